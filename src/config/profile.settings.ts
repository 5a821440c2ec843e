import { IsBoolean, IsInt, IsNumber, Max, Min, ValidateBy } from 'class-validator';
import { Env } from './environment.js';

const MAX_QUERIES = 20;
const MAX_LENGTH = 1_000;

/** The profile layer: what is asked again and again, kept ready per user. */
export class ProfileSettings {
  @Env('CACHE_L3', 'true or false: whether profiles and answers to standing queries are kept ready')
  @IsBoolean()
  readonly enabled: boolean = true;

  /** What every tenant is asked again and again, unless it chooses its own; separated by `|`. */
  @Env('CACHE_L3_QUERIES', `up to ${MAX_QUERIES} different texts of 1 to ${MAX_LENGTH} characters, separated by |`)
  @ValidateBy({ name: 'standingQueries', validator: { validate: (value: unknown) => areQueries(String(value)) } })
  readonly standingQueries: string =
    'What are my favourites?|Những thứ tôi yêu thích nhất là gì?|What do I like?|Tôi thích gì?|' +
    'Who am I?|Tôi là ai?|What did I do recently?|Gần đây tôi đã làm gì?';

  @Env('CACHE_L3_RESULTS', 'a number from 1 to 100: how many memories are kept ready for each standing query')
  @IsInt()
  @Min(1)
  @Max(100)
  readonly standingResults: number = 20;

  /** 0: a query matches a standing one only where both have the same answer. */
  @Env(
    'CACHE_L3_SIMILARITY',
    'a number from 0 to 1: how near a query has to be to a standing one; 0 for the same words',
  )
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly matchSimilarity: number = 0;
}

/** The texts of `CACHE_L3_QUERIES`. */
export function standingQueriesOf(setting: string): string[] {
  return setting.split('|').map((text) => text.normalize('NFC').trim());
}

function areQueries(setting: string): boolean {
  const texts = standingQueriesOf(setting);
  const isQuery = (text: string) => text.length >= 1 && text.length <= MAX_LENGTH;
  return texts.length <= MAX_QUERIES && texts.every(isQuery) && new Set(texts).size === texts.length;
}

import { ApiProperty } from '@nestjs/swagger';
import { FACT_CATEGORIES, type FactCategory } from '../../../shared/kernel/fact-category.js';
import type { Profile, ProfileFact } from '../domain/profile.js';

/** The documentation of a memory in a profile. */
export abstract class ProfileFactDto {
  @ApiProperty({ format: 'uuid' })
  abstract readonly id: string;

  @ApiProperty({ example: 'Địa chỉ: Hà Nội' })
  abstract readonly memory: string;

  @ApiProperty({ example: 'Hà Nội', description: 'The memory without the label in front.' })
  abstract readonly value: string;

  @ApiProperty({ enum: FACT_CATEGORIES })
  abstract readonly category: FactCategory;

  @ApiProperty({ format: 'date-time' })
  abstract readonly created_at: string;
}

const FACT = { $ref: '#/components/schemas/ProfileFactDto' };

/** The documentation of how many memories there are. */
export abstract class ProfileCountsDto {
  @ApiProperty({ type: 'integer', minimum: 0 })
  abstract readonly total: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'By category, where there are some.',
    example: { personal_info: 2, preference: 3 },
  })
  abstract readonly by_category: Readonly<Partial<Record<FactCategory, number>>>;
}

/** The documentation of a profile. */
export abstract class ProfileDto {
  @ApiProperty({ example: 'Nguyễn Minh Phúc' })
  abstract readonly user_id: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: FACT,
    description: 'Who the user is: the current value of what has one value at a time (name, age, home, job, …).',
  })
  abstract readonly identity: Readonly<Record<string, ProfileFactDto>>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: FACT },
    description:
      'What the user likes, newest first: what is liked best of its sort under the name of the sort (movie, …), ' +
      'else under likes, hobbies and habits; of the latest 50 preferences.',
  })
  abstract readonly favourites: Readonly<Record<string, readonly ProfileFactDto[]>>;

  @ApiProperty({ type: [ProfileFactDto] })
  abstract readonly dislikes: readonly ProfileFactDto[];

  @ApiProperty({ type: [ProfileFactDto], description: 'What was learnt last, of any category, newest first.' })
  abstract readonly recent_activity: readonly ProfileFactDto[];

  @ApiProperty({ type: ProfileCountsDto })
  abstract readonly counts: ProfileCountsDto;

  @ApiProperty({ format: 'date-time', description: 'When it was brought up to date; nothing has changed since.' })
  abstract readonly as_of: string;
}

/** A profile as the API shows it. */
export function profileBody(user: string, profile: Profile): ProfileDto {
  const { identity, favourites, dislikes, recent, counts, asOf } = profile;
  return {
    user_id: user,
    identity: mapped(identity, factBody),
    favourites: mapped(favourites, (facts) => facts.map(factBody)),
    dislikes: dislikes.map(factBody),
    recent_activity: recent.map(factBody),
    counts: { total: Object.values(counts).reduce((sum, many) => sum + many, 0), by_category: counts },
    as_of: asOf,
  };
}

function factBody({ id, text, value, category, createdAt }: ProfileFact): ProfileFactDto {
  return { id, memory: text, value, category, created_at: createdAt };
}

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
}

import type { FactCategory } from './fact-category.js';
import { readLabelled, splitLabel } from './labelled.js';
import { meaningOf } from './labels.js';
import { languageOf } from './language.js';
import { readMessage } from './message-reader.js';
import { asToldByUser } from './summary.js';

export interface FactMeaning {
  readonly category: FactCategory;
  /** In (0, 1]. */
  readonly confidence: number;
  /** See ExtractedFact. */
  readonly kind?: string;
}

/**
 * What a fact that was given as it is speaks of: "Sở thích: nuôi chó", "My name is Ann", "Lives in Rome".
 * @returns `other` with a low confidence where nothing tells
 */
export function categorizeFact(text: string): FactMeaning {
  const statements = statementsOf(text.trim());
  const [first] = statements;
  if (first === undefined) return { category: 'other', confidence: 0.4 };
  const { label, confidence, kind } = first;
  const category = first.category ?? meaningOf(label)?.category ?? 'other';
  return { category, confidence, ...(kind !== undefined && statements.length === 1 ? { kind } : {}) };
}

function statementsOf(text: string): ReturnType<typeof readMessage> {
  const labelled = readLabelled(text);
  if (labelled) return [labelled];
  const sides = splitLabel(text);
  const spoken = asToldByUser(sides ? `${sides.label} ${sides.value}` : text);
  const statements = readMessage(spoken, true);
  return statements.length > 0 ? statements : readMessage(withSubject(spoken), true);
}

/** "Lives in Rome" with the subject that it lacks. */
function withSubject(predicate: string): string {
  const start = predicate.charAt(0).toLowerCase() + predicate.slice(1);
  return languageOf(predicate, 'en') === 'vi' ? `Tôi ${start}` : `I ${start}`;
}

import { isReplacing } from './single-valued.js';
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
  const { label, value, confidence, kind } = first;
  const category = first.category ?? meaningOf(label)?.category ?? 'other';
  return {
    category,
    confidence,
    ...(kind !== undefined && statements.length === 1 && isReplacing(value) ? { kind } : {}),
  };
}

function statementsOf(text: string): ReturnType<typeof readMessage> {
  const labelled = readLabelled(text);
  if (labelled) return [labelled];
  const sides = splitLabel(text);
  const spoken = asToldByUser(sides ? `${sides.label} ${sides.value}` : text);
  // "Lives in Rome" and "favourite movie is Alien" lack what a sentence starts with.
  const readings = [spoken, ...starts(spoken).map((start) => start + lowerFirst(spoken))];
  return readings.map((reading) => readMessage(reading, true)).find((statements) => statements.length > 0) ?? [];
}

function starts(text: string): readonly string[] {
  return languageOf(text, 'en') === 'vi' ? ['Tôi '] : ['I ', 'My '];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

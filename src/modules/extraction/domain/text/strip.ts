import type { Pattern } from './pattern.js';
import type { Phrase } from './phrase.js';

/** More of them are no speech. */
const MAX_ROUNDS = 8;

/** What is left when a pattern has taken words off again and again; its group `rest` is what it leaves. */
export function stripped(words: Phrase, pattern: Pattern): Phrase {
  let current = words.trimmed();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const rest = current.match(pattern)?.['rest']?.trimmed();
    if (rest === undefined || rest.length === 0) return current;
    current = rest;
  }
  return current;
}

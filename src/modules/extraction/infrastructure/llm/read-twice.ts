import { categorizeFact } from '../../domain/categorize-fact.js';
import type { ExtractedFact } from '../../domain/extract-facts.js';
import { ExtractionFailed } from '../../domain/extraction.errors.js';
import { type AnsweredFact, parseAnswer } from '../../domain/parse-answer.js';

/**
 * Facts by a language model, which is asked a second time when its answer cannot be read.
 * @param model its name, for the error
 * @param turn that the facts are taken to come from: a model does not tell
 * @throws ExtractionFailed
 */
export async function readTwice(model: string, turn: number, ask: () => Promise<string>): Promise<ExtractedFact[]> {
  const first = parseAnswer(await ask());
  if (first !== undefined) return first.map((fact) => extracted(fact, turn));
  const answer = await ask();
  const second = parseAnswer(answer);
  if (second === undefined) throw new ExtractionFailed(model, answer);
  return second.map((fact) => extracted(fact, turn));
}

function extracted({ text, category, attributedTo = 'user' }: AnsweredFact, turn: number): ExtractedFact {
  const found = categorizeFact(text);
  return { text, ...found, category: category ?? found.category, attributedTo, turn };
}

import type { LanguageModel } from '../../../../platform/llm/language-model.js';
import type { CustomCategory } from '../../../../shared/kernel/fact-category.js';
import { parseCategories } from '../../domain/parse-categories.js';
import { ExtractionFailed } from '../../domain/extraction.errors.js';

/**
 * The categories of one's own that facts belong to, by the language model, which is asked a second time when its
 * answer cannot be read.
 * @returns names, for each fact in turn
 * @throws ExtractionFailed
 * @throws LanguageModelUnavailable
 */
export async function askCategories(
  model: LanguageModel,
  facts: readonly string[],
  categories: readonly CustomCategory[],
  signal?: AbortSignal,
): Promise<string[][]> {
  const messages = [
    { role: 'system', content: promptOf(categories) },
    { role: 'user', content: facts.map((text, index) => `${index + 1}. ${text}`).join('\n') },
  ] as const;
  const ask = () => model.complete(messages, { json: true, signal });
  const names = categories.map(({ name }) => name);
  const first = parseCategories(await ask(), facts.length, names);
  if (first !== undefined) return first;
  const answer = await ask();
  const second = parseCategories(answer, facts.length, names);
  if (second === undefined) throw new ExtractionFailed(model.name, answer);
  return second;
}

function promptOf(categories: readonly CustomCategory[]): string {
  return [
    'Sort facts about a person into categories. A fact can belong to several categories, or to none.',
    'The categories:',
    ...categories.map(({ name, description }) => `- ${name}${description === '' ? '' : `: ${description}`}`),
    'The user gives the facts as a numbered list. Answer with one JSON object and nothing else:',
    '{"categories": [["name", …], …]}: for each fact, in the order of the list, the names of its categories.',
  ].join('\n');
}

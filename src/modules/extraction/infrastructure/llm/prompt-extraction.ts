import type { LanguageModel } from '../../../../platform/llm/language-model.js';
import type { ExtractionRequest } from '../../application/ports/fact-extractor.port.js';
import type { ExtractedFact } from '../../domain/extract-facts.js';
import { readTwice } from './read-twice.js';

/**
 * Facts by a prompt of the caller: the prompt is the system message, word for word, and the conversation the user's.
 * @throws ExtractionFailed
 * @throws LanguageModelUnavailable
 */
export function extractByPrompt(
  model: LanguageModel,
  prompt: string,
  { turns, signal }: ExtractionRequest,
): Promise<ExtractedFact[]> {
  const conversation = turns.map(({ role, content }) => `${role}: ${content}`).join('\n');
  const messages = [
    { role: 'system', content: prompt },
    { role: 'user', content: conversation },
  ] as const;
  // Asking for a JSON object makes OpenAI refuse prompts without the word JSON.
  const json = /json/iu.test(`${prompt} ${conversation}`);
  return readTwice(model.name, turns.length - 1, () => model.complete(messages, { json, signal }));
}

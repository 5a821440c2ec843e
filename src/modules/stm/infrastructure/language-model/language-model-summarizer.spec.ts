import { describe, expect, it } from 'vitest';
import { type ChatMessage, LanguageModel, LanguageModelUnavailable } from '../../../../platform/llm/language-model.js';
import { CUT_MARK } from '../../../../shared/kernel/clip-to-tokens.js';
import { ExtractiveSummarizer } from '../../application/summaries/extractive-summarizer.js';
import { O200kTokenCounter } from '../../../../platform/tokens/o200k-token-counter.js';
import { LanguageModelSummarizer } from './language-model-summarizer.js';

/** A model that gives the answers it was told to, in turn; one that is an error is thrown. */
class ToldModel extends LanguageModel {
  readonly asked: string[] = [];
  readonly name = 'told';

  constructor(
    private readonly answers: (string | Error)[],
    readonly available = true,
  ) {
    super();
  }

  async complete(messages: readonly ChatMessage[]): Promise<string> {
    this.asked.push(messages.map(({ content }) => content).join('\n'));
    const answer = this.answers.shift() ?? '';
    if (answer instanceof Error) throw answer;
    return answer;
  }
}

const tokens = new O200kTokenCounter();
const extractive = new ExtractiveSummarizer(tokens);
const request = {
  previous: 'Lan is from Huế.',
  turns: [
    { role: 'user' as const, content: 'My canoe is yellow.' },
    { role: 'assistant' as const, name: 'Pika', content: 'Noted.' },
  ],
  maxTokens: 40,
};

describe('summaries by a language model', () => {
  const summarizeWith = (model: LanguageModel, signal?: AbortSignal) =>
    new LanguageModelSummarizer(model, extractive, tokens).summarize(request, signal);

  it('are what the model writes, of the notes so far and of the turns with their speakers', async () => {
    const model = new ToldModel([' Lan, from Huế, has a yellow canoe.\n']);

    expect(await summarizeWith(model)).toEqual({
      text: 'Lan, from Huế, has a yellow canoe.',
      tokens: await tokens.count('Lan, from Huế, has a yellow canoe.'),
      summarizedBy: 'llm',
      degraded: false,
    });
    expect(model.asked[0]).toContain('Lan is from Huế.');
    expect(model.asked[0]).toContain('user: My canoe is yellow.\nPika: Noted.');
  });

  it('are asked for again when they are empty or too long, and cut when they stay too long', async () => {
    const long = 'The canoe is yellow. '.repeat(40);

    expect(await summarizeWith(new ToldModel(['', 'Short.']))).toMatchObject({ text: 'Short.', summarizedBy: 'llm' });
    expect(await summarizeWith(new ToldModel([long, 'Short.']))).toMatchObject({ text: 'Short.' });
    const cut = await summarizeWith(new ToldModel([long, long]));
    expect(cut.summarizedBy).toBe('llm');
    expect(cut.text.endsWith(CUT_MARK)).toBe(true);
    expect(cut.tokens).toBeLessThanOrEqual(40);
  });

  it('are extractive, and say that they should not be, when the model fails or says nothing', async () => {
    const expected = { ...(await extractive.summarize(request)), degraded: true };

    expect(await summarizeWith(new ToldModel([new LanguageModelUnavailable('gone')]))).toEqual(expected);
    expect(await summarizeWith(new ToldModel(['', ' ']))).toEqual(expected);
  });

  it('are extractive where no model is configured', async () => {
    expect(await summarizeWith(new ToldModel(['never asked'], false))).toEqual(await extractive.summarize(request));
  });

  it('end with a job that was stopped', async () => {
    const model = new ToldModel([new Error('aborted')]);

    await expect(summarizeWith(model, AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping');
  });
});

import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parse-answer.js';

const texts = (answer: string) => parseAnswer(answer)?.map(({ text }) => text);

describe('The answer of a language model', () => {
  it.each([
    ['an object of texts', '{"facts": ["Tên: An", "Địa chỉ: Huế"]}'],
    ['with other members', '{"note": "done", "facts": ["Tên: An", "Địa chỉ: Huế"], "count": 2}'],
    ['in code fences', 'Sure:\n```json\n{"facts": ["Tên: An", "Địa chỉ: Huế"]}\n```\nAnything else?'],
    ['among words with brackets', 'I {read} [it] twice: {"facts": ["Tên: An", "Địa chỉ: Huế"]} (see [1])'],
    ['a bare list', '["Tên: An", "Địa chỉ: Huế"]'],
    ['after thinking aloud', '<think>{"facts": ["draft"]}</think>{"facts": ["Tên: An", "Địa chỉ: Huế"]}'],
    ['after an example', 'As in {"facts": ["Tên: X"]}, it is {"facts": ["Tên: An", "Địa chỉ: Huế"]}. Sources: []'],
    ['objects of text, fact or memory', '{"facts": [{"text": "Tên: An"}, {"fact": " Địa chỉ: Huế "}]}'],
    ["in Mem0's words", '{"memory": [{"id": "0", "text": "Tên: An"}, {"memory": "Địa chỉ: Huế"}]}'],
    ['with blank facts in between', '{"facts": ["Tên: An", "", "Địa chỉ: Huế", {"text": " "}]}'],
  ])('is read as %s', (_, answer) => {
    expect(texts(answer)).toEqual(['Tên: An', 'Địa chỉ: Huế']);
  });

  it.each(['{"facts": []}', '[]', 'Nothing of note: {"facts": []}'])('may be that there are none: %s', (answer) => {
    expect(texts(answer)).toEqual([]);
  });

  it.each([
    ['prose', 'There is nothing to say.'],
    ['nothing', ''],
    ['cut off', '{"facts": ["Tên: An", "Địa'],
    ['another object', '{"answer": "Tên: An"}'],
    ['facts that are no list', '{"facts": "Tên: An"}'],
    ['a fact that is no text', '{"facts": ["Tên: An", 7]}'],
    ['a fact without text', '{"facts": [{"value": "An"}]}'],
    ['a fact as long as a book', JSON.stringify({ facts: ['x'.repeat(10_001)] })],
    ['brackets without end', '['.repeat(100_000)],
  ])('cannot be read when it is %s', (_, answer) => {
    expect(parseAnswer(answer)).toBeUndefined();
  });

  it('keeps quotes and brackets inside of a fact', () => {
    expect(texts(String.raw`{"facts": ["Motto: \"never {give] up\" \\"]}`)).toEqual(['Motto: "never {give] up" \\']);
  });

  it('has no half of a character, as that could not be stored as it is shown', () => {
    expect(texts(String.raw`["Pet: \ud83d\udc31", "Pet: \ud83d"]`)).toEqual(['Pet: 🐱', 'Pet: \uFFFD']);
  });

  it('may bring a category of ours and a speaker', () => {
    const answer =
      '{"facts": [{"text": "a", "category": "health", "attributed_to": "assistant"}, {"text": "b", "category": "x"}]}';
    expect(parseAnswer(answer)).toEqual([
      { text: 'a', category: 'health', attributedTo: 'assistant' },
      { text: 'b', category: undefined, attributedTo: undefined },
    ]);
  });
});

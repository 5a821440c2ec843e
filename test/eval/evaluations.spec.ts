import { describe, expect, it } from 'vitest';
import { measureExtraction } from '../../eval/extraction.mjs';
import { overall } from '../../eval/report.mjs';
import { measureRetrieval } from '../../eval/retrieval.mjs';
import { memoryDouble } from './memory-double.js';

const progress = { step: () => undefined, done: () => undefined };

const conversations = ['one', 'two'].map((id) => ({
  id,
  sessions: [
    { session: 1, messages: [turn('1', 'green tea'), turn('2', 'black tea')] },
    { session: 2, messages: [turn('3', 'a red bicycle')] },
  ],
  questions: [
    { question: 'black', evidence: ['2'], category: 1 },
    { question: 'tea', evidence: ['2', '3'], category: 2 },
    { question: 'nobody said it' },
    { question: 'bicycle', evidence: ['9'] },
  ],
}));

function turn(id: string, text: string) {
  return { id, speaker: 'Ann', text };
}

describe('the retrieval evaluation', () => {
  it.each(['ltm', 'search'] as const)('finds the evidence by the ids of the memories (%s)', async (source) => {
    const service = memoryDouble();
    const result = await measureRetrieval(conversations, { single: false, source }, { service, progress, run: 'r' });

    const ndcg = (1 + 1 / Math.log2(3) / (1 + 1 / Math.log2(3))) / 2;
    expect(overall(result)).toEqual({ r5: 0.75, r10: 0.75, mrr: 0.75, ndcg: expect.closeTo(ndcg, 12) as number });
    expect(result.counts).toEqual({ conversations: 2, turns: 6, questions: 4, skipped: 4, unknown_evidence: 2 });
    expect(result.groups.map(({ by, label, count }) => `${by} ${label}: ${count}`)).toEqual([
      'conversation one: 2',
      'conversation two: 2',
      'category 1: 2',
      'category 2: 2',
      'all all: 4',
    ]);
  });

  it('posts a session per request with the speaker in front, each conversation as a user of its own', async () => {
    const service = memoryDouble();
    await measureRetrieval(conversations, { single: false, source: 'ltm' }, { service, progress, run: 'r' });

    expect(service.writes).toHaveLength(4);
    expect(service.writes[0]).toMatchObject({
      messages: [{ content: 'Ann: green tea' }, { content: 'Ann: black tea' }],
      user_id: 'r one',
      run_id: 'session 1',
      infer: false,
    });
  });

  it('posts a turn per request when asked to', async () => {
    const service = memoryDouble();
    await measureRetrieval(conversations, { single: true, source: 'ltm' }, { service, progress, run: 'r' });

    expect(service.writes).toHaveLength(6);
  });

  it('stops when a turn was not stored', async () => {
    const service = memoryDouble((text) => (text.includes('black') ? [] : [text]));
    const measured = measureRetrieval(conversations, { single: false, source: 'ltm' }, { service, progress, run: 'r' });

    await expect(measured).rejects.toThrow('stored 1 of 2 turns of session 1');
  });
});

describe('the extraction evaluation', () => {
  it('counts what is matched, missed and kept too much, by language', async () => {
    const service = memoryDouble((text) => text.split('. '));
    const samples = [
      { lang: 'en', text: 'Likes tea. Hello', facts: ['likes tea', 'from Oslo'] },
      { lang: 'vi', text: 'Thích trà', facts: ['thích trà'] },
      { lang: 'vi', text: 'Xin chào', facts: [] },
    ];
    const result = await measureExtraction(samples, { service, progress, run: 'r' });

    expect(overall(result)).toEqual({ precision: 0.5, recall: 2 / 3, f1: 4 / 7 });
    expect(result.groups.map(({ label, figures }) => [label, figures['recall']])).toEqual([
      ['en', 0.5],
      ['vi', 1],
      ['all', 2 / 3],
    ]);
    expect(result.counts).toMatchObject({ texts_without_facts: 1, kept_of_them: 1 });
    expect(result.details[0]).toMatchObject({ missed: ['from Oslo'], extra: ['Hello'] });
  });
});

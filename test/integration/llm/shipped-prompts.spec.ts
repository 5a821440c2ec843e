import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/modules/extraction/domain/parse-answer.js';

const folder = fileURLToPath(new URL('../../../config/prompts', import.meta.url));

describe.each(readdirSync(folder))('The prompt %s', (name) => {
  const examples = readFileSync(`${folder}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'));

  it('shows answers that the service can read, with and without facts', () => {
    const answers = examples.map((line) => parseAnswer(line)?.length);
    expect(answers.length).toBeGreaterThan(2);
    expect(answers).not.toContain(undefined);
    expect(new Set(answers)).toContain(0);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownVariables } from './environment.js';
import { SettingsModule } from './settings.module.js';

/** The settings of the file with their values. */
function documented(): Record<string, string> {
  const text = readFileSync(new URL('../../config/default.env', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function valuesOf(environment: NodeJS.ProcessEnv): unknown[] {
  const { providers = [] } = SettingsModule.from(environment);
  return providers.map((provider): unknown => ('useValue' in provider ? provider.useValue : provider));
}

describe('config/default.env', () => {
  it('names every setting', () => {
    expect(Object.keys(documented()).toSorted()).toEqual(knownVariables().toSorted());
  });

  it('gives each its default', () => {
    expect(valuesOf(documented())).toEqual(valuesOf({}));
  });
});

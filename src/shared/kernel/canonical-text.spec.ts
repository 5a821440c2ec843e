import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text.js';

describe('the canonical text of a query', () => {
  it.each([
    ['composes what is decomposed', 'tôi thích trà'.normalize('NFD'), 'tôi thích trà'],
    ['takes away white space at the ends', '\t trà \n', 'trà'],
    ['makes one space of many, of any kind', 'trà\u00A0 \u3000\r\nxanh', 'trà xanh'],
    ['keeps capitals and diacritics, which the search sees', 'Trà TRÀ tra', 'Trà TRÀ tra'],
  ])('%s', (_, text, canonical) => {
    expect(canonicalText(text)).toBe(canonical);
    expect(canonicalText(canonical)).toBe(canonical);
  });
});

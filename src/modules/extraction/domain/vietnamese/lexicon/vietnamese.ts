import type { Lexicon } from '../../text/pattern.js';
import { TIME } from '../time.js';
import { GRAMMAR } from './grammar.js';
import { PEOPLE } from './people.js';
import { TRAITS } from './traits.js';

/** All word lists that Vietnamese patterns name in braces, spelled with diacritics. */
export const VIETNAMESE: Lexicon = { ...TIME, ...PEOPLE, ...TRAITS, ...GRAMMAR };

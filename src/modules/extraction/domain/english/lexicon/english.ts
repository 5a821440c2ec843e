import type { Lexicon } from '../../text/pattern.js';
import { TIME } from '../time.js';
import { ACTIONS } from './actions.js';
import { PEOPLE } from './people.js';
import { THINGS } from './things.js';
import { TRAITS } from './traits.js';

/** All word lists that English patterns name in braces. Words are folded: "fiancé" is `fiance`. */
export const ENGLISH: Lexicon = { ...TIME, ...PEOPLE, ...TRAITS, ...THINGS, ...ACTIONS };

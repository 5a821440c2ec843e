import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';

const REQUEST = Pattern.whole(
  "(can|could|would|will|do|does|did|is|are|should|shall|may|have|has|am|was|were) ((not|n't) )?(i|we|" +
    'you|he|she|they|it|there|that|this|anyone|my|your) ...?|(what|where|how|why|which|who|' +
    "whose)( {word}){0,3} (is|are|do|does|did|can|could|should|would|will|am|was|were|'s) ...?|when (is|" +
    "are|do|does|did|can|will|should|was|were|'s) ...?|(any|got any) (ideas?|tips|suggestions|" +
    'recommendations|advice|recipes?|thoughts) ...?|(what|how) (about|to|else) ...?|(please|suggest|' +
    'recommend|tell|give|help|show|remind|let|find|explain|write|make|translate|list|thoughts on|' +
    'wondering) ...?',
  ENGLISH,
);

/** Whether a clause asks or requests something, with or without a question mark. */
export function isRequest(words: Phrase): boolean {
  return words.test(REQUEST);
}

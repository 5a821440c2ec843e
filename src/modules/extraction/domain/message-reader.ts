import { readEnglish } from './english/read-english.js';
import { Reader as EnglishReader } from './english/reader.js';
import { readLabelled } from './labelled.js';
import { type Language, languageOf } from './language.js';
import type { Statement } from './statement.js';
import { cleanText } from './text/clean-text.js';
import { splitSentences } from './text/sentences.js';
import { readVietnamese } from './vietnamese/read-vietnamese.js';
import { Reader as VietnameseReader } from './vietnamese/reader.js';

/** In characters; longer ones are pasted text, not said. */
const MAX_SENTENCE = 1000;

/**
 * What one message states about the user, sentence by sentence, each in the language it is written in.
 * @param aboutUser "he" and "they" of whom nothing was said are the user, as in a summary
 */
export function readMessage(content: string, aboutUser = false): Statement[] {
  return [...readSentences(content, aboutUser)].flat();
}

/** The statements of one message sentence after sentence, for a caller that rests in between. */
export function* readSentences(content: string, aboutUser = false): Generator<readonly Statement[]> {
  const english = new EnglishReader(aboutUser);
  const vietnamese = new VietnameseReader(aboutUser);
  let language: Language = 'en';
  for (const sentence of splitSentences(cleanText(content))) {
    if (sentence.text.length > MAX_SENTENCE) continue;
    const labelled = readLabelled(sentence.text);
    if (labelled === undefined) language = languageOf(sentence.text, language);
    if (labelled) yield [labelled];
    else yield language === 'vi' ? readVietnamese(sentence, vietnamese) : readEnglish(sentence, english);
  }
}

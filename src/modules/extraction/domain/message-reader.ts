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
  const english = new EnglishReader(aboutUser);
  const vietnamese = new VietnameseReader(aboutUser);
  let language: Language = 'en';
  return splitSentences(cleanText(content)).flatMap((sentence) => {
    if (sentence.text.length > MAX_SENTENCE) return [];
    const labelled = readLabelled(sentence.text);
    if (labelled) return [labelled];
    language = languageOf(sentence.text, language);
    return language === 'vi' ? readVietnamese(sentence, vietnamese) : readEnglish(sentence, english);
  });
}

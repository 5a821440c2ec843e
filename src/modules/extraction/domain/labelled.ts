import { meaningOf } from './labels.js';
import type { Statement } from './statement.js';

const LABELLED = /^(?<label>[^:\n]{2,40}?) ?: (?<value>[^\n]{1,200})$/u;

/** The two sides of "label: value", or undefined for a text of another form. */
export function splitLabel(text: string): { readonly label: string; readonly value: string } | undefined {
  const { label, value } = LABELLED.exec(text)?.groups ?? {};
  return label === undefined || value === undefined ? undefined : { label: label.trim(), value: value.trim() };
}

/** A fact that was written as "label: value", with a label that is known in either language. */
export function readLabelled(sentence: string): Statement | undefined {
  const sides = splitLabel(sentence);
  const meaning = sides && meaningOf(sides.label);
  return sides && meaning && { ...sides, confidence: 0.95, ...meaning };
}

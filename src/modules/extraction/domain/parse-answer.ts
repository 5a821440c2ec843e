import { FACT_CATEGORIES, type FactCategory } from '../../../shared/kernel/fact-category.js';

/** A fact as a language model gave it. */
export interface AnsweredFact {
  readonly text: string;
  readonly category?: FactCategory | undefined;
  readonly attributedTo?: 'user' | 'assistant' | undefined;
}

/** Longest text that is taken for one fact. */
const MAX_LENGTH = 10_000;

/** Brackets in the words around the answer that are tried, each at the cost of a look at the rest of the text. */
const MAX_TRIES = 200;

/**
 * Reads the facts out of a language model's answer: `{"facts": […]}`, Mem0's `{"memory": […]}` or a bare list, of texts
 * or of objects with `text`, `fact` or `memory`; in code fences or among other words as well. Where there are several,
 * the last one counts, since models think aloud before they answer; a list of its own counts where no object does.
 * @returns undefined when the answer cannot be read; an empty list when it says that there are none
 */
export function parseAnswer(answer: string): AnsweredFact[] | undefined {
  const spoken = answer.replaceAll(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/gu, '');
  const found = jsonIn(spoken);
  const named = found.filter(isObject).map((value) => factsIn(value['facts'] ?? value['memory']));
  return named.findLast((facts) => facts !== undefined) ?? found.map(factsIn).findLast((facts) => facts !== undefined);
}

/** All outermost JSON objects and lists in a text, in order. */
function jsonIn(text: string): unknown[] {
  const found: unknown[] = [];
  let start = nextOpening(text, 0);
  for (let tries = 0; start !== -1 && tries < MAX_TRIES; tries++) {
    const end = closingOf(text, start);
    const value = end === -1 ? undefined : parsed(text.slice(start, end + 1));
    if (value !== undefined) found.push(value);
    start = nextOpening(text, value === undefined ? start + 1 : end + 1);
  }
  return found;
}

function nextOpening(text: string, from: number): number {
  const offset = text.slice(from).search(/[[{]/u);
  return offset === -1 ? -1 : from + offset;
}

/** Where the object or list that opens at `start` closes; -1 when it never does. */
function closingOf(text: string, start: number): number {
  let depth = 0;
  let inText = false;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (inText) {
      if (character === '\\') index++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return index;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function factsIn(list: unknown): AnsweredFact[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const facts = list.map(factOf);
  return facts.every((fact) => fact !== undefined) ? facts.filter(({ text }) => text !== '') : undefined;
}

/** Undefined for what is no fact: losing one in silence would be worse than asking again. */
function factOf(value: unknown): AnsweredFact | undefined {
  if (typeof value === 'string') return value.length > MAX_LENGTH ? undefined : { text: tidied(value) };
  if (!isObject(value)) return undefined;
  const text = value['text'] ?? value['fact'] ?? value['memory'];
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return undefined;
  const speaker = value['attributed_to'];
  return {
    text: tidied(text),
    category: FACT_CATEGORIES.find((category) => category === value['category']),
    attributedTo: speaker === 'user' || speaker === 'assistant' ? speaker : undefined,
  };
}

// A model can cut a character in half, and JSON can say so, but no half can be stored.
function tidied(text: string): string {
  return text.trim().toWellFormed();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

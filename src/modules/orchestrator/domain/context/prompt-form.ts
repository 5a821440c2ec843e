import { type Candidate, type Section, SECTIONS, type Speaker } from './candidate.js';

/** A message as language models take it. */
export interface PromptMessage {
  readonly role: string;
  readonly content: string;
}

/** A context in its two forms, which say the same. */
export interface Prompt {
  /** What is known as one system message, then the turns with their roles. */
  readonly messages: readonly PromptMessage[];
  /** Everything as one block; each line ends with a line break. */
  readonly text: string;
}

/** What stands above each section; in the chat form the history has its roles instead. */
export const HEADINGS: Readonly<Record<Section, string>> = {
  profile: 'About the user:\n',
  ltm: 'Facts from memory:\n',
  summary: 'Earlier in this conversation:\n',
  history: 'Conversation:\n',
};

/** Tokens of a message beside its content: three around it and one for the role, as OpenAI documents its chat models. */
export const MESSAGE_TOKENS = 4;

/** Tokens that do not depend on what is kept: the frame of the system message, and three that begin the answer. */
export const FRAME_TOKENS = MESSAGE_TOKENS + 3;

/**
 * The candidate in the text form. A line starts with neither white space nor a slash and ends with a line break, where
 * a tokenizer of the GPT family always cuts: the tokens of a block are the sum of the tokens of its lines.
 * What people wrote stays inside of its line or is indented, so it cannot pass for another section or speaker.
 */
export function lineOf({ text, speaker }: Pick<Candidate, 'text' | 'speaker'>): string {
  if (speaker === undefined) return `- ${oneLine(text)}\n`;
  return `${labelOf(speaker)}: ${text.trim().replace(LINE_BREAK, '\n  ')}\n`;
}

/** What a message of the chat form says; the role cannot tell apart several who speak in it, so a name is part of it. */
export function contentOf({ text, speaker }: Pick<Candidate, 'text' | 'speaker'>): string {
  return speaker?.name === undefined ? text : `${oneLine(speaker.name)}: ${text}`;
}

/** Both forms of what is kept, which is in the order in which it is shown. */
export function promptOf(kept: readonly Pick<Candidate, 'section' | 'text' | 'speaker'>[]): Prompt {
  const blocks = SECTIONS.map((section) => {
    const lines = kept.filter((candidate) => candidate.section === section).map(lineOf);
    return lines.length === 0 ? '' : HEADINGS[section] + lines.join('');
  });
  const known = blocks.slice(0, SECTIONS.indexOf('history')).join('');
  const turns = kept.flatMap((candidate) =>
    candidate.speaker === undefined ? [] : [{ role: candidate.speaker.role, content: contentOf(candidate) }],
  );
  return {
    messages: known === '' ? turns : [{ role: 'system', content: known }, ...turns],
    text: blocks.join(''),
  };
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}

function labelOf({ role, name = '' }: Speaker): string {
  const label = oneLine(name).replace(/^[\s/]+/u, '');
  return label === '' ? role.charAt(0).toUpperCase() + role.slice(1) : label;
}

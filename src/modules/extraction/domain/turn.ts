/** One message of a conversation, as it was said. */
export interface Turn {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string;
}

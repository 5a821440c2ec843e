/** Length of texts as a language model counts it. The class is the DI token. */
export abstract class TokenCounter {
  /**
   * Tokens of a text of any script and length. The event loop stays free during long texts.
   * @returns a whole number, 0 for the empty text; a long text may count about a percent more than exactly
   */
  abstract count(text: string): Promise<number>;
}

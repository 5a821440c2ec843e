/** Tells at once, and without asking each memory, that nothing was written. The class is the DI token. */
export abstract class ChangeMark {
  /**
   * @returns another text at once after every write of this process that an answer could depend on, and within a
   *   second after one of another process; undefined where only the memories themselves can tell
   */
  abstract current(): string | undefined;
}

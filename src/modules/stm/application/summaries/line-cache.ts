/** Characters of all turns whose lines are kept. */
const CHARACTERS = 1_000_000;

/** The lines of the turns that were summarised last: a turn is in dozens of summaries in a row while it is recent. */
export class LineCache<Line> {
  // In the order of their last use.
  private readonly kept = new Map<string, readonly Line[]>();
  private characters = 0;

  get(turn: string): readonly Line[] | undefined {
    const lines = this.kept.get(turn);
    if (lines === undefined) return undefined;
    this.kept.delete(turn);
    this.kept.set(turn, lines);
    return lines;
  }

  /** @returns the lines */
  keep(turn: string, lines: readonly Line[]): readonly Line[] {
    if (!this.kept.has(turn)) this.characters += turn.length;
    this.kept.set(turn, lines);
    for (const oldest of this.kept.keys()) {
      if (this.characters <= CHARACTERS) break;
      this.kept.delete(oldest);
      this.characters -= oldest.length;
    }
    return lines;
  }
}

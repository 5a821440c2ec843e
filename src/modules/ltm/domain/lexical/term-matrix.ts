const FIRST_ROWS = 1024;

/**
 * How often each term of a query occurs in the memories that have one of them: rows of memories, columns of terms.
 * A memory is named by its ordinal. Row 0 is empty and stands for all memories without a term.
 */
export class TermMatrix {
  /** By ordinal, the memory's row. */
  readonly rows: Int32Array;
  /** By column, how many memories have the term. */
  readonly frequencies: Uint32Array;
  /** By ordinal, the share of the label's words that the query names, 0–1. */
  readonly labelNamed: Float32Array;
  private textCells: Float32Array;
  private labelCells: Float32Array;
  private size = 1;

  /** @param width how many terms */
  constructor(
    memories: number,
    readonly width: number,
  ) {
    this.rows = new Int32Array(memories);
    this.frequencies = new Uint32Array(width);
    this.labelNamed = new Float32Array(memories);
    const cells = width * (1 + Math.min(memories, FIRST_ROWS));
    this.textCells = new Float32Array(cells);
    this.labelCells = new Float32Array(cells);
  }

  /** Row by row, occurrences in the text. */
  get text(): Float32Array {
    return this.textCells;
  }

  /** Row by row, occurrences in the label. */
  get label(): Float32Array {
    return this.labelCells;
  }

  /** Adds occurrences, of whatever weight, in the text of a memory. */
  addToText(ordinal: number, column: number, occurrences: number): void {
    const cell = this.touch(ordinal, column);
    this.textCells[cell] = (this.textCells[cell] ?? 0) + occurrences;
  }

  /** Adds occurrences in the label of a memory, which has so many words. */
  addToLabel(ordinal: number, column: number, occurrences: number, words: number): void {
    const cell = this.touch(ordinal, column);
    this.labelCells[cell] = (this.labelCells[cell] ?? 0) + occurrences;
    this.labelNamed[ordinal] = Math.min(1, (this.labelNamed[ordinal] ?? 0) + 1 / words);
  }

  /** The cell of a memory and a term; counts the memory if the cell is new. */
  private touch(ordinal: number, column: number): number {
    let row = this.rows[ordinal] ?? 0;
    if (row === 0) {
      row = this.size++;
      this.rows[ordinal] = row;
      this.reserve((row + 1) * this.width);
    }
    const cell = row * this.width + column;
    if (this.textCells[cell] === 0 && this.labelCells[cell] === 0)
      this.frequencies[column] = (this.frequencies[column] ?? 0) + 1;
    return cell;
  }

  private reserve(cells: number): void {
    if (cells <= this.textCells.length) return;
    this.textCells = grown(this.textCells);
    this.labelCells = grown(this.labelCells);
  }
}

function grown(cells: Float32Array): Float32Array {
  const larger = new Float32Array(cells.length * 2);
  larger.set(cells);
  return larger;
}

/**
 * Keeps the highest of many values without sorting them all. Equal values keep the order in which they came.
 */
export class Best {
  private readonly keys: number[] = [];
  private readonly values: number[] = [];
  private lowest: number;

  /**
   * @param limit how many to keep
   * @param above what is not above it is not kept
   */
  constructor(
    private readonly limit: number,
    above = -Infinity,
  ) {
    this.lowest = limit > 0 ? above : Infinity;
  }

  /** What is not above it is not kept any more. */
  get floor(): number {
    return this.lowest;
  }

  /** Offers a key with its value. */
  add(key: number, value: number): void {
    if (!(value > this.lowest)) return;
    const { keys, values, limit } = this;
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[middle] ?? 0) >= value) low = middle + 1;
      else high = middle;
    }
    // All behind it move by one, the last one out; copying them by `splice` takes several times as long.
    for (let place = Math.min(values.length, limit - 1); place > low; place--) {
      keys[place] = keys[place - 1] ?? 0;
      values[place] = values[place - 1] ?? 0;
    }
    keys[low] = key;
    values[low] = value;
    if (values.length === limit) this.lowest = values[limit - 1] ?? -Infinity;
  }

  /** The keys that were kept, highest value first. */
  get ranked(): readonly number[] {
    return this.keys;
  }
}

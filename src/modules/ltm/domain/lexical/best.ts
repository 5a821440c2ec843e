/**
 * Keeps the highest of many values without sorting them all. Equal values keep the order in which they came.
 */
export class Best {
  private readonly keys: number[] = [];
  private readonly values: number[] = [];

  /** @param limit how many to keep */
  constructor(private readonly limit: number) {}

  /** Whether a value is high enough to be kept. */
  takes(value: number): boolean {
    const { values, limit } = this;
    return values.length < limit || value > (values[limit - 1] ?? Infinity);
  }

  /** Offers a key with its value. */
  add(key: number, value: number): void {
    if (!this.takes(value)) return;
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
  }

  /** The keys that were kept, highest value first. */
  get ranked(): readonly number[] {
    return this.keys;
  }
}

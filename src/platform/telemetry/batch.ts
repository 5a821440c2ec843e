/** Numbers that are passed on together. */
const SIZE = 256;

/** Takes one number after another, such as a histogram of one set of labels. */
export interface Observer {
  observe(value: number): void;
}

/** Passes numbers on many at a time: one by one, each costs a good part of what a cached answer does. */
export class Batch implements Observer {
  private readonly values = new Float64Array(SIZE);
  private size = 0;

  constructor(private readonly target: Observer) {}

  observe(value: number): void {
    this.values[this.size++] = value;
    if (this.size === SIZE) this.flush();
  }

  flush(): void {
    for (const value of this.values.subarray(0, this.size)) this.target.observe(value);
    this.size = 0;
  }
}

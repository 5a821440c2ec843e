/** Runs equal work once: whoever asks while it runs gets the same answer. In this process. */
export class SingleFlight {
  private readonly flights = new Map<string, Promise<unknown>>();

  /**
   * @param key equal for equal work
   * @param signal of this caller; work that ends with an error because another one gave up is done again for it
   */
  async run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const running = this.flights.get(key);
    if (running === undefined) return this.begin(key, work);
    try {
      return (await running) as T;
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return this.run(key, work, signal);
    }
  }

  private async begin<T>(key: string, work: () => Promise<T>): Promise<T> {
    const flight = work();
    this.flights.set(key, flight);
    try {
      return await flight;
    } finally {
      this.flights.delete(key);
    }
  }
}

/** Work that runs, and the signal that can end it early. */
interface Flight {
  readonly work: Promise<unknown>;
  readonly signal: AbortSignal | undefined;
}

/** Runs equal work once: whoever asks while it runs gets the same answer, or the same error. In this process. */
export class SingleFlight {
  private readonly flights = new Map<string, Flight>();

  /**
   * @param key equal for equal work
   * @param signal that ends the work when this caller gives up; it is then done again for those who have not
   */
  async run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const running = this.flights.get(key);
    if (running === undefined) return this.begin(key, work, signal);
    try {
      return (await running.work) as T;
    } catch (error) {
      const gaveUp = running.signal?.aborted === true && signal?.aborted !== true;
      if (!gaveUp) throw error;
      return this.run(key, work, signal);
    }
  }

  private async begin<T>(key: string, work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const flight = { work: work(), signal };
    this.flights.set(key, flight);
    try {
      return await flight.work;
    } finally {
      this.flights.delete(key);
    }
  }
}

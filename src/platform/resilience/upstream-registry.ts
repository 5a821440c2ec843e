/** How another service is doing, as this process has seen it. */
export interface UpstreamState {
  readonly name: string;
  /** `open`: it is left alone for a while; `half-open`: one request finds out whether it is back. */
  readonly state: 'closed' | 'open' | 'half-open';
  /** Failures in a row. */
  readonly failures: number;
}

/** All other services that this process calls. The class is the DI token. */
export class UpstreamRegistry {
  private readonly upstreams = new Map<string, () => UpstreamState>();

  /** Adds an upstream; one of the same name is replaced. */
  register(name: string, read: () => UpstreamState): void {
    this.upstreams.set(name, read);
  }

  /** The state of each now, by name. */
  states(): UpstreamState[] {
    return [...this.upstreams.values()].map((read) => read()).toSorted((a, b) => a.name.localeCompare(b.name));
  }
}

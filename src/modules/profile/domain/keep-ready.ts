/** How much somebody cares for what is kept of a user. */
export interface Interest {
  /** How often it was brought up to date since it was last read. */
  readonly idle: number;
  /** Whether standing queries are asked, and not the profile alone. */
  readonly asks: boolean;
}

/** What has happened to a user since it was last looked at. */
export interface Happening {
  readonly written?: boolean;
  readonly read?: boolean;
  /** A standing query was asked. */
  readonly asked?: boolean;
}

/** How often what nobody reads is brought up to date after a write before it is dropped. */
export const PATIENCE = 3;

/**
 * Whether what is kept of a user stays so. Only users whom somebody asks about are kept, and work for them never
 * exceeds what is read by more than `PATIENCE`: most users write more often than they are asked about.
 * @param interest what there was; undefined where nothing is kept
 * @returns undefined where nothing is to be kept
 */
export function interestAfter(interest: Interest | undefined, happening: Happening): Interest | undefined {
  const { written = false, read = false, asked = false } = happening;
  if (interest === undefined && !asked) return undefined;
  const before = interest ?? { idle: 0, asks: false };
  const idle = read || asked ? 0 : before.idle + (written ? 1 : 0);
  return idle > PATIENCE ? undefined : { idle, asks: before.asks || asked };
}

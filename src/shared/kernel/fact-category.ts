/** What a fact is about. */
export const FACT_CATEGORIES = [
  'personal_info',
  'preference',
  'event',
  'skill',
  'relationship',
  'health',
  'plan',
  'other',
] as const;

export type FactCategory = (typeof FACT_CATEGORIES)[number];

/** A category that a tenant has made up, beside or in the place of those that are built in. */
export interface CustomCategory {
  readonly name: string;
  /** What belongs there, in a few words; may be empty. */
  readonly description: string;
}

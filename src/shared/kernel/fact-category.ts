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

/** What a context is made of, in the order in which it is shown. */
export const SECTIONS = ['profile', 'ltm', 'summary', 'history'] as const;
export type Section = (typeof SECTIONS)[number];

/** Who said a message. */
export interface Speaker {
  readonly role: string;
  /** Where several speak in one role. */
  readonly name?: string | undefined;
}

/** Something that the model may be told. */
export interface Candidate {
  readonly section: Section;
  readonly id?: string | undefined;
  readonly text: string;
  /** Of the text alone, where they are known. */
  readonly tokens?: number | undefined;
  /** The text is only the beginning of what was said. */
  readonly cut?: boolean | undefined;
  /** How well it answers the query, 0 to 1. */
  readonly score?: number | undefined;
  /** Messages of the history have one. */
  readonly speaker?: Speaker | undefined;
}

/** The candidates of each section in the order of preference: for the history the newest turn first. */
export type Candidates = Readonly<Record<Section, readonly Candidate[]>>;

/** The kinds of failure a caller can meet; each one is an HTTP status at the edge. */
export type ErrorCategory =
  | 'malformed'
  | 'unauthenticated'
  | 'invalid'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'refused'
  | 'limited'
  | 'unavailable';

/** One field of the input that was not accepted, and what it takes. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/**
 * Every failure that the product itself raises. Subclasses fix `code` (a stable word such as
 * `ltm.unavailable`) and `category`; `message` is a sentence for the caller.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly category: ErrorCategory,
    message: string,
    options: { cause?: unknown; fields?: readonly FieldProblem[]; details?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.fields = options.fields ?? [];
    this.details = options.details ?? {};
  }

  /** The fields at fault, for errors of the category `invalid`. */
  readonly fields: readonly FieldProblem[];
  /** Further members of the problem document, such as the current revision. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** The input was understood but a field does not fit. */
export class InvalidInput extends DomainError {
  constructor(fields: readonly FieldProblem[]) {
    super('request.invalid', 'invalid', fields.map(({ field, message }) => `${field}: ${message}`).join('; '), {
      fields,
    });
  }
}

/** A dependency or a time budget ended before the answer was there. */
export class DeadlineExceeded extends DomainError {
  constructor(what: string, milliseconds: number) {
    super('deadline.exceeded', 'unavailable', `${what} did not answer within ${milliseconds} ms`);
  }
}

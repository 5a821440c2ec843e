import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorCategory } from '../../shared/kernel/domain-error.js';
import { asStorageError } from '../sqlite/storage-unavailable.js';

/** The status of each kind of failure; a category without a status does not compile. */
export const HTTP_STATUS = {
  malformed: 400,
  unauthenticated: 401,
  invalid: 422,
  missing: 404,
  conflict: 409,
  stale: 412,
  refused: 403,
  limited: 429,
  unavailable: 503,
} as const satisfies Record<ErrorCategory, number>;

/** A failure as the edge sees it, whatever raised it. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly error: unknown;
}

const CODES: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'access.unauthorized',
  403: 'access.refused',
  404: 'route.unknown',
  405: 'route.method_not_allowed',
  413: 'request.too_large',
  414: 'request.uri_too_long',
  415: 'request.media_type',
  429: 'request.limited',
};

/** Reads status, code and text for the caller out of any error; what is unknown is a 500 that tells nothing. */
export function failureOf(raised: unknown): Failure {
  const error = asStorageError(raised);
  if (error instanceof DomainError) {
    return { status: HTTP_STATUS[error.category], code: error.code, detail: error.message, error };
  }
  const status = statusOf(error);
  if (status !== undefined && status < 500) {
    return { status, code: CODES[status] ?? 'request.refused', detail: (error as Error).message, error };
  }
  return { status: 500, code: 'internal', detail: 'An unexpected error; the log has it under this request id.', error };
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors (body too large, wrong media type, bad JSON) carry the status as a property.
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}

import { canonicalId, ID_RULE } from '../../../shared/kernel/entity-id.js';
import { InvalidInput } from '../../../shared/kernel/domain-error.js';

const REVISION = /^(?:"(\d{1,15})"|(\d{1,15}))$/;

/**
 * The revision of an `If-Match` header, bare or quoted as an entity tag; undefined without the header.
 * @throws InvalidInput
 */
export function revisionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const match = REVISION.exec(ifMatch.trim());
  if (match === null) throw new InvalidInput([{ field: 'If-Match', message: 'takes a revision, a whole number' }]);
  return Number(match[1] ?? match[2]);
}

/**
 * The name of a request from its `Idempotency-Key` header; undefined without the header.
 * @throws InvalidInput
 */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = canonicalId(header);
  if (key === undefined) throw new InvalidInput([{ field: 'Idempotency-Key', message: ID_RULE }]);
  return key;
}

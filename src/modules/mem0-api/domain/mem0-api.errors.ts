import { DomainError } from '../../../shared/kernel/domain-error.js';

/** An export of more memories than one can hold. */
export class ExportTooLarge extends DomainError {
  constructor(found: number, most: number) {
    super(
      'mem0.export_too_large',
      'refused',
      `The filters fit ${found} memories, an export holds ${most}; name fewer.`,
    );
  }
}

/** No export of the tenant has this id or these filters. */
export class ExportNotFound extends DomainError {
  constructor() {
    super('mem0.export_not_found', 'missing', 'There is no such export; POST /v1/exports/ makes one.');
  }
}

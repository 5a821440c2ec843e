import { DomainError } from '../../../../shared/kernel/domain-error.js';

/** A stored segment of the keyword index can not be read; the index of its owner is to be built anew from the texts. */
export class CorruptSegment extends DomainError {
  constructor(reason: string) {
    super('ltm.index_corrupt', 'unavailable', `the keyword index is damaged: ${reason}`);
  }
}

import { DomainError } from '../../../shared/kernel/domain-error.js';

/** A stored segment of an index of an owner's memories cannot be read. */
export class CorruptSegment extends DomainError {
  /** @param index of what: the words can be indexed anew from the texts */
  constructor(index: 'words' | 'vectors', reason: string) {
    super('ltm.index_corrupt', 'unavailable', `a segment of the index of ${index} is damaged: ${reason}`);
  }
}

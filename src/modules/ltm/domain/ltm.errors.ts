import { DomainError } from '../../../shared/kernel/domain-error.js';

/** The long-term store cannot answer or write now; nothing was changed. */
export class LtmUnavailable extends DomainError {
  constructor(reason: string, cause?: unknown) {
    super('ltm.unavailable', 'unavailable', reason, { cause });
  }
}

/** A write that the engine reported as done left less behind than it should have; all of it was undone. */
export class LtmWriteIncomplete extends DomainError {
  constructor(expected: number, written: number) {
    super(
      'ltm.write_incomplete',
      'unavailable',
      `Only ${written} of ${expected} facts could be stored; none was kept.`,
    );
  }
}

/** No memory has this id within the caller's reach. */
export class MemoryNotFound extends DomainError {
  constructor(id: string) {
    super('ltm.memory_not_found', 'missing', `No memory has the id ${id}.`);
  }
}

/** A filter under which memories of anybody could be meant. */
export class FilterNamesNobody extends DomainError {
  constructor() {
    super(
      'ltm.filter_names_nobody',
      'malformed',
      'filters: every alternative has to name a user_id, agent_id or run_id; there are no memories of nobody.',
    );
  }
}

/** The owner has another live memory with the same text. */
export class DuplicateFact extends DomainError {
  constructor() {
    super('ltm.duplicate', 'conflict', 'Another memory of this owner says the same.');
  }
}

/** A configuration that is wrong, or with which the service could not start; the one before stays in force. */
export class ConfigurationRefused extends DomainError {
  constructor(reason: string, cause?: unknown) {
    super('ltm.configuration_refused', 'malformed', reason, { cause });
  }
}

/** There are memories that were embedded with another model; vectors of two models cannot be compared. */
export class EmbedderFixed extends DomainError {
  constructor(known: string, wanted: string) {
    super(
      'ltm.embedder_fixed',
      'conflict',
      `EMBEDDER_PROVIDER: the memories that are stored were embedded with ${known}, not with ${wanted}; the embedder can change only while there are none.`,
    );
  }
}

/** The memories are in a Mem0 service, which embeds them itself. */
export class EmbedderElsewhere extends DomainError {
  constructor(wanted: string) {
    super(
      'ltm.embedder_elsewhere',
      'conflict',
      `EMBEDDER_PROVIDER: with LTM_ADAPTER=http the Mem0 service embeds what it keeps, so ${wanted} is to be configured there; here it stays local.`,
    );
  }
}

/** The embedder is not there, refuses, or answered with something else than the vectors that were asked for. */
export class EmbedderUnavailable extends DomainError {
  constructor(reason: string, cause?: unknown) {
    super('embedder.unavailable', 'unavailable', reason, { cause });
  }
}

/** Changes cannot be followed here: the memories are in another service, which others change as well. */
export class JournalElsewhere extends DomainError {
  constructor() {
    super(
      'ltm.journal_elsewhere',
      'refused',
      'With LTM_ADAPTER=http memories are in another Mem0 service, which tells of changes itself: register webhooks there.',
    );
  }
}

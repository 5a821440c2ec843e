import { Command } from '@nestjs/cqrs';
import type { Filter } from '../../domain/filter.js';

/**
 * Remove the memories of everyone whom a filter names; `*` stands for everyone there is. Answers how many there were.
 * A filter that names nobody is the error FilterNamesNobody.
 */
export class DeleteByFilter extends Command<number> {
  constructor(
    readonly tenant: string,
    readonly filter: Filter,
  ) {
    super();
  }
}

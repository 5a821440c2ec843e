import { Query } from '@nestjs/cqrs';

/**
 * What the answer to a query depends on beside the memories: texts of one key find the same memories with the same
 * scores, whatever they differ in. A key of another ranking or another embedder is another key.
 */
export class ReadQueryKey extends Query<string> {
  constructor(readonly text: string) {
    super();
  }
}

import { Query } from '@nestjs/cqrs';

/** The vector of a query's text, of unit length; undefined when the embedder has none for it. */
export class EmbedQuery extends Query<Float32Array | undefined> {
  constructor(readonly text: string) {
    super();
  }
}

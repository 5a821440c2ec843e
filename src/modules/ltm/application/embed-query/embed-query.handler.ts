import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { QueryEmbedder } from '../ports/query-embedder.port.js';
import { EmbedQuery } from './embed-query.query.js';

@QueryHandler(EmbedQuery)
export class EmbedQueryHandler implements IQueryHandler<EmbedQuery> {
  constructor(private readonly embedder: QueryEmbedder) {}

  execute({ text }: EmbedQuery): Promise<Float32Array | undefined> {
    return this.embedder.embedQuery(text);
  }
}

import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { RANKING_VERSION } from '../../domain/ranking.js';
import { QueryEmbedder } from '../ports/query-embedder.port.js';
import { ReadQueryKey } from './read-query-key.query.js';

@QueryHandler(ReadQueryKey)
export class ReadQueryKeyHandler implements IQueryHandler<ReadQueryKey> {
  constructor(private readonly embedder: QueryEmbedder) {}

  async execute({ text }: ReadQueryKey): Promise<string> {
    return `${RANKING_VERSION} ${this.embedder.name} ${this.embedder.keyOf(text)}`;
  }
}

import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { foldedKey } from '../../../../shared/kernel/fold.js';
import { prepareTurns } from '../../domain/prepare-turns.js';
import { givesSecretAway } from '../../domain/secrets.js';
import { ExtractionLimits } from '../extraction-limits.js';
import { FactExtractor } from '../ports/fact-extractor.port.js';
import { ExtractFacts, type Extraction } from './extract-facts.query.js';

@QueryHandler(ExtractFacts)
export class ExtractFactsHandler implements IQueryHandler<ExtractFacts> {
  constructor(
    private readonly extractor: FactExtractor,
    private readonly limits: ExtractionLimits,
  ) {}

  async execute({ request }: ExtractFacts): Promise<Extraction> {
    const { turns, positions, report } = prepareTurns(request.turns, this.limits);
    const extracted = await this.extractor.extract({ ...request, turns });
    const said = new Set<string>();
    const facts = extracted.facts.filter(({ text }) => {
      const key = foldedKey(text) || text;
      return !said.has(key) && said.add(key) && !givesSecretAway(text);
    });
    return {
      ...extracted,
      facts: facts.map((fact) => ({ ...fact, turn: positions[fact.turn] ?? fact.turn })),
      input: report,
    };
  }
}

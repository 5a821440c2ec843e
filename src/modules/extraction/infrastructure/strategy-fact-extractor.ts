import { Injectable, Logger } from '@nestjs/common';
import { inSlices } from '../../../platform/event-loop/in-slices.js';
import { LanguageModel } from '../../../platform/llm/language-model.js';
import {
  type ExtractedFacts,
  type ExtractionRequest,
  FactExtractor,
} from '../application/ports/fact-extractor.port.js';
import { Mem0Pipeline } from '../application/ports/mem0-pipeline.port.js';
import { chooseStrategy } from '../domain/choose-strategy.js';
import { type ExtractedFact, factsInSteps } from '../domain/extract-facts.js';
import { extractByPrompt } from './llm/prompt-extraction.js';
import { readTwice } from './llm/read-twice.js';

/** What Mem0's prompt is told besides the tenant's instructions; the store would turn exact repetitions into nothing. */
const NOTHING_TWICE =
  'What the assistant says may come from the memories listed above. Never extract a memory from an assistant message that only repeats or paraphrases one of them.';

/** Facts by the strategy that follows from the settings at the time of the call. */
@Injectable()
export class StrategyFactExtractor extends FactExtractor {
  private readonly logger = new Logger('extraction');

  constructor(
    private readonly model: LanguageModel,
    private readonly mem0: Mem0Pipeline,
  ) {
    super();
  }

  async extract(request: ExtractionRequest): Promise<ExtractedFacts> {
    const { prompt } = request;
    const choice = chooseStrategy({ prompt, hasModel: this.model.available });
    if (choice.notice !== undefined) this.logger.warn(choice.notice);
    if (request.turns.length === 0) return { ...choice, facts: [] };
    if (choice.strategy === 'rules') return { ...choice, facts: (await inSlices(factsInSteps(request.turns))).flat() };
    const facts = prompt === undefined ? this.byMem0(request) : extractByPrompt(this.model, prompt, request);
    return { ...choice, facts: await facts };
  }

  private byMem0({ scope, turns, customInstructions, signal }: ExtractionRequest): Promise<ExtractedFact[]> {
    const instructions = [customInstructions, NOTHING_TWICE].filter((text) => text !== undefined).join('\n\n');
    const question = { scope, turns, customInstructions: instructions, signal };
    return readTwice(this.model.name, turns.length - 1, () => this.mem0.ask(question));
  }
}

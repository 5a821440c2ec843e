import { Injectable, Logger } from '@nestjs/common';
import { inSlices } from '../../../platform/event-loop/in-slices.js';
import { LanguageModel } from '../../../platform/llm/language-model.js';
import {
  type ExtractedFacts,
  type ExtractionRequest,
  FactExtractor,
  type SortedFact,
} from '../application/ports/fact-extractor.port.js';
import { Mem0Pipeline } from '../application/ports/mem0-pipeline.port.js';
import { chooseCategories } from '../domain/choose-categories.js';
import { chooseStrategy, type Strategy } from '../domain/choose-strategy.js';
import { type ExtractedFact, factsInSteps } from '../domain/extract-facts.js';
import { askCategories } from './llm/ask-categories.js';
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
    const { prompt, customInstructions, turns } = request;
    const choice = chooseStrategy({ prompt, customInstructions, hasModel: this.model.available });
    if (choice.notice !== undefined) this.logger.warn(choice.notice);
    if (turns.length === 0) return { ...choice, facts: [] };
    const facts =
      choice.strategy === 'rules' ? (await inSlices(factsInSteps(turns))).flat() : await this.byModel(request);
    return { ...choice, facts: await this.sorted(facts, choice.strategy, request) };
  }

  private async sorted(
    facts: readonly ExtractedFact[],
    strategy: Strategy,
    { categories = [], signal }: ExtractionRequest,
  ): Promise<readonly SortedFact[]> {
    if (categories.length === 0 || facts.length === 0) return facts;
    const lists =
      strategy === 'rules'
        ? facts.map(({ text, category }) => chooseCategories(text, category, categories))
        : await askCategories(
            this.model,
            facts.map(({ text }) => text),
            categories,
            signal,
          );
    return facts.map((fact, index) => ({ ...fact, ownCategories: lists[index] ?? [] }));
  }

  private byModel(request: ExtractionRequest): Promise<ExtractedFact[]> {
    const { prompt } = request;
    return prompt === undefined ? this.byMem0(request) : extractByPrompt(this.model, prompt, request);
  }

  private byMem0({ scope, turns, customInstructions, signal }: ExtractionRequest): Promise<ExtractedFact[]> {
    const instructions = [customInstructions, NOTHING_TWICE].filter((text) => text !== undefined).join('\n\n');
    const question = { scope, turns, customInstructions: instructions, signal };
    return readTwice(this.model.name, turns.length - 1, () => this.mem0.ask(question));
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Turn } from '../../../extraction/extraction.api.js';
import { type JobContext, JobHandler, JobHandlers, type NewJob, ownerLane } from '../../../jobs/jobs.api.js';
import type { CustomCategory } from '../../../../shared/kernel/fact-category.js';
import { Scope, type ScopeIds } from '../../../../shared/kernel/scope.js';
import type { Metadata } from '../../domain/fact.js';
import { Remember, type Remembered } from './remember.command.js';

/** A conversation whose facts are to be remembered by a job. */
interface Conversation {
  readonly turns: readonly Turn[];
  readonly metadata?: Metadata | undefined;
  /** The system message of the extraction, for this conversation alone. */
  readonly prompt?: string | undefined;
  /** What Mem0's own prompt is told in addition, for this conversation alone. */
  readonly customInstructions?: string | undefined;
  /** The categories that its facts are sorted into, in the place of the tenant's. */
  readonly customCategories?: readonly CustomCategory[] | undefined;
  /** Last day on which its facts hold, `YYYY-MM-DD` (UTC). */
  readonly expiresOn?: string | undefined;
}

/** What such a job answers with: what was stored, by which strategy, and what of the conversation was read. */
interface ExtractionResult extends Partial<NonNullable<Remembered['extraction']>> {
  readonly results: readonly { id: string; memory: string; event: string; custom_score: number }[];
}

type Payload = Conversation & { readonly ids: ScopeIds };

/** The kind of the jobs that distil facts. */
export const EXTRACTION_KIND = 'ltm.extract';

/** The job that distils facts from a conversation; jobs of one owner run in turn. */
export function extractionJob(scope: Scope, conversation: Conversation): NewJob {
  const { tenant, user, agent, session } = scope;
  const payload: Payload = { ...conversation, ids: { user, agent, session } };
  return { tenant, kind: EXTRACTION_KIND, payload, lane: ownerLane(scope.owner) };
}

/** Runs `Remember` in the background. Repeating it is harmless: facts that are there already are not added again. */
@Injectable()
export class RememberJobHandler extends JobHandler<Payload, ExtractionResult> implements OnModuleInit {
  readonly kind = EXTRACTION_KIND;

  constructor(
    private readonly commands: CommandBus,
    private readonly handlers: JobHandlers,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run({ ids, turns, ...options }: Payload, context: JobContext): Promise<ExtractionResult> {
    await context.progress(10, 'extracting facts');
    const scope = Scope.of(context.tenant, ids);
    const { outcomes, extraction } = await this.commands.execute(
      new Remember(scope, turns, { ...options, infer: true, signal: context.signal }),
    );
    return {
      results: outcomes.map(({ id, text, event, customScore }) => {
        return { id, memory: text, event, custom_score: customScore };
      }),
      ...extraction,
    };
  }
}

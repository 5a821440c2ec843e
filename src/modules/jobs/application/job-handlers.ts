import { Injectable } from '@nestjs/common';
import type { JobHandler } from './job-handler.js';

/** The kinds of jobs this process can run. Modules register theirs in `onModuleInit`, before any job is claimed. */
@Injectable()
export class JobHandlers {
  private readonly byKind = new Map<string, JobHandler>();

  register(handler: JobHandler): void {
    if (this.byKind.has(handler.kind)) throw new Error(`There are two handlers for jobs of the kind ${handler.kind}`);
    this.byKind.set(handler.kind, handler);
  }

  /** @throws Error for a kind that was never registered */
  get(kind: string): JobHandler {
    const handler = this.byKind.get(kind);
    if (handler === undefined) throw new Error(`There is no handler for jobs of the kind ${kind}`);
    return handler;
  }

  get kinds(): string[] {
    return [...this.byKind.keys()];
  }
}

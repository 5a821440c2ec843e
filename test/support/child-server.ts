import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import { cleanUpLater } from './clean-up.js';

/** How a server is started, and how it says that it listens. */
export interface ServerCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** The user it runs as, where that is another one than the test's. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** A line, of either output, that says that the server is ready. */
  readonly ready: RegExp;
}

const STARTS_WITHIN_MS = 30_000;
const STOPS_WITHIN_MS = 10_000;

/** A server as a child process; it ends with the test file at the latest. */
export class ChildServer {
  private readonly exited: Promise<number | null>;
  private readonly lines: string[] = [];

  private constructor(private readonly child: ChildProcessByStdio<null, Readable, Readable>) {
    this.exited = once(child, 'close').then(([code]: unknown[]) => code as number | null);
    cleanUpLater(() => this.kill());
  }

  /**
   * Starts a server and waits until it says that it is ready.
   * @throws Error with the output when it ends instead, or says nothing for 30 s
   */
  static async start({ program, args, env, user, ready }: ServerCommand): Promise<ChildServer> {
    const child = spawn(program, args, { env, ...user, stdio: ['ignore', 'pipe', 'pipe'] });
    await once(child, 'spawn');
    const server = new ChildServer(child);
    try {
      await server.untilLine(ready);
      return server;
    } catch (cause) {
      await server.kill();
      throw new Error(`${program} did not start:\n${server.logs}`, { cause });
    }
  }

  /** Both outputs so far. */
  get logs(): string {
    return this.lines.join('\n');
  }

  /**
   * Asks the server to end and waits until it has.
   * @returns its exit code; null when it did not end within 10 s and was killed
   */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    const late = setTimeout(() => this.child.kill('SIGKILL'), STOPS_WITHIN_MS);
    const code = await this.exited;
    clearTimeout(late);
    return code;
  }

  /** Ends the server as a crash does (`kill -9`) and waits until it is gone. */
  async kill(): Promise<void> {
    await this.stop('SIGKILL');
  }

  private untilLine(ready: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      for (const output of [this.child.stdout, this.child.stderr]) {
        createInterface({ input: output }).on('line', (line) => {
          this.lines.push(line);
          if (ready.test(line)) resolve();
        });
      }
      void this.exited.then((code) => reject(new Error(`it ended with exit code ${code}`)));
      AbortSignal.timeout(STARTS_WITHIN_MS).addEventListener('abort', () => reject(new Error('it said nothing')));
    });
  }
}

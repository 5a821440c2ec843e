import type { Reporter, TestModule, TestSuite } from 'vitest/node';

/**
 * Ends the run with one line for each suite that its machine made it skip (see requires.ts), and the plain line
 * `N passed, N failed, N skipped`.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const suites = modules.flatMap((module) => [...module.children.allSuites()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that can not be loaded or a hook that throws fails the run without a failed test.
    const outsideOfTests = [...modules, ...suites].flatMap((group) => group.errors()).length + errors.length;

    const total = `${count('passed')} passed, ${count('failed') + outsideOfTests} failed, ${count('skipped')} skipped`;
    process.stdout.write(`${[...suites.flatMap(skipLine), total].join('\n')}\n`);
  }
}

/** Suites inside a skipped one carry its reason as well; only the outermost is named. */
function skipLine(suite: TestSuite): string[] {
  const reason = suite.meta().skippedBecause;
  const inside = suite.parent.type === 'suite' && suite.parent.meta().skippedBecause !== undefined;
  return reason === undefined || inside ? [] : [`skipped: ${suite.fullName} — ${reason}`];
}

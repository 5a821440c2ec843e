import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** One kind of test, run alone by `npm test -- --project <name>`. */
const kind = (name: string, files: string): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [files] },
});

// Sessions are the same with every adapter, and killing the service takes long.
const ONCE = ['test/e2e/sessions-*.spec.ts'];

/** The end-to-end tests with long-term memory in a second instance, behind one of Mem0's protocols. */
const overHttp = (flavor: 'oss' | 'platform', exclude = ONCE): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name: `e2e-http-${flavor}`, include: ['test/e2e/**/*.spec.ts'], exclude, env: { PIKA_TEST_LTM: flavor } },
});

export default defineConfig({
  test: {
    // A whole service or database server starts inside the hooks of some suites, on busy machines too.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Most tests wait for the services that they start, so a core more than vitest takes by itself is not too many.
    maxWorkers: 2,
    setupFiles: ['./test/support/setup.ts'],
    reporters: ['default', './test/support/summary.reporter.ts'],
    projects: [
      kind('unit', 'src/**/*.spec.ts'),
      kind('architecture', 'test/architecture/**/*.spec.ts'),
      kind('contract', 'test/contract/**/*.spec.ts'),
      kind('integration', 'test/integration/**/*.spec.ts'),
      kind('e2e', 'test/e2e/**/*.spec.ts'),
      overHttp('oss'),
      overHttp('platform', [...ONCE, 'test/e2e/durability.spec.ts']),
      kind('eval', 'test/eval/**/*.spec.ts'),
    ],
  },
});

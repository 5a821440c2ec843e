import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** One kind of test, run alone by `npm test -- --project <name>`. */
const kind = (name: string, files: string): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [files] },
});

export default defineConfig({
  test: {
    // A whole service or database server starts inside the hooks of some suites, on busy machines too.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    setupFiles: ['./test/support/setup.ts'],
    reporters: ['default', './test/support/summary.reporter.ts'],
    projects: [
      kind('unit', 'src/**/*.spec.ts'),
      kind('architecture', 'test/architecture/**/*.spec.ts'),
      kind('contract', 'test/contract/**/*.spec.ts'),
      kind('integration', 'test/integration/**/*.spec.ts'),
      kind('e2e', 'test/e2e/**/*.spec.ts'),
      kind('eval', 'test/eval/**/*.spec.ts'),
    ],
  },
});

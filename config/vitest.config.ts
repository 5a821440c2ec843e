import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: '.', include: ['src/**/*.spec.ts', 'test/**/*.spec.ts'], testTimeout: 20_000 },
});

import { defineConfig } from 'vitest/config';

/** What needs neither server nor browser; see vitest.api.config.ts and vitest.e2e.config.ts for the rest. */
export default defineConfig({
  test: {
    include: ['boundaries/**/*.spec.ts', 'reference/**/*.spec.ts', 'support/http.spec.ts'],
    testTimeout: 30_000,
  },
});

import { defineConfig } from 'vitest/config';

/** The whole product in a real Chromium. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['e2e/**/*.spec.ts', 'support/chromium.spec.ts'],
    globalSetup: ['support/build.setup.ts', 'support/chromium.setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const isPostgres = process.env['ETAT_TEST_DB'] === 'postgres';
/** Whole real files and the whole sample once more, on the second database: minutes that only the deep run takes. */
const LONG_ON_POSTGRES = ['real-workbook', 'real-files-commands', 'sample-story'];
const isDeep = process.env['ETAT_DEEP'] !== undefined;

/**
 * Everything that must hold on both databases; ETAT_TEST_DB=postgres runs it on PostgreSQL: the built api over HTTP,
 * and the specs of the database layer, which stand beside their files in the api.
 */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: [
      'tests/api/**/*.spec.ts',
      'tests/support/server.spec.ts',
      'apps/api/src/**/*.database.spec.ts',
      ...(isPostgres ? ['tests/support/postgres.spec.ts'] : []),
    ],
    exclude: isPostgres && !isDeep ? LONG_ON_POSTGRES.map((name) => `tests/api/${name}.spec.ts`) : [],
    globalSetup: ['tests/support/build.setup.ts', 'tests/support/postgres.setup.ts'],
    pool: 'forks',
    // Nothing is mocked here, and a process of its own for each file costs more than many a file's tests.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

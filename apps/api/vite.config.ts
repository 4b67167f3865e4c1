import { defineConfig } from 'vitest/config';

// The api is bundled to the program of the server and that of its workers: our own packages inside, everything from npm outside.
export default defineConfig({
  build: {
    ssr: true,
    outDir: '../../dist/apps/api',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    chunkSizeWarningLimit: 4_000,
    rollupOptions: {
      input: { main: 'src/main.ts', worker: 'src/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@etat\//] },
  // The database layer's specs want a database each: tests/vitest.api.config.ts runs them on both.
  test: {
    name: 'api',
    include: ['src/**/*.spec.ts'],
    exclude: ['src/**/*.database.spec.ts'],
    environment: 'node',
  },
});

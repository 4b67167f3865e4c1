import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: { outDir: '../../dist/apps/web', emptyOutDir: true, target: 'es2022', manifest: true },
  server: { port: 4200, proxy: { '/api': 'http://localhost:3333' } },
  test: {
    name: 'web',
    include: ['src/**/*.spec.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: ['src/platform/testing/browser-apis.ts'],
  },
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** The driver analysis and the simulated organisations, bundled as a server or browser would; the path of the module. */
export async function bundleDomain(root) {
  const folder = mkdtempSync(join(tmpdir(), 'etat-bench-domain-'));
  await build({
    root: join(root, 'tests'),
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'tests/bench/driver-entry.mjs'),
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'drivers.mjs' } },
    },
  });
  return join(folder, 'drivers.mjs');
}

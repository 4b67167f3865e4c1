import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BAR_SECONDS = 2;
const BAR_MB = 200;
const GIVE_UP_MS = 20_000;
const PORT = 39_471;

async function start(root, dataDir) {
  const began = performance.now();
  const server = spawn(process.execPath, [join(root, 'dist/apps/api/main.js'), 'serve'], {
    env: { ...process.env, PORT: String(PORT), ETAT_DATA_DIR: dataDir, ETAT_LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  while (performance.now() - began < GIVE_UP_MS) {
    const isReady = await fetch(`http://127.0.0.1:${PORT}/api/v1/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return { server, seconds: (performance.now() - began) / 1000 };
    await sleep(10);
  }
  server.kill('SIGKILL');
  throw new Error('The server did not get ready.');
}

const residentMb = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Seconds from process start to listening, and memory after ten idle seconds. Absolute, on Linux. */
export async function* measure(root) {
  const dataDir = mkdtempSync(join(tmpdir(), 'etat-bench-'));
  try {
    for (const name of ['start.first', 'start.second']) {
      const { server, seconds } = await start(root, dataDir);
      yield { name, value: Math.round(seconds * 100) / 100, unit: 's', bar: BAR_SECONDS };
      if (name === 'start.second') {
        await sleep(10_000);
        yield {
          name: 'start.memory',
          value: Math.round(residentMb(server.pid)),
          unit: 'MB resident',
          bar: BAR_MB,
        };
      }
      server.kill('SIGTERM');
      await new Promise((done) => server.once('close', done));
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

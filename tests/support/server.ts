import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { HttpClient } from './http';
import { findFreePort } from './postgres';

const API_MAIN = resolve(import.meta.dirname, '../../dist/apps/api/main.js');
const START_MS = 30_000;
const STOP_MS = 10_000;

export interface ServerOptions {
  /** Further environment of the server, for instance a wrong value. */
  env?: Record<string, string>;
  /** Starts on what an earlier server left; the caller deletes it. */
  storage?: Storage;
}

/** Where a server keeps what it knows; survives its restart. */
export interface Storage {
  dataDir: string;
  databaseUrl: string | null;
  /** Runs one statement behind the product's back. */
  execute(statement: string): Promise<void>;
  drop(): Promise<void>;
}

/** A started program and everything it printed so far. */
interface Program {
  child: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

async function runOnDatabaseServer(adminUrl: string, statement: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** An empty data folder, with ETAT_TEST_DB=postgres also an empty database on TEST_DATABASE_URL. */
export async function createStorage(): Promise<Storage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'etat-data-'));
  const removeFolder = (): void => rmSync(dataDir, { recursive: true, force: true });
  if (process.env['ETAT_TEST_DB'] !== 'postgres') {
    return {
      dataDir,
      databaseUrl: null,
      execute: (statement) => {
        const database = new Database(join(dataDir, 'etat.sqlite'), { timeout: 5_000 });
        database.exec(statement);
        database.close();
        return Promise.resolve();
      },
      drop: () => Promise.resolve(removeFolder()),
    };
  }
  const adminUrl = process.env['TEST_DATABASE_URL'];
  if (!adminUrl)
    throw new Error('ETAT_TEST_DB=postgres wants TEST_DATABASE_URL: run the tests by their config.');
  const name = `etat_test_${randomBytes(6).toString('hex')}`;
  await runOnDatabaseServer(adminUrl, `CREATE DATABASE ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    dataDir,
    databaseUrl: url.href,
    execute: (statement) => runOnDatabaseServer(url.href, statement),
    async drop() {
      removeFolder();
      await runOnDatabaseServer(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function toEnvironment(storage: Storage, further: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _theirs, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: 'test',
    ETAT_CHECK_RESPONSES: 'true',
    ETAT_LOG_LEVEL: 'warn',
    ETAT_DATA_DIR: storage.dataDir,
    ...(storage.databaseUrl && { DATABASE_URL: storage.databaseUrl }),
    ...further,
  };
}

function startProgram(args: string[], env: NodeJS.ProcessEnv, input = ''): Program {
  if (!existsSync(API_MAIN)) throw new Error('The api is not built: npm run build.');
  const child = spawn(process.execPath, ['--enable-source-maps', API_MAIN, ...args], { env, stdio: 'pipe' });
  running.add(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(input);
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      running.delete(child);
      done(code);
    });
  });
  return { child, output: () => output, ended };
}

/** Runs one command of the operator's command line on a storage. */
export async function runCommand(
  storage: Storage,
  args: string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<{ code: number | null; output: string }> {
  const program = startProgram(args, toEnvironment(storage, env), input);
  const code = await program.ended;
  return { code, output: program.output() };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/v1/health/ready`);
    return response.ok;
  } catch {
    return false;
  }
}

async function waitUntilReady(url: string, program: Program): Promise<void> {
  let code: number | null | undefined;
  void program.ended.then((value) => (code = value));
  const deadline = Date.now() + START_MS;
  // The line that it prints last, too: the setup code stands beside it.
  while (!(await isReady(url)) || !program.output().includes('Etat is ready')) {
    if (code !== undefined) throw new Error(`The server ended with ${code}:\n${program.output()}`);
    if (Date.now() > deadline)
      throw new Error(`The server is not ready after ${START_MS} ms:\n${program.output()}`);
    await new Promise((wake) => setTimeout(wake, 25));
  }
}

/** The built api as a process of its own, on a free port. */
export class TestServer {
  private constructor(
    readonly url: string,
    readonly storage: Storage,
    private readonly program: Program,
    private readonly ownsStorage: boolean,
  ) {}

  /** @throws {Error} with everything the server printed when it does not get ready */
  static async start({ env = {}, storage }: ServerOptions = {}): Promise<TestServer> {
    const used = storage ?? (await createStorage());
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const program = startProgram(['serve'], { ...toEnvironment(used, env), PORT: String(port) });
    const server = new TestServer(url, used, program, storage === undefined);
    try {
      await waitUntilReady(url, program);
    } catch (error) {
      await server.kill();
      throw error;
    }
    return server;
  }

  get pid(): number | undefined {
    return this.program.child.pid;
  }

  /** Everything printed so far. */
  get output(): string {
    return this.program.output();
  }

  /** The one-time code printed while no administrator exists. */
  get setupCode(): string {
    const code = /setup code\W+([A-Za-z0-9][A-Za-z0-9-]+)/i.exec(this.output)?.[1];
    if (!code) throw new Error(`The server printed no setup code:\n${this.output}`);
    return code;
  }

  /** A new visitor, or with a token a machine. */
  client(bearer?: string): HttpClient {
    return new HttpClient(this.url, bearer);
  }

  /** Ends the server as an operator would. @throws {Error} when it does not end by itself */
  async stop(): Promise<void> {
    this.program.child.kill('SIGTERM');
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), STOP_MS).unref());
    const end = await Promise.race([this.program.ended, late]);
    if (end === 'late') {
      await this.kill();
      throw new Error(`The server did not stop within ${STOP_MS} ms:\n${this.output}`);
    }
    if (this.ownsStorage) await this.storage.drop();
    if (end !== 0) throw new Error(`The server ended with ${end}:\n${this.output}`);
  }

  /** Ends the server as a power cut would. */
  async kill(): Promise<void> {
    this.program.child.kill('SIGKILL');
    await this.program.ended;
    if (this.ownsStorage) await this.storage.drop();
  }
}

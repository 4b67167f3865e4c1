import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Session } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, expectStatus, signIn } from '../support/installation';
import { createStorage, runCommand, type Storage, TestServer } from '../support/server';

const README = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
const PASSWORD = 'ten letters or more';
const EMAIL = 'ada@example.org';
const COMMANDS = ['serve', 'init', 'migrate', 'token', 'import', 'export', 'verify'];
const ADA = ['--name', 'Ada Berg', '--email', EMAIL];
const ORGANISATION = ['--organisation', 'Pumpen GmbH', '--language', 'en'];

/** A storage of its own that is dropped in any case. */
async function withStorage(work: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await createStorage();
  try {
    await work(storage);
  } finally {
    await storage.drop();
  }
}

describe('etat init, without a terminal', { timeout: 60_000 }, () => {
  let storage: Storage;
  let server: TestServer;
  const run = (args: string[], options = {}) => runCommand(storage, args, options);

  beforeAll(async () => {
    storage = await createStorage();
  });
  afterAll(async () => {
    await server?.kill();
    await storage.drop();
  });

  it('names every option that is wrong, creates nothing, exit code 2', async () => {
    const wrong = [
      ...['--name', ' ', '--email', 'ada', '--organisation', '', '--language', 'fr', '--currency', 'ZZZ'],
      ...['--fiscal-year-start', '13', '--time-zone', 'Here'],
    ];
    const [all, few, unknown] = await Promise.all([
      run(['init', ...wrong], { input: 'too short\n' }),
      run(['init', ...ADA, ...ORGANISATION, '--fiscal-year-start', 'May']),
      run(['init', ...ADA, ...ORGANISATION, '--curency', 'EUR'], { input: PASSWORD }),
    ]);
    expect(all.output.split('\n')).toEqual([
      '--name: This is missing.',
      '--email: This is no e-mail address.',
      expect.stringMatching(/^The password \(ETAT_PASSWORD or standard input\): .*10 characters/),
      '--organisation: This is missing.',
      '--language: This must be one of de, en.',
      expect.stringMatching(/^--currency: .*EUR\.$/),
      '--fiscal-year-start: This must be at most 12.',
      expect.stringMatching(/^--time-zone: .*Europe\/Berlin\.$/),
      '',
    ]);
    expect(few.output.split('\n')).toEqual([
      expect.stringMatching(/^The password .*10 characters/),
      '--fiscal-year-start: Write a whole number.',
      '',
    ]);
    expect(unknown.output).toContain("unknown option '--curency'");
    expect([all.code, few.code, unknown.code]).toEqual([2, 2, 2]);
    expect(existsSync(join(storage.dataDir, 'etat.sqlite'))).toBe(false);
  });

  it('takes the password from standard input and adds the sample', async () => {
    const args = [
      'init',
      ...ADA,
      ...ORGANISATION,
      '--currency',
      'CHF',
      '--fiscal-year-start',
      '7',
      '--sample',
    ];
    const done = await run(args, { input: `${PASSWORD}\n` });
    expect([done.code, done.output]).toEqual([0, expect.stringContaining(`Created ${EMAIL}`)]);
    for (const name of ['Pumpen GmbH (pumpen-gmbh)', 'Nordwerk GmbH (nordwerk-gmbh)'])
      expect(done.output).toContain(name);
    expect(done.output).not.toContain(PASSWORD);

    server = await TestServer.start({ storage });
    expect(() => server.setupCode).toThrow(/printed no setup code/);
    const client = await signIn(server, EMAIL, PASSWORD);
    const { memberships } = expectStatus(await client.get<Session>(`${API}/session`), 200);
    const own = memberships.find(({ organisation }) => !organisation.isSample);
    expect(own?.organisation).toMatchObject({
      ...{ name: 'Pumpen GmbH', language: 'en', currency: 'CHF' },
      ...{ fiscalYearStartMonth: 7, timeZone: 'Europe/Berlin' },
    });
    expect(own?.roles).toEqual(['administrator', 'controller']);
    expect(memberships).toHaveLength(2);
  });

  it('is refused a second time, and changes nothing', async () => {
    const args = ['init', ...ADA, '--organisation', 'Second GmbH'];
    const again = await run(args, { env: { ETAT_PASSWORD: 'another password' } });
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('set up already')]);
    const client = await signIn(server, EMAIL, PASSWORD);
    expectStatus(await client.get(`${API}/session`), 200);
    const stranger = { email: EMAIL, password: 'another password' };
    expect((await server.client().post(`${API}/session`, stranger)).status).toBe(401);
  });

  it('`token` prints a token that works over HTTP and is listed', async () => {
    const args = ['token', '--organisation', 'pumpen-gmbh', '--as', EMAIL, '--name', 'Nightly'];
    const made = await run([...args, '--scopes', 'read,export', '--days', '30']);
    expect([made.code, made.output]).toEqual([0, expect.stringMatching(/^etat_[\w-]+\n$/)]);
    const client = await signIn(server, EMAIL, PASSWORD);
    const { memberships } = expectStatus(await client.get<Session>(`${API}/session`), 200);
    const id = memberships.find(({ organisation }) => organisation.slug === 'pumpen-gmbh')?.organisation.id;
    const path = `${API}/organisations/${id}`;
    const machine = server.client(made.output.trim());
    expectStatus(await machine.get(`${path}/cost-centres`), 200);
    expect((await machine.post(`${path}/vendors`, { name: 'Not mine to write' })).status).toBe(403);
    const tokens = await client.get<{ items: { name: string; scopes: string[] }[] }>(`${path}/tokens`);
    expect(tokens.body.items).toEqual([
      expect.objectContaining({ name: 'Nightly', scopes: ['read', 'export'] }),
    ]);
  });

  it('`token` names the option that is wrong', async () => {
    const token = (slug: string, email: string, ...more: string[]) =>
      run(['token', '--organisation', slug, '--as', email, '--name', 'Nightly', ...more]);
    const [fields, slug, email] = await Promise.all([
      token('pumpen-gmbh', EMAIL, '--scopes', 'everything', '--days', 'many'),
      token('pumpen', EMAIL),
      token('pumpen-gmbh', 'bob@example.org'),
    ]);
    expect([fields.code, fields.output]).toEqual([
      2,
      '--scopes: This must be one of read, write, import, export.\n--days: Write a whole number.\n',
    ]);
    expect([slug.code, slug.output]).toEqual([
      1,
      expect.stringMatching(/^There is no organisation "pumpen"\. --organisation .*\/o\//),
    ]);
    expect([email.code, email.output]).toEqual([1, expect.stringMatching(/"bob@example\.org".* --as\./)]);
  });
});

describe('etat, called wrongly or where nothing is', { timeout: 60_000 }, () => {
  it('takes the password from ETAT_PASSWORD after `migrate` made the tables, and migrates twice', () =>
    withStorage(async (storage) => {
      const name = storage.databaseUrl === null ? 'SQLite' : 'PostgreSQL';
      const done = { code: 0, output: `The ${name} database is up to date.\n` };
      expect(await runCommand(storage, ['migrate'])).toEqual(done);
      expect(await runCommand(storage, ['migrate'])).toEqual(done);
      const init = ['init', ...ADA, ...ORGANISATION];
      const made = await runCommand(storage, init, { env: { ETAT_PASSWORD: PASSWORD }, input: 'not read' });
      expect(made).toEqual({
        code: 0,
        output: `Created ${EMAIL} as administrator and controller of Pumpen GmbH (pumpen-gmbh).\n`,
      });
      expect(await runCommand(storage, ['verify'])).toEqual({
        code: 0,
        output: 'pumpen-gmbh: roll-up = lines and postings\n',
      });
    }));

  it('`verify`, `export`, `import` and `token` refuse where there is no database, and create none', () =>
    withStorage(async (storage) => {
      const slug = ['--organisation', 'pumpen-gmbh'];
      const answers = await Promise.all(
        [
          ['verify'],
          ['export', 'actuals', ...slug],
          ['import', import.meta.filename, '--kind', 'actuals', ...slug],
          ['token', '--as', EMAIL, '--name', 'Nightly', ...slug],
        ].map((args) => runCommand(storage, args)),
      );
      const place = storage.databaseUrl === null ? 'ETAT_DATA_DIR' : 'DATABASE_URL';
      const sentence = new RegExp(`^The .*${place}.* holds nothing of Etat\\. .*\\.\n$`);
      for (const { code, output } of answers)
        expect([code, output]).toEqual([2, expect.stringMatching(sentence)]);
      expect(existsSync(join(storage.dataDir, 'etat.sqlite'))).toBe(false);
      // Nothing was made on the way, so it still holds nothing.
      expect((await runCommand(storage, ['verify'])).code).toBe(2);
    }));

  it('says which command does not exist, and which folder holds no web app', () =>
    withStorage(async (storage) => {
      const [bogus, extra, web] = await Promise.all([
        runCommand(storage, ['bogus']),
        runCommand(storage, ['serve', 'now']),
        runCommand(storage, ['serve'], { env: { ETAT_WEB_DIR: '/there/is/none', PORT: '0' } }),
      ]);
      expect([bogus.code, bogus.output]).toEqual([2, expect.stringContaining('no command "bogus"')]);
      expect([extra.code, extra.output]).toEqual([2, expect.stringContaining('"now"')]);
      expect([web.code, web.output]).toEqual([2, expect.stringMatching(/ETAT_WEB_DIR.*"\/there\/is\/none"/)]);
      expect(existsSync(join(storage.dataDir, 'etat.sqlite'))).toBe(false);
    }));

  it('explains every command with --help, and the README shows what init says', () =>
    withStorage(async (storage) => {
      const answers = await Promise.all(
        COMMANDS.map(async (name) => [name, await runCommand(storage, [name, '--help'])] as const),
      );
      for (const [name, { code, output }] of answers)
        expect([code, output]).toEqual([0, expect.stringMatching(new RegExp(`^Usage: etat ${name}\\b`))]);
      const all = await runCommand(storage, ['--help']);
      expect([all.code, all.output]).toEqual([0, expect.stringContaining('Usage: etat')]);
      const listed = [...all.output.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name);
      expect(listed.filter((name) => name !== 'help').sort()).toEqual([...COMMANDS].sort());

      const shown = /```text\n(Usage: etat init[^]*?\n)```/.exec(README)?.[1];
      expect(shown).toBe(Object.fromEntries(answers)['init']?.output);
    }));
});

describe('a database of a newer release', { timeout: 60_000 }, () => {
  it('is refused with a sentence by every command, and left as it is', () =>
    withStorage(async (storage) => {
      expect((await runCommand(storage, ['migrate'])).code).toBe(0);
      const row = "(timestamp, name) VALUES (4102444800000, 'NextCentury4102444800000')";
      await storage.execute(`INSERT INTO migrations ${row}`);
      const answers = await Promise.all(
        [['migrate'], ['serve'], ['verify']].map((args) => runCommand(storage, args, { env: { PORT: '0' } })),
      );
      for (const { code, output } of answers)
        expect([code, output]).toEqual([
          2,
          expect.stringMatching(/^The database belongs to a newer release of Etat .*NextCentury.*\.\n$/),
        ]);
      await storage.execute("DELETE FROM migrations WHERE name = 'NextCentury4102444800000'");
      expect((await runCommand(storage, ['migrate'])).code).toBe(0);
    }));
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../support/postgres';
import { createStorage, runCommand, type Storage } from '../support/server';

describe('a wrong setting stops the start with exit code 2 and a sentence that names it', () => {
  let storage: Storage;
  let folder: string;
  let occupied: Server;
  let occupiedPort: number;

  const start = (env: Record<string, string>) =>
    runCommand(storage, ['serve'], { env: { PORT: '0', ETAT_LOG_LEVEL: 'silent', ...env } });

  beforeAll(async () => {
    storage = await createStorage();
    folder = mkdtempSync(join(tmpdir(), 'etat-configuration-'));
    writeFileSync(join(folder, 'file'), 'not a folder');
    writeFileSync(join(folder, 'etat.sqlite'), 'not a database '.repeat(100));
    occupiedPort = await findFreePort();
    occupied = createServer();
    await new Promise<void>((done) => occupied.listen(occupiedPort, '127.0.0.1', done));
  });
  afterAll(async () => {
    occupied.close();
    rmSync(folder, { recursive: true, force: true });
    await storage.drop();
  });

  it('a value of the wrong kind (the others: config.spec.ts in the api)', async () => {
    const { code, output } = await start({ ETAT_TODAY: '2026-02-30' });
    expect([code, output.trim().split('\n').length]).toEqual([2, 1]);
    expect(output).toContain('ETAT_TODAY');
  });

  it('a port that is taken', async () => {
    const { code, output } = await start({ PORT: String(occupiedPort) });
    expect([code, output.trim().split('\n').length]).toEqual([2, 1]);
    expect(output).toContain('PORT');
    expect(output).toContain(String(occupiedPort));
  });

  it('a host that is none of this machine', async () => {
    const { code, output } = await start({ HOST: '192.0.2.1' });
    expect([code, output.trim().split('\n').length]).toEqual([2, 1]);
    expect(output).toContain('HOST');
  });

  it('a data folder that is a file, or holds something else', async () => {
    for (const path of [join(folder, 'file'), folder]) {
      const { code, output } = await start({ ETAT_DATA_DIR: path, DATABASE_URL: '' });
      expect([code, output.trim().split('\n').length]).toEqual([2, 1]);
      expect(output).toContain('ETAT_DATA_DIR');
    }
  });

  it('a database that does not answer, without printing its password', async () => {
    const port = await findFreePort();
    for (const url of [
      `postgres://etat:s3cret@127.0.0.1:${port}/etat`,
      'mysql://etat:s3cret@127.0.0.1/etat',
    ]) {
      const { code, output } = await start({ DATABASE_URL: url });
      expect([code, output.trim().split('\n').length]).toEqual([2, 1]);
      expect(output).toContain('DATABASE_URL');
      expect(output).not.toContain('s3cret');
    }
  });
});

import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStorage, TestServer } from '../support/server';
import { foundFirst } from '../support/tenant';
it('an upload that breaks off leaves nothing', async () => {
  const server = await TestServer.start();
  const member = await foundFirst(server);
  const token = (await member.create<{ secret: string }>('tokens', { name: 'x', scopes: ['import'] })).secret;
  const url = new URL(member.path('imports?kind=actuals&fileName=a.csv'), server.url);
  await new Promise<void>((done) => {
    const upload = request(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'content-length': 10_000_000,
      },
    });
    upload.on('error', () => done());
    upload.write('a;b\n'.repeat(100_000), () => setTimeout(() => upload.destroy(new Error('gone')), 300));
  });
  const folder = join(server.storage.dataDir, 'staging', member.organisationId);
  await expect.poll(() => (existsSync(folder) ? readdirSync(folder) : ['none yet'])).toEqual([]);
  expect((await member.get<{ items: unknown[] }>('imports')).body.items).toEqual([]);
  await server.stop();
});

it('what a killed process left in the staging area goes at the next start, what still waits stays', async () => {
  const storage = await createStorage();
  const first = await TestServer.start({ storage });
  const member = await foundFirst(first);
  const folder = join(storage.dataDir, 'staging', member.organisationId);
  const upload = await member.http.post<{ import: { id: string } }>(
    member.path('imports?kind=actuals&fileName=waiting.csv'),
    new TextEncoder().encode('date;amount\n01.01.2026;1,00\n'),
    { headers: { 'content-type': 'application/octet-stream' } },
  );
  const waiting = upload.body.import.id;
  await first.stop();
  mkdirSync(folder, { recursive: true });
  const leave = (name: string, daysAgo: number) => {
    const path = join(folder, name);
    writeFileSync(path, 'left');
    const at = Date.now() / 1_000 - daysAgo * 24 * 60 * 60;
    utimesSync(path, at, at);
  };
  leave(`${waiting}.1.drafts`, 2);
  leave(`${waiting}.rows`, 2);
  leave('01890000-0000-7000-8000-000000000001', 2);
  leave('01890000-0000-7000-8000-000000000002', 0);
  const at = Date.now() / 1_000 - 3 * 24 * 60 * 60;
  utimesSync(join(folder, waiting), at, at);
  const second = await TestServer.start({ storage });
  const left = [waiting, `${waiting}.rows`, '01890000-0000-7000-8000-000000000002'].sort();
  await expect.poll(() => readdirSync(folder).sort()).toEqual(left);
  await second.stop();
  await storage.drop();
});

import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TestServer } from '../support/server';
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

import type { Organisation } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, API, expectStatus, type Member, rootOf, setUp } from '../support/installation';
import { createStorage, TestServer } from '../support/server';

interface Created {
  token: { id: string; lastUsedAt: string | null; revokedAt: string | null };
  secret: string;
}

const create = async (by: Member, scopes: string[], expiresInDays: number | null = 365) =>
  expectStatus(
    await by.client.post<Created>(`${by.path}/tokens`, { name: scopes.join('+'), scopes, expiresInDays }),
    201,
  );

describe('tokens for machines', () => {
  let server: TestServer;
  let ada: Member;

  const list = async (by: Member) =>
    expectStatus(await by.client.get<{ items: Created['token'][] }>(`${by.path}/tokens`), 200).items;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
    ada = await setUp(server);
  });
  afterAll(() => server.stop());

  it('are shown once, need no cookie and no header of the web app, and tell when they were last used', async () => {
    const { token, secret } = await create(ada, ['read', 'write']);
    expect(token.lastUsedAt).toBeNull();
    const machine = server.client(secret);
    const headers = { 'x-etat-request': '' };
    expectStatus(await machine.post(`${ada.path}/vendors`, { name: 'By machine' }, { headers }), 201);
    const [listed] = await list(ada);
    expect(listed?.lastUsedAt).toMatch(/^\d{4}-/);
    expect(JSON.stringify(await list(ada))).not.toContain(secret);
  });

  it.each([
    [['read'], 200, 403],
    [['write'], 403, 201],
    [['import'], 403, 403],
    [['export'], 403, 403],
  ])('with scope %s read %i, write %i', async (scopes, reads, writes) => {
    const machine = server.client((await create(ada, scopes)).secret);
    expect((await machine.get(`${ada.path}/vendors`)).status).toBe(reads);
    expect((await machine.post(`${ada.path}/vendors`, { name: `V ${scopes.join()}` })).status).toBe(writes);
  });

  it('never administer, whatever their scopes and whoever made them', async () => {
    const machine = server.client((await create(ada, ['read', 'write', 'import', 'export'])).secret);
    const { path } = ada;
    for (const answer of [
      await machine.post(`${path}/people`, { name: 'X' }),
      await machine.post(`${path}/people/${ada.personId}/password-reset`),
      await machine.get(`${path}/tokens`),
      await machine.post(`${path}/tokens`, { name: 'X', scopes: ['read'] }),
      await machine.patch<Organisation>(path, { name: 'X' }, { ifMatch: '"1"' }),
    ])
      expect(answer.status).toBe(403);
    for (const answer of [
      await machine.get(`${API}/session`),
      await machine.post(`${API}/account/password`, {}),
      await machine.post(`${API}/organisations/sample`),
    ])
      expect(answer.status).toBe(404);
  });

  it('may do no more than the person who made them, and nothing once that person is gone', async () => {
    const root = await rootOf(ada);
    const maker = await addMember(server, ada, 'maker@example.org', [
      { role: 'controller', costCentreId: root },
    ]);
    const machine = server.client((await create(maker, ['read', 'write'])).secret);
    expect((await machine.get(`${ada.path}/postings`)).status).toBe(200);
    const change = async (patch: unknown) => {
      const people = await ada.client.get<{ items: { id: string; version: number }[] }>(`${ada.path}/people`);
      const version = people.body.items.find(({ id }) => id === maker.personId)?.version;
      const path = `${ada.path}/people/${maker.personId}`;
      expectStatus(await ada.client.patch(path, patch, { ifMatch: `"${version}"` }), 200);
    };
    await change({ grants: [{ role: 'leadership', costCentreId: root }] });
    expect((await machine.post(`${ada.path}/vendors`, { name: 'No more' })).status).toBe(403);
    expect((await machine.get(`${ada.path}/postings`)).status).toBe(200);
    await change({ isActive: false });
    expect((await machine.get(`${ada.path}/postings`)).status).toBe(401);
  });

  it('end when revoked, by their maker only', async () => {
    const { token, secret } = await create(ada, ['read']);
    const other = await addMember(server, ada, 'other@example.org', [
      { role: 'controller', costCentreId: await rootOf(ada) },
    ]);
    expect(await list(other)).toEqual([]);
    expect((await other.client.delete(`${ada.path}/tokens/${token.id}`)).status).toBe(404);
    expect((await ada.client.delete(`${ada.path}/tokens/${token.id}`)).status).toBe(204);
    expect((await server.client(secret).get(`${ada.path}/vendors`)).status).toBe(401);
    expect((await ada.client.delete(`${ada.path}/tokens/${token.id}`)).status).toBe(404);
  });
});

describe('tokens over time', () => {
  it('end on their day; without one they stay', async () => {
    const storage = await createStorage();
    try {
      const first = await TestServer.start({ storage });
      const ada = await setUp(first);
      const [short, endless] = [await create(ada, ['read'], 1), await create(ada, ['read'], null)];
      await first.stop();
      const today = new Date(Date.now() + 3 * 24 * 60 * 60_000).toISOString().slice(0, 10);
      const later = await TestServer.start({ storage, env: { ETAT_TODAY: today } });
      expect((await later.client(short.secret).get(`${ada.path}/vendors`)).status).toBe(401);
      expect((await later.client(endless.secret).get(`${ada.path}/vendors`)).status).toBe(200);
      await later.stop();
    } finally {
      await storage.drop();
    }
  });
});

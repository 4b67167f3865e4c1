import type { Organisation, Session } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, API, expectStatus, type Member, rootOf, setUp } from '../support/installation';
import { createResources } from '../support/resources';
import { isPureList, listRoutes, type Route } from '../support/routes';
import { TestServer } from '../support/server';

describe('the sample organisation', () => {
  let server: TestServer;
  let ada: Member;
  let routes: Route[];

  /** Every list of the organisation, as text. */
  const readAll = async (by: Member) => {
    const lists = routes.filter(isPureList);
    const texts: Record<string, string> = {};
    for (const { suffix } of lists) {
      const answer = await by.client.get(`${by.path}${suffix}?limit=1000`);
      // Reports that want a period are refused here; what they add up stands in the lists.
      if (answer.status === 200) texts[suffix] = answer.text;
    }
    expect(Object.keys(texts).length).toBeGreaterThan(10);
    return texts;
  };
  const createSample = async (): Promise<Member> => {
    const organisation = expectStatus(
      await ada.client.post<Organisation>(`${API}/organisations/sample`),
      201,
    );
    const session = expectStatus(await ada.client.get<Session>(`${API}/session`), 200);
    const membership = session.memberships.find((one) => one.organisation.id === organisation.id);
    const path = `${API}/organisations/${organisation.id}`;
    return { client: ada.client, organisation, path, personId: membership?.personId ?? '', email: ada.email };
  };

  beforeAll(async () => {
    server = await TestServer.start();
    ada = await setUp(server);
    routes = await listRoutes(server);
    const collections = new Set(
      routes.filter((route) => route.isOfOrganisation).flatMap(({ suffix }) => suffix.split('/')[1] ?? []),
    );
    await createResources(ada, collections);
  });
  afterAll(() => server.stop());

  it(
    'is dropped whole, also with what people added to it, and nothing of another organisation goes',
    { timeout: 120_000 },
    async () => {
      const before = await readAll(ada);
      const sample = await createSample();
      expect(sample.organisation.isSample).toBe(true);
      const guest = await addMember(server, sample, 'guest@example.org', [
        { role: 'controller', costCentreId: await rootOf(sample) },
      ]);
      expectStatus(await guest.client.post(`${guest.path}/vendors`, { name: 'Added by hand' }), 201);
      expect(await readAll(ada)).toEqual(before);

      expect((await ada.client.delete(sample.path)).status).toBe(204);

      expect((await ada.client.get(`${sample.path}/vendors`)).status).toBe(404);
      for (const client of [ada.client, guest.client]) {
        const session = expectStatus(await client.get<Session>(`${API}/session`), 200);
        expect(JSON.stringify(session)).not.toContain(sample.organisation.id);
      }
      expect(await readAll(ada)).toEqual(before);
      expect((await ada.client.delete(sample.path)).status).toBe(404);
    },
  );

  it('can be made again after that, under the same name', { timeout: 120_000 }, async () => {
    const sample = await createSample();
    expect(sample.organisation).toMatchObject({ isSample: true, slug: 'nordwerk-gmbh' });
    expect((await ada.client.delete(sample.path)).status).toBe(204);
  });

  it(
    'is the only one that can be dropped, and only by who administers it',
    { timeout: 120_000 },
    async () => {
      const own = await ada.client.delete<{ code: string }>(ada.path);
      expect([own.status, own.body.code]).toEqual([422, 'organisation.not-sample']);
      const sample = await createSample();
      const reader = await addMember(server, sample, 'reader@example.org', [
        { role: 'leadership', costCentreId: await rootOf(sample) },
      ]);
      expect((await reader.client.delete(sample.path)).status).toBe(403);
      expect((await reader.client.get(`${sample.path}/vendors`)).status).toBe(200);
    },
  );
});

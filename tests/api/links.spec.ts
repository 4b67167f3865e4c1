import type { Session } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  addPerson,
  API,
  createLink,
  expectStatus,
  foundOrganisation,
  type Member,
  PASSWORD,
  rootOf,
  setUp,
  signIn,
} from '../support/installation';
import { createStorage, TestServer } from '../support/server';

const NEW_PASSWORD = 'a new and long one';

describe('one-time links', () => {
  let server: TestServer;
  let ada: Member;
  let root: string;

  const redeem = (token: string, password = NEW_PASSWORD) =>
    server.client().post<Session & { code: string }>(`${API}/links/${token}`, { password });
  const addReader = (email: string) =>
    addMember(server, ada, email, [{ role: 'leadership', costCentreId: root }]);
  const tryLink = (by: Member, personId: string, kind: string) =>
    by.client.post<{ code: string }>(`${by.path}/people/${personId}/${kind}`);

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
    ada = await setUp(server);
    root = await rootOf(ada);
  });
  afterAll(() => server.stop());

  it('an invitation says for whom it is, makes an account, signs in, and works once', async () => {
    const person = await addPerson(ada, {
      name: 'Ivo Invited',
      email: 'ivo@example.org',
      grants: [{ role: 'finance', costCentreId: root }],
    });
    expect(person.access).toBe('none');
    const token = await createLink(ada, person.id);
    const described = await server.client().get(`${API}/links/${token}`);
    expect(described.body).toEqual({
      kind: 'invitation',
      name: 'Ivo Invited',
      email: 'ivo@example.org',
      organisation: 'Alpha AG',
    });
    const session = expectStatus(await redeem(token), 200);
    expect(session.memberships[0]).toMatchObject({ personId: person.id, roles: ['finance'] });
    for (const answer of [
      await redeem(token),
      await server.client().get<Session & { code: string }>(`${API}/links/${token}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'link.not-found']);
    await signIn(server, 'ivo@example.org', NEW_PASSWORD);
  });

  it('redeemed many times at once, it makes one account', async () => {
    const person = await addPerson(ada, { name: 'Race', email: 'race@example.org' });
    const token = await createLink(ada, person.id);
    const answers = await Promise.all(Array.from({ length: 6 }, () => redeem(token)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
  });

  it('a password too short is refused and leaves the link usable', async () => {
    const person = await addPerson(ada, { name: 'Short', email: 'short@example.org' });
    const token = await createLink(ada, person.id);
    expect((await redeem(token, 'short')).status).toBe(400);
    expectStatus(await redeem(token), 200);
  });

  it('a newer link replaces the older one', async () => {
    const person = await addPerson(ada, { name: 'Twice', email: 'twice@example.org' });
    const [older, newer] = [await createLink(ada, person.id), await createLink(ada, person.id)];
    expect((await redeem(older)).status).toBe(404);
    expectStatus(await redeem(newer), 200);
  });

  it('a person without e-mail gets no invitation, one who never joined no reset', async () => {
    const nameless = await addPerson(ada, { name: 'Nameless' });
    const invitation = await tryLink(ada, nameless.id, 'invitation');
    expect([invitation.status, invitation.body.code]).toEqual([422, 'person.no-email']);
    const person = await addPerson(ada, { name: 'Never', email: 'never@example.org' });
    const reset = await tryLink(ada, person.id, 'password-reset');
    expect([reset.status, reset.body.code]).toEqual([422, 'person.not-invited']);
  });

  it('a reset sets the password and ends every session of the person', async () => {
    const reader = await addReader('resetting@example.org');
    const token = await createLink(ada, reader.personId, 'password-reset');
    expectStatus(await redeem(token), 200);
    expect((await reader.client.get(`${API}/session`)).status).toBe(401);
    await signIn(server, 'resetting@example.org', NEW_PASSWORD);
  });

  it('an e-mail that has an account proves its password before it joins, and keeps it', async () => {
    const beta = await foundOrganisation(ada, 'Beta AG');
    const reader = await addReader('joiner@example.org');
    const invited = await addPerson(beta, { name: 'Joiner', email: 'joiner@example.org' });
    const token = await createLink(beta, invited.id);
    const wrong = await redeem(token, NEW_PASSWORD);
    expect([wrong.status, wrong.body.code]).toEqual([401, 'session.wrong-credentials']);
    expect(wrong.headers.getSetCookie()).toEqual([]);

    const joined = expectStatus(await redeem(token, PASSWORD), 200);
    expect(joined.memberships.map(({ organisation }) => organisation.name)).toEqual(['Alpha AG', 'Beta AG']);
    expect((await reader.client.get(`${API}/session`)).status).toBe(200);
    await signIn(server, 'joiner@example.org');
  });

  it('guessing that password through a link is throttled like a sign-in', async () => {
    const gamma = await foundOrganisation(ada, 'Gamma AG');
    await addReader('guessed@example.org');
    const invited = await addPerson(gamma, { name: 'Guessed', email: 'guessed@example.org' });
    const token = await createLink(gamma, invited.id);
    for (let guess = 1; guess <= 5; guess += 1)
      expect((await redeem(token, `a long guess ${guess}`)).status).toBe(401);
    const blocked = await redeem(token, PASSWORD);
    expect([blocked.status, blocked.body.code]).toEqual([429, 'session.throttled']);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  describe('of somebody who is a member elsewhere too', () => {
    let beta: Member;
    let victim: Member;
    let invitedId: string;

    beforeAll(async () => {
      // Bea administers only her own organisation; the victim belongs to hers and to Ada's.
      const delta = await foundOrganisation(ada, 'Delta AG');
      beta = await addMember(server, delta, 'bea@example.org', [
        { role: 'administrator', costCentreId: await rootOf(delta) },
      ]);
      victim = await addReader('victim@example.org');
      const invited = await addPerson(beta, { name: 'Victim', email: 'victim@example.org' });
      invitedId = invited.id;
      expectStatus(await redeem(await createLink(beta, invitedId), PASSWORD), 200);
    });

    it.each(['password-reset', 'invitation'])('no %s by who does not administer that', async (kind) => {
      const answer = await tryLink(beta, invitedId, kind);
      expect([answer.status, answer.body.code]).toEqual([422, 'person.member-elsewhere']);
      await signIn(server, 'victim@example.org');
    });

    it('an administrator of both may reset', async () => {
      const token = await createLink(ada, victim.personId, 'password-reset');
      expectStatus(await redeem(token, PASSWORD), 200);
    });
  });

  it('a reset made before the person joined elsewhere opens nothing afterwards', async () => {
    const delta = await foundOrganisation(ada, 'Epsilon AG');
    const eve = await addMember(server, delta, 'eve@example.org', [
      { role: 'administrator', costCentreId: await rootOf(delta) },
    ]);
    const target = await addMember(server, eve, 'target@example.org', []);
    const prepared = await createLink(eve, target.personId, 'password-reset');
    const elsewhere = await addPerson(ada, { name: 'Target', email: 'target@example.org' });
    expectStatus(await redeem(await createLink(ada, elsewhere.id), PASSWORD), 200);

    expect((await redeem(prepared)).status).toBe(404);
    await signIn(server, 'target@example.org');
  });

  it('a person who was deactivated redeems nothing', async () => {
    const person = await addPerson(ada, { name: 'Gone', email: 'gone@example.org' });
    const token = await createLink(ada, person.id);
    expectStatus(
      await ada.client.patch(`${ada.path}/people/${person.id}`, { isActive: false }, { ifMatch: '"1"' }),
      200,
    );
    expect((await redeem(token)).status).toBe(404);
  });

  it('an e-mail belongs to one person of an organisation, and stays once the person signs in with it', async () => {
    const { personId } = await addReader('double@example.org');
    const post = (body: object) => ada.client.post<{ code: string }>(`${ada.path}/people`, body);
    const second = await post({ name: 'Second', email: 'double@example.org', grants: [] });
    expect([second.status, second.body.code]).toEqual([409, 'person.email-taken']);
    const nameless = await addPerson(ada, { name: 'Nameless again' });
    const patch = (id: string, version: number, email: string) =>
      ada.client.patch<{ code: string }>(`${ada.path}/people/${id}`, { email }, { ifMatch: `"${version}"` });
    const stolen = await patch(nameless.id, nameless.version, 'double@example.org');
    expect([stolen.status, stolen.body.code]).toEqual([409, 'person.email-taken']);
    const list = await ada.client.get<{ items: { id: string; version: number }[] }>(`${ada.path}/people`);
    const version = list.body.items.find(({ id }) => id === personId)?.version ?? 0;
    const moved = await patch(personId, version, 'elsewhere@example.org');
    expect([moved.status, moved.body.code]).toEqual([409, 'person.email-fixed']);
  });
});

describe('one-time links over time', () => {
  it('an invitation lasts seven days, a reset one', async () => {
    const storage = await createStorage();
    try {
      const first = await TestServer.start({ storage });
      const ada = await setUp(first);
      const person = await addPerson(ada, { name: 'Late', email: 'late@example.org' });
      const invitation = await createLink(ada, person.id);
      const reset = await createLink(ada, ada.personId, 'password-reset');
      await first.stop();
      for (const [days, invitationStatus, resetStatus] of [
        [2, 200, 404],
        [8, 404, 404],
      ] as const) {
        const today = new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
        const later = await TestServer.start({ storage, env: { ETAT_TODAY: today } });
        const statuses = await Promise.all(
          [invitation, reset].map(
            async (token) => (await later.client().get(`${API}/links/${token}`)).status,
          ),
        );
        expect(statuses).toEqual([invitationStatus, resetStatus]);
        await later.stop();
      }
    } finally {
      await storage.drop();
    }
  });
});

import type { Session } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  API,
  expectStatus,
  type Member,
  PASSWORD,
  rootOf,
  setUp,
  signIn,
} from '../support/installation';
import { createStorage, TestServer } from '../support/server';

const DAY_MS = 24 * 60 * 60_000;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

describe('sessions', () => {
  let server: TestServer;
  let ada: Member;
  let root: string;

  const attempt = (email: string, password: string) =>
    server
      .client()
      .post<{ code: string; detail: string; requestId: string }>(`${API}/session`, { email, password });
  const addReader = (email: string) =>
    addMember(server, ada, email, [{ role: 'leadership', costCentreId: root }]);

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
    ada = await setUp(server);
    root = await rootOf(ada);
  });
  afterAll(() => server.stop());

  it('opens with e-mail in any case and password, with a cookie scripts and other sites cannot use', async () => {
    const client = server.client();
    const answer = await client.post<Session>(`${API}/session`, {
      email: ' ADA@Example.org ',
      password: PASSWORD,
    });
    expect(expectStatus(answer, 200).account.email).toBe('ada@example.org');
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^etat_session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).toContain(`Max-Age=${(7 * DAY_MS) / 1000}`);
    expect(cookie).not.toContain('Secure');
    expect(answer.text).not.toContain('password');
  });

  it('ends for good when signed out: the cookie goes, and its secret opens nothing any more', async () => {
    const client = server.client();
    const opened = await client.post(`${API}/session`, { email: ada.email, password: PASSWORD });
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await client.get(`${API}/session`)).status).toBe(200);
    const closed = await client.delete(`${API}/session`);
    expect(closed.status).toBe(204);
    expect(closed.headers.getSetCookie()[0]).toMatch(/^etat_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await server.client().get(`${API}/session`, { headers: { cookie } })).status).toBe(401);
    expect((await ada.client.get(`${API}/session`)).status).toBe(200);
  });

  it.each([
    ['no cookie', {}],
    ['an invented cookie', { cookie: `etat_session=${'x'.repeat(43)}` }],
    ['an invented token', { authorization: 'Bearer etat_invented' }],
    ['a scheme nobody knows', { authorization: 'Basic YWRhOmFkYQ==' }],
  ])('answers 401 to %s', async (_, headers: Record<string, string>) => {
    const answer = await server.client().get<{ code: string }>(`${API}/session`, { headers });
    expect([answer.status, answer.body.code]).toEqual([401, 'session.required']);
  });

  it('answers a wrong password and an unknown e-mail alike, in comparable time', async () => {
    const known = await Promise.all(['k1', 'k2', 'k3'].map((name) => addReader(`${name}@example.org`)));
    const emails = known.flatMap(({ email }) => [email, email, email]);
    const wrong: number[] = [];
    const unknown: number[] = [];
    // Taken in turns, so that whatever else the machine does meets both in the same way.
    for (const [at, email] of emails.entries()) {
      wrong.push(await timed(() => attempt(email, 'not the password')));
      unknown.push(await timed(() => attempt(`nobody${at}@example.org`, 'not the password')));
    }
    const [first, second] = await Promise.all([
      attempt('k1@example.org', 'not the password'),
      attempt('nobody0@example.org', 'not the password'),
    ]);
    const anonymous = ({ requestId: _, ...problem }: { requestId: string }) => problem;
    expect([first.status, anonymous(first.body)]).toEqual([401, anonymous(second.body)]);
    const ratio = median(wrong) / median(unknown);
    expect(ratio).toBeGreaterThan(0.2);
    expect(ratio).toBeLessThan(5);
  });

  it.each([
    ['a known', 'throttled@example.org'],
    ['an unknown', 'ghost@example.org'],
  ])('makes %s e-mail wait after five failures, also for the right password', async (kind, email) => {
    if (kind === 'a known') await addReader(email);
    for (let failure = 1; failure <= 5; failure += 1)
      expect((await attempt(email, `guess ${failure}`)).status).toBe(401);
    const blocked = await attempt(email, PASSWORD);
    expect([blocked.status, blocked.body.code]).toEqual([429, 'session.throttled']);
    const seconds = Number(blocked.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(20);
    expect(seconds).toBeLessThanOrEqual(30);
    expect(blocked.body.detail).toContain(String(seconds));
    expect((await attempt('ada@example.org', PASSWORD)).status).toBe(200);
  });

  it('looks at no more than five of thirty guesses sent at once', async () => {
    await addReader('stormed@example.org');
    const guesses = Array.from({ length: 30 }, (_, at) => attempt('stormed@example.org', `guess ${at}`));
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(25);
  });

  it('forgets failures once the password was right', async () => {
    await addReader('forgetful@example.org');
    for (let round = 0; round < 2; round += 1) {
      for (let failure = 0; failure < 4; failure += 1)
        expect((await attempt('forgetful@example.org', 'wrong')).status).toBe(401);
      expect((await attempt('forgetful@example.org', PASSWORD)).status).toBe(200);
    }
  });

  it('ends all other sessions with a new password, and keeps the one it was changed in', async () => {
    const here = await addReader('changing@example.org');
    const elsewhere = await signIn(server, 'changing@example.org');
    const change = { currentPassword: PASSWORD, newPassword: 'a different long one' };
    const wrong = await here.client.post<{ code: string }>(`${API}/account/password`, {
      ...change,
      currentPassword: 'not it at all',
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'password.wrong']);
    expect((await elsewhere.get(`${API}/session`)).status).toBe(200);

    expectStatus(await here.client.post(`${API}/account/password`, change), 200);
    expect((await here.client.get(`${API}/session`)).status).toBe(200);
    expect((await elsewhere.get(`${API}/session`)).status).toBe(401);
    expect((await attempt('changing@example.org', PASSWORD)).status).toBe(401);
    expect((await attempt('changing@example.org', 'a different long one')).status).toBe(200);
  });

  it('changes name and language of the own account only', async () => {
    const reader = await addReader('named@example.org');
    const session = expectStatus(
      await reader.client.patch<Session>(`${API}/account`, { name: 'Nora Named', language: 'de' }),
      200,
    );
    expect(session.account).toMatchObject({ name: 'Nora Named', language: 'de', email: 'named@example.org' });
    const other = await ada.client.get<Session>(`${API}/session`);
    expect(other.body.account.name).toBe('Ada Admin');
  });

  it('holds no figure of a person who belongs to no organisation any more', async () => {
    const leaver = await addReader('leaver@example.org');
    const people = await ada.client.get<{ items: { id: string; version: number }[] }>(`${ada.path}/people`);
    const person = people.body.items.find(({ id }) => id === leaver.personId);
    const away = await ada.client.patch(
      `${ada.path}/people/${leaver.personId}`,
      { isActive: false },
      { ifMatch: `"${person?.version}"` },
    );
    expectStatus(away, 200);
    expect((await leaver.client.get<Session>(`${API}/session`)).body.memberships).toEqual([]);
    expect((await leaver.client.get(`${leaver.path}/vendors`)).status).toBe(404);
  });

  it('refuses every unsafe request that does not carry the header of the web app', async () => {
    const document = await server.client().get<{ paths: Record<string, object> }>('/api/openapi.json');
    const unsafe = Object.entries(document.body.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get')
        .map((method) => ({
          method: method.toUpperCase(),
          path: path.replace(/\{\w+\}/g, ada.organisation.id),
        })),
    );
    expect(unsafe.length).toBeGreaterThan(20);
    for (const { method, path } of unsafe) {
      const response = await ada.client.fetch(method, path, undefined, { headers: { 'x-etat-request': '' } });
      const problem = (await response.json()) as { code: string };
      expect([method, path, response.status, problem.code]).toEqual([method, path, 403, 'access.csrf']);
    }
  });
});

describe('sessions over time and behind TLS', () => {
  it('end after seven days; behind TLS the cookie is Secure', async () => {
    const storage = await createStorage();
    try {
      const first = await TestServer.start({ storage, env: { ETAT_SECURE_COOKIES: 'true' } });
      const ada = await setUp(first);
      const opened = await ada.client.post(`${API}/session`, { email: ada.email, password: PASSWORD });
      const cookie = opened.headers.getSetCookie()[0] ?? '';
      expect(cookie).toContain('Secure');
      await first.stop();

      const headers = { cookie: cookie.split(';')[0] ?? '' };
      const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
      for (const [days, status] of [
        [6, 200],
        [8, 401],
      ] as const) {
        const later = await TestServer.start({ storage, env: { ETAT_TODAY: inDays(days) } });
        expect((await later.client().get(`${API}/session`, { headers })).status).toBe(status);
        await later.stop();
      }
    } finally {
      await storage.drop();
    }
  });
});

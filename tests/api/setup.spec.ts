import type { Session } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, expectStatus, PASSWORD, setupRequest } from '../support/installation';
import { TestServer } from '../support/server';

describe('setup', () => {
  let server: TestServer;
  let code: string;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
    code = server.setupCode;
  });
  afterAll(() => server.stop());

  it('says that nothing is set up, and lets nobody sign in', async () => {
    const client = server.client();
    expect((await client.get(`${API}/setup`)).body).toEqual({ isSetUp: false });
    const answer = await client.post(`${API}/session`, { email: 'ada@example.org', password: PASSWORD });
    expect(answer.status).toBe(401);
  });

  it('refuses a wrong code with 403 and creates nothing', async () => {
    const client = server.client();
    const answer = await client.post<{ code: string }>(`${API}/setup`, setupRequest('AAAA-BBBB-CCCC'));
    expect([answer.status, answer.body.code]).toEqual([403, 'setup.wrong-code']);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await client.get(`${API}/setup`)).body).toEqual({ isSetUp: false });
  });

  it('tells early whether the code is right, and creates nothing', async () => {
    const client = server.client();
    const wrong = await client.post<{ code: string }>(`${API}/setup/code`, { setupCode: 'AAAA-BBBB-CCCC' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'setup.wrong-code']);
    expect((await client.post(`${API}/setup/code`, { setupCode: code.toLowerCase() })).status).toBe(204);
    expect((await client.get(`${API}/setup`)).body).toEqual({ isSetUp: false });
  });

  it('names every wrong field at once, before it looks at the code', async () => {
    const request = setupRequest('AAAA-BBBB-CCCC');
    const answer = await server.client().post<{ errors: { path: string }[] }>(`${API}/setup`, {
      ...request,
      administrator: { ...request.administrator, email: 'nobody', password: 'short' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => error.path)).toEqual([
      'administrator.email',
      'administrator.password',
    ]);
  });

  it.each([
    ['currency', { currency: 'ZZZ' }, 'organisation.currency'],
    ['time zone', { timeZone: 'Middle/Earth' }, 'organisation.timeZone'],
  ])('refuses a %s that does not exist', async (_, change, path) => {
    const request = setupRequest(code);
    const answer = await server.client().post<{ errors: { path: string }[] }>(`${API}/setup`, {
      ...request,
      organisation: { ...request.organisation, ...change },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => error.path)).toEqual([path]);
  });

  it('sets up once, even when asked by several at the same moment', async () => {
    const clients = Array.from({ length: 4 }, () => server.client());
    const answers = await Promise.all(
      clients.map((client) => client.post<Session>(`${API}/setup`, setupRequest(code))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);

    const winner = clients[answers.findIndex((answer) => answer.status === 201)];
    const session = expectStatus(await winner!.get<Session>(`${API}/session`), 200);
    expect(session.account.email).toBe('ada@example.org');
    expect(session.memberships).toHaveLength(1);
    expect(session.memberships[0]).toMatchObject({
      organisation: { name: 'Alpha AG', slug: 'alpha-ag', isSample: false, timeZone: 'Europe/Berlin' },
      roles: ['administrator', 'controller'],
    });
  });

  it('is over after that: the right code answers 409, and the state says so', async () => {
    const client = server.client();
    const again = await client.post<{ code: string }>(`${API}/setup`, setupRequest(code));
    expect([again.status, again.body.code]).toEqual([409, 'setup.done']);
    expect((await client.get(`${API}/setup`)).body).toEqual({ isSetUp: true });
  });
});

describe('the setup code', () => {
  it('cannot be guessed at will, whichever way it is sent', async () => {
    const server = await TestServer.start();
    try {
      const client = server.client();
      for (let guess = 0; guess < 5; guess += 1)
        await client.post(`${API}/setup/code`, { setupCode: `AAAA-BBBB-CCC${guess}` });
      const early = await client.post<{ code: string }>(`${API}/setup/code`, { setupCode: server.setupCode });
      expect([early.status, early.body.code]).toEqual([429, 'session.throttled']);
      const late = await client.post<{ code: string }>(`${API}/setup`, setupRequest(server.setupCode));
      expect([late.status, late.body.code]).toEqual([429, 'session.throttled']);
    } finally {
      await server.stop();
    }
  });
});

describe('setup with the sample', () => {
  it('creates the own organisation empty, and the sample beside it', { timeout: 120_000 }, async () => {
    const server = await TestServer.start();
    try {
      const client = server.client();
      const answer = await client.post<Session>(`${API}/setup`, setupRequest(server.setupCode, 'sample'));
      const { memberships } = expectStatus(answer, 201);
      expect(memberships.map(({ organisation }) => organisation.isSample).sort()).toEqual([false, true]);
      const own = memberships.find(({ organisation }) => !organisation.isSample)?.organisation.id;
      const vendors = await client.get<{ items: unknown[] }>(`${API}/organisations/${own}/vendors`);
      expect(vendors.body.items).toEqual([]);
    } finally {
      await server.stop();
    }
  });

  it('prints no setup code once there is an administrator', async () => {
    const first = await TestServer.start();
    const { storage } = first;
    expectStatus(await first.client().post(`${API}/setup`, setupRequest(first.setupCode)), 201);
    const again = await TestServer.start({ storage });
    try {
      expect(() => again.setupCode).toThrow(/printed no setup code/);
    } finally {
      await again.stop();
      await first.stop();
    }
  });
});

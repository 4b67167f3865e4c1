import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import type { Problem } from '@etat/contracts';
import { ProblemSchema } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpResponse } from '../support/http';
import { API, expectStatus, type Member, PASSWORD, rootOf, setUp } from '../support/installation';
import { listRoutes } from '../support/routes';
import { TestServer } from '../support/server';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MEGABYTE = 1024 * 1024;

describe('problem documents', () => {
  let server: TestServer;
  let ada: Member;
  let vendor: { id: string; version: number };

  /** Holds every error against the contract: RFC 9457, a sentence, no bare code, the request's id. */
  function expectProblem(answer: HttpResponse, status: number, code?: string): Problem {
    expect([answer.status, answer.text.slice(0, 400)]).toEqual([status, answer.text.slice(0, 400)]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const problem = ProblemSchema.parse(answer.body);
    expect(problem).toMatchObject({ status, type: `/problems/${problem.code}` });
    if (code !== undefined) expect(problem.code).toBe(code);
    expect(problem.detail).toMatch(/^\S.*[.!?]$/);
    expect(problem.title).not.toBe('');
    expect(problem.requestId).toMatch(UUID);
    expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.text).not.toMatch(/SELECT|INSERT|node_modules|\.ts:|at async/);
    return problem;
  }
  const raw = (body: string, contentType = 'application/json') =>
    ada.client.post(`${ada.path}/vendors`, body, { headers: { 'content-type': contentType } });

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
    ada = await setUp(server);
    vendor = expectStatus(
      await ada.client.post<{ id: string; version: number }>(`${ada.path}/vendors`, { name: 'Vendor' }),
      201,
    );
  });
  afterAll(() => server.stop());

  describe('400', () => {
    it('names every wrong field by its path', async () => {
      const answer = await ada.client.post(`${ada.path}/staff-roles`, {
        code: '',
        rates: [
          { validFrom: '2026-1', rateMicro: 75_000_000 },
          { validFrom: '2026-02', rateMicro: -1 },
        ],
      });
      const problem = expectProblem(answer, 400, 'request.invalid');
      expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
        'code',
        'name',
        'rates.0.validFrom',
        'rates.1.rateMicro',
      ]);
      expect(problem.errors?.find(({ path }) => path === 'rates.0.validFrom')).toEqual({
        path: 'rates.0.validFrom',
        code: 'month.not-yyyy-mm',
        message: 'Write a month as YYYY-MM, of the years 1900 to 2199.',
      });
    });

    it.each([
      ['half a document', '{"name": '],
      ['no document', ''],
      ['a poisoned prototype', '{"name":"x","__proto__":{"isAdmin":true}}'],
      ['a poisoned constructor', '{"name":"x","constructor":{"prototype":{"isAdmin":true}}}'],
      ['a list', '[]'],
      ['null', 'null'],
      ['a number', '1'],
      ['a character no database stores', JSON.stringify({ name: 'NUL \u0000' })],
    ])('%s as body', async (_, body) => {
      expectProblem(await raw(body), 400);
    });

    it.each([
      ['limit=0'],
      ['limit=1001'],
      ['limit=many'],
      ['limit=1&limit=2'],
      ['newestFirst=perhaps'],
      [`cursor=${'x'.repeat(500)}`],
      ['cursor=nonsense'],
      ['cursor='],
      ...[['x'], [1, 2], [1.5], [3_000_000_000], [Number.MAX_VALUE], [-1], {}, 7, null].map((key) => [
        `cursor=${Buffer.from(JSON.stringify(key)).toString('base64url')}`,
      ]),
    ])('the query %s', async (query) => {
      expectProblem(await ada.client.get(`${ada.path}/audit-events?${query}`), 400);
    });

    it('an id that is none, a character no database stores in a path, an address that cannot be read', async () => {
      const patch = (id: string) =>
        ada.client.patch(`${ada.path}/vendors/${id}`, { name: 'X' }, { ifMatch: '"1"' });
      expectProblem(await patch('not-an-id'), 400, 'request.invalid');
      expectProblem(await patch('%00'), 400);
      for (const path of [`${API}/links/%00`, `${API}/organisations/%00/vendors`])
        expect((await ada.client.get(path)).status).toBeLessThan(500);
      expectProblem(await ada.client.get(`${API}/links/%zz`), 400);
    });
  });

  it('whatever stands where an id should, no route fails', async () => {
    const routes = (await listRoutes(server)).filter(({ suffix }) => suffix.includes('{'));
    expect(routes.length).toBeGreaterThan(20);
    for (const { method, suffix } of routes) {
      for (const id of [
        'abc',
        '0',
        '-1',
        '1.5',
        '99999999999999999999',
        "1'--",
        '%F0%9F%98%80',
        'x'.repeat(90),
      ]) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : {};
        const path = ada.path + suffix.replace(/\{\w+\}/g, id);
        const response = await ada.client.fetch(method, path, body, { ifMatch: '"1"' });
        await response.arrayBuffer();
        expect([method, path, response.status < 500]).toEqual([method, path, true]);
      }
    }
  });

  it('401 without a session', async () => {
    expectProblem(await server.client().get(`${ada.path}/vendors`), 401, 'session.required');
  });

  it('403 without the header of the web app', async () => {
    const headers = { 'x-etat-request': '0' };
    expectProblem(await ada.client.post(`${ada.path}/vendors`, {}, { headers }), 403, 'access.csrf');
  });

  it('404 for an address and for a thing that is not there', async () => {
    expectProblem(await ada.client.get(`${API}/nothing`), 404, 'http.404');
    expectProblem(await ada.client.get('/api/v2/vendors'), 404, 'http.404');
    expectProblem(await ada.client.put(`${ada.path}/vendors`, {}), 404, 'http.404');
    const missing = `${ada.path}/vendors/01890000-0000-7000-8000-000000000000`;
    expectProblem(await ada.client.delete(missing, { ifMatch: '"1"' }), 404, 'vendor.not-found');
  });

  it('409 for a second of the same name, and for what is in use', async () => {
    expectProblem(await ada.client.post(`${ada.path}/vendors`, { name: 'Vendor' }), 409, 'vendor.exists');
    const root = await rootOf(ada);
    const add = (code: string, parentId: string) =>
      ada.client.post<{ id: string }>(`${ada.path}/cost-centres`, { code, name: code, parentId });
    const parent = expectStatus(await add('P', root), 201).id;
    expectStatus(await add('C', parent), 201);
    const removed = await ada.client.delete(`${ada.path}/cost-centres/${parent}`, { ifMatch: '"1"' });
    expectProblem(removed, 409, 'cost-centre.in-use');
  });

  it('412 carries what is stored now, and nothing that belongs inside', async () => {
    const created = await ada.client.post<{ id: string }>(`${ada.path}/vendors`, { name: 'Contested' });
    const path = `${ada.path}/vendors/${created.body.id}`;
    expectStatus(await ada.client.patch(path, { name: 'Theirs' }, { ifMatch: '"1"' }), 200);
    for (const answer of [
      await ada.client.patch(path, { name: 'Mine' }, { ifMatch: '"1"' }),
      await ada.client.delete(path, { ifMatch: '"1"' }),
      await ada.client.delete(path, { ifMatch: '"99999999999"' }),
    ]) {
      const problem = expectProblem(answer, 412, 'edit.stale');
      expect(problem.current).toMatchObject({ id: created.body.id, name: 'Theirs', version: 2 });
      expect(problem.current).not.toHaveProperty('organisationId');
    }
  });

  it('413 for more than is taken, by what was announced, before any of it is read', async () => {
    const session = await ada.client.post(`${API}/account/password`, {
      currentPassword: PASSWORD,
      newPassword: PASSWORD,
    });
    // Only the head is sent: a body would meet a connection the server has closed already.
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const head = request(`${server.url}${ada.path}/vendors`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': 5 * MEGABYTE,
          'x-etat-request': '1',
          cookie: session.headers.getSetCookie()[0]?.split(';')[0] ?? '',
        },
      });
      head.once('response', done);
      head.once('error', fail);
      head.flushHeaders();
    });
    const text = (await answer.toArray()).map((chunk: Buffer) => chunk.toString()).join('');
    const headers = new Headers(answer.headers as Record<string, string>);
    const response = { status: answer.statusCode ?? 0, headers, body: JSON.parse(text) as unknown, text };
    expectProblem(response, 413, 'http.413');
    answer.destroy();
  });

  it('415 for another kind of content', async () => {
    expectProblem(await raw('<name>x</name>', 'application/xml'), 415, 'http.415');
    expectProblem(await raw('name=x', 'application/x-www-form-urlencoded'), 415, 'http.415');
  });

  it('422 for what is understood but against a rule', async () => {
    expectProblem(await ada.client.delete(ada.path, {}), 422, 'organisation.not-sample');
    const twice = { validFrom: '2026-01', rateMicro: 1 };
    const role = { code: 'R', name: 'R', rates: [twice, twice] };
    expectProblem(await ada.client.post(`${ada.path}/staff-roles`, role), 422, 'rates.month-twice');
  });

  it('428 without If-Match, or with one that is no version', async () => {
    const path = `${ada.path}/vendors/${vendor.id}`;
    expectProblem(await ada.client.patch(path, { name: 'X' }), 428, 'edit.if-match-missing');
    for (const ifMatch of ['*', '""', 'abc', '"1.5"', '"-1"', '"99999999999999999999"'])
      expectProblem(await ada.client.delete(path, { ifMatch }), 428, 'edit.if-match-missing');
  });

  it.each([
    ['de', 'Unter dieser Adresse gibt es nichts.'],
    ['de-AT,de;q=0.9,en;q=0.8', 'Unter dieser Adresse gibt es nichts.'],
    ['DE', 'Unter dieser Adresse gibt es nichts.'],
    ['fr-FR, de;q=0.7, en;q=0.3', 'Unter dieser Adresse gibt es nichts.'],
    ['en;q=0.4, de;q=0.8', 'Unter dieser Adresse gibt es nichts.'],
    ['en', 'There is nothing at this address.'],
    ['en-GB,de;q=0.5', 'There is nothing at this address.'],
    ['fr', 'There is nothing at this address.'],
    ['*', 'There is nothing at this address.'],
    ['', 'There is nothing at this address.'],
  ])('speak the language of Accept-Language: %s', async (language, sentence) => {
    const answer = await ada.client.get(`${API}/nothing`, { headers: { 'accept-language': language } });
    expect(expectProblem(answer, 404).detail).toBe(sentence);
  });

  it('every request has an id of its own, which the caller cannot choose and the audit trail keeps', async () => {
    const headers = { 'x-request-id': 'chosen', 'request-id': 'chosen' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ada.client.get(`${ada.path}/vendors`, { headers })),
    );
    const ids = answers.map((answer) => answer.headers.get('x-request-id') ?? '');
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(UUID);
    const created = await ada.client.post<{ id: string }>(`${ada.path}/vendors`, { name: 'Traced' });
    const trail = await ada.client.get<{ items: { requestId: string; actor: string }[] }>(
      `${ada.path}/audit-events?entity=vendor&entityId=${created.body.id}`,
    );
    expect(trail.body.items).toHaveLength(1);
    expect(trail.body.items[0]).toMatchObject({
      requestId: created.headers.get('x-request-id'),
      actor: 'Ada Admin',
    });
  });

  it('what is no HTTP at all ends in a refusal, not in silence', async () => {
    const text = await new Promise<string>((done, fail) => {
      let received = '';
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
        socket.write('nonsense\r\n\r\n'),
      );
      socket.on('data', (chunk) => (received += chunk.toString()));
      socket.on('close', () => done(received));
      socket.on('error', fail);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400/);
  });

  it('answers carry the headers that keep pages in their place', async () => {
    const { headers } = await server.client().get(`${API}/health/live`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('none of this was a fault of the server', () => {
    expect(server.output).not.toMatch(/"level":(50|60)/);
  });
});

import type { AuditEvent } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, API, expectStatus, type Member, rootOf, setUp } from '../support/installation';
import { TestServer } from '../support/server';

interface Vendor {
  id: string;
  version: number;
  name: string;
}

interface OpenApi {
  openapi: string;
  info: { title: string };
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: { name: string; in: string; required: boolean }[];
        responses: Record<string, { content?: Record<string, unknown> }>;
        requestBody?: { content: Record<string, { schema?: unknown }> };
      }
    >
  >;
}

describe('the api over HTTP', () => {
  let server: TestServer;
  let ada: Member;
  let count = 0;

  const name = () => `Vendor ${(count += 1)}`;
  const create = async (vendor = name()) =>
    expectStatus(await ada.client.post<Vendor>(`${ada.path}/vendors`, { name: vendor }), 201);
  const listNames = async (by = ada) => {
    const list = await by.client.get<{ items: Vendor[] }>(`${by.path}/vendors`);
    return expectStatus(list, 200).items.map((vendor) => vendor.name);
  };

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
    ada = await setUp(server);
  });
  afterAll(() => server.stop());

  describe('ETag and If-Match', () => {
    it('every answer with one resource carries the version the next change is based on', async () => {
      const created = await ada.client.post<Vendor>(`${ada.path}/vendors`, { name: name() });
      expect(created.headers.get('etag')).toBe('"1"');
      const path = `${ada.path}/vendors/${created.body.id}`;
      const etag = created.headers.get('etag') ?? '';
      const changed = await ada.client.patch<Vendor>(path, { name: name() }, { ifMatch: etag });
      expect([changed.status, changed.headers.get('etag'), changed.body.version]).toEqual([200, '"2"', 2]);
      const weak = await ada.client.patch<Vendor>(path, { name: name() }, { ifMatch: 'W/"2"' });
      expect([weak.status, weak.headers.get('etag')]).toEqual([200, '"3"']);
    });

    it('of many changes based on one version, one wins and the others learn its value', async () => {
      const vendor = await create();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          ada.client.patch<Vendor & { current?: Vendor }>(
            `${ada.path}/vendors/${vendor.id}`,
            { name: name() },
            { ifMatch: '"1"' },
          ),
        ),
      );
      const winners = answers.filter((answer) => answer.status === 200);
      const losers = answers.filter((answer) => answer.status === 412);
      expect([winners.length, losers.length]).toEqual([1, 7]);
      for (const loser of losers)
        expect(loser.body.current).toMatchObject({ name: winners[0]?.body.name, version: 2 });
      expect(await listNames()).toContain(winners[0]?.body.name);
    });
  });

  describe('Idempotency-Key', () => {
    const post = (body: unknown, idempotencyKey: string, by = ada, path = '/vendors') =>
      by.client.post<Vendor & { code: string }>(by.path + path, body, { idempotencyKey });

    it('the same request twice creates once and answers the same, ETag included', async () => {
      const body = { name: name() };
      const first = await post(body, 'same');
      const second = await post(body, 'same');
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
      expect((await listNames()).filter((listed) => listed === body.name)).toHaveLength(1);
    });

    it('another body under the same key is refused with 422', async () => {
      await post({ name: name() }, 'other-body');
      const other = { name: name() };
      const answer = await post(other, 'other-body');
      expect([answer.status, answer.body.code]).toEqual([422, 'idempotency.other-body']);
      expect(await listNames()).not.toContain(other.name);
    });

    it('ten at once create one', async () => {
      const body = { name: name() };
      const answers = await Promise.all(Array.from({ length: 10 }, () => post(body, 'parallel')));
      const created = answers.filter((answer) => answer.status === 201);
      expect(created.length).toBeGreaterThan(0);
      expect(new Set(created.map((answer) => answer.body.id)).size).toBe(1);
      const refused = answers.filter((answer) => answer.status !== 201);
      for (const answer of refused)
        expect([answer.status, answer.body.code]).toEqual([409, 'idempotency.in-flight']);
      expect((await listNames()).filter((listed) => listed === body.name)).toHaveLength(1);
    });

    it('a request that failed may be sent again, corrected, under its key', async () => {
      expect((await post({ name: '' }, 'corrected')).status).toBe(400);
      expect((await post({ name: await create().then((vendor) => vendor.name) }, 'corrected')).status).toBe(
        409,
      );
      expect((await post({ name: name() }, 'corrected')).status).toBe(201);
    });

    it('belongs to one person and one address', async () => {
      const other = await addMember(server, ada, 'other@example.org', [
        { role: 'controller', costCentreId: await rootOf(ada) },
      ]);
      const [mine, theirs] = [
        await post({ name: name() }, 'shared'),
        await post({ name: name() }, 'shared', other),
      ];
      expect([mine.status, theirs.status]).toEqual([201, 201]);
      const goal = await post({ kind: 'corporate', name: 'Grow' }, 'shared', ada, '/goals');
      expect([goal.status, goal.body.id === mine.body.id]).toEqual([201, false]);
    });

    it('is at most 200 characters long', async () => {
      expect((await post({ name: name() }, 'k'.repeat(201))).status).toBe(400);
      expect((await post({ name: name() }, 'k'.repeat(200))).status).toBe(201);
    });

    it('the one audit event of the creation is written once', async () => {
      const body = { name: name() };
      const { id } = (await post(body, 'audited')).body;
      await post(body, 'audited');
      const trail = await ada.client.get<{ items: AuditEvent[] }>(
        `${ada.path}/audit-events?entity=vendor&entityId=${id}`,
      );
      expect(trail.body.items.map(({ action }) => action)).toEqual(['vendor.created']);
    });
  });

  describe('cursor pages', () => {
    interface Page {
      items: AuditEvent[];
      nextCursor: string | null;
    }

    const read = async (query: string) =>
      expectStatus(await ada.client.get<Page>(`${ada.path}/audit-events?${query}`), 200);

    async function walk(query: string, between: () => Promise<unknown> = async () => undefined) {
      const events: AuditEvent[] = [];
      const sizes: number[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Page = await read(`${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
        events.push(...page.items);
        sizes.push(page.items.length);
        cursor = page.nextCursor;
        await between();
      }
      return { ids: events.map(({ id }) => id), sizes };
    }

    beforeAll(async () => {
      for (let at = 0; at < 12; at += 1) await create();
    });

    it.each([
      ['newest first', 'true', (a: number, b: number) => b - a],
      ['oldest first', 'false', (a: number, b: number) => a - b],
    ])('%s: all pages together are the list, in order, each event once', async (_, newestFirst, order) => {
      const whole = (await read(`limit=1000&newestFirst=${newestFirst}`)).items.map(({ id }) => id);
      expect(whole.length).toBeGreaterThan(12);
      expect(whole).toEqual([...new Set(whole)].sort(order));
      for (const limit of [1, 5, whole.length - 1, whole.length, whole.length + 1]) {
        const { ids, sizes } = await walk(`limit=${limit}&newestFirst=${newestFirst}`);
        expect(ids).toEqual(whole);
        expect(sizes.slice(0, -1).every((size) => size === limit)).toBe(true);
        expect(sizes.at(-1)).toBeGreaterThan(0);
      }
    });

    it('what is added meanwhile neither repeats nor hides anything', async () => {
      const before = (await read('limit=1000')).items.map(({ id }) => id);
      const { ids } = await walk('limit=4', create);
      expect(ids).toEqual(before);
    });

    it('a filter holds on every page', async () => {
      const { id } = await create();
      await ada.client.patch(`${ada.path}/vendors/${id}`, { name: name() }, { ifMatch: '"1"' });
      await ada.client.delete(`${ada.path}/vendors/${id}`, { ifMatch: '"2"' });
      const first = await read(`entity=vendor&entityId=${id}&limit=2&newestFirst=false`);
      expect(first.items.map(({ action }) => action)).toEqual(['vendor.created', 'vendor.updated']);
      const rest = await read(
        `entity=vendor&entityId=${id}&limit=2&newestFirst=false&cursor=${first.nextCursor}`,
      );
      expect(rest.items.map(({ action }) => action)).toEqual(['vendor.deleted']);
      expect(rest.nextCursor).toBeNull();
      expect(rest.items[0]).toMatchObject({ before: { id, version: 2 }, after: null, actor: 'Ada Admin' });
    });
  });

  describe('OpenAPI', () => {
    let document: OpenApi;

    beforeAll(async () => {
      document = expectStatus(await server.client().get<OpenApi>('/api/openapi.json'), 200);
    });
    const operations = () =>
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
      );

    it('is a 3.1 document with its page', async () => {
      expect(document.openapi).toMatch(/^3\.1\./);
      expect(document.info.title).toBe('Etat');
      expect(operations().length).toBeGreaterThan(40);
      const page = await server.client().get('/api/docs');
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');
      const [script] = /src="([^"]+bundle\.js)"/.exec(page.text)?.slice(1) ?? [];
      const code = await fetch(new URL(script ?? '', `${server.url}/api/docs/`));
      expect([code.status, (await code.text()).length > 100_000]).toEqual([200, true]);
    });

    it('names every operation once and declares every part of its path', () => {
      const ids = operations().map(({ operation }) => operation.operationId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { path, method, operation } of operations()) {
        const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
        expect([method, path, declared.map((parameter) => parameter.name).sort()]).toEqual([
          method,
          path,
          inPath.sort(),
        ]);
        expect(declared.every((parameter) => parameter.required)).toBe(true);
      }
    });

    it('tells the body and answer of every operation, the version a change wants, and the form of errors', () => {
      for (const { path, method, operation } of operations()) {
        const where = `${method} ${path}`;
        const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
        expect(success, where).toBeDefined();
        const hasContent = Object.keys(success?.[1].content ?? {}).length > 0;
        expect([where, hasContent || success?.[0] === '204' || path.includes('/exports/')]).toEqual([
          where,
          true,
        ]);
        expect([where, Object.keys(operation.responses['default']?.content ?? {})]).toEqual([
          where,
          ['application/problem+json'],
        ]);
        // A batch of edits carries what it expects cell by cell.
        const isGrid = path.endsWith('/versions/{versionId}/lines');
        if (method === 'patch' && path !== '/api/v1/account' && !isGrid)
          expect([where, operation.parameters?.map((parameter) => parameter.name)]).toEqual([
            where,
            expect.arrayContaining(['If-Match']),
          ]);
      }
    });

    it('refers to nothing that is not there', () => {
      const text = JSON.stringify(document);
      for (const [, pointer] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
        const target = (pointer ?? '')
          .split('/')
          .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
        expect(target, pointer).toBeDefined();
      }
    });
  });

  it('health: alive, and ready as long as the database answers', async () => {
    for (const probe of ['live', 'ready']) {
      const answer = await server.client().get(`${API}/health/${probe}`);
      expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });
});

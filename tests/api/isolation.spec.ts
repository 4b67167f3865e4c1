import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient, HttpResponse } from '../support/http';
import {
  addMember,
  API,
  expectStatus,
  foundOrganisation,
  type Member,
  rootOf,
  setUp,
} from '../support/installation';
import { BODIES, collectionPath, createResources, type Ids, INTERNAL_BODIES } from '../support/resources';
import { QUERIES, ROUTE_BODIES } from '../support/route-bodies';
import { listRoutes, type Route } from '../support/routes';
import { TestServer } from '../support/server';

const collectionOf = (suffix: string): string | null => {
  const name = /^\/([a-z-]+)\/\{/.exec(suffix)?.[1] ?? null;
  return name === 'impact' ? 'initiatives' : name;
};

describe('two organisations in one installation', () => {
  let server: TestServer;
  let alpha: Member;
  let beta: Member;
  let routes: Route[];
  let alphaIds: Ids;
  let betaIds: Ids;

  const send = (client: HttpClient, { method, suffix }: Route, organisationPath: string, id: string) =>
    answerOf(
      client.fetch(
        method,
        organisationPath + suffix.replace(/\{\w+\}/g, id) + (QUERIES[suffix] ?? ''),
        method === 'GET' || method === 'DELETE' ? undefined : (ROUTE_BODIES[`${method} ${suffix}`] ?? {}),
        { ifMatch: '"1"' },
      ),
    );
  const answerOf = async (pending: Promise<Response>) => {
    const response = await pending;
    const text = await response.text();
    const { code } = (
      /problem\+json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {}
    ) as { code?: string };
    return { status: response.status, code, text };
  };
  const ofOrganisation = () => routes.filter((route) => route.isOfOrganisation);

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
    const ada = await setUp(server);
    // Ada founded both; those who act here belong to one each.
    const roles = (root: string) =>
      (['administrator', 'controller'] as const).map((role) => ({ role, costCentreId: root }));
    alpha = await addMember(server, ada, 'al@example.org', roles(await rootOf(ada)));
    const second = await foundOrganisation(ada, 'Beta AG');
    beta = await addMember(server, second, 'bea@example.org', roles(await rootOf(second)));
    routes = await listRoutes(server);
    const collections = new Set(ofOrganisation().flatMap(({ suffix }) => suffix.split('/')[1] ?? []));
    [alphaIds, betaIds] = await Promise.all([
      createResources(alpha, collections),
      createResources(beta, collections),
    ]);
  });
  afterAll(() => server.stop());

  it('knows a resource for every collection whose members have an address', () => {
    const addressed = ofOrganisation().flatMap(({ suffix }) => collectionOf(suffix) ?? []);
    expect(new Set(addressed).size).toBeGreaterThan(10);
    expect(addressed.filter((collection) => !(collection in betaIds))).toEqual([]);
  });

  it('a member of one gets 404 on every route of the other, as if it did not exist', async () => {
    expect(ofOrganisation().length).toBeGreaterThan(40);
    for (const route of ofOrganisation()) {
      const id = betaIds[collectionOf(route.suffix) ?? ''] ?? randomUUID();
      const there = await send(alpha.client, route, beta.path, id);
      const nowhere = await send(alpha.client, route, `${API}/organisations/${randomUUID()}`, id);
      const name = `${route.method} ${route.suffix}`;
      expect([name, there.status, there.code]).toEqual([name, 404, 'organisation.not-found']);
      expect([name, nowhere.status, nowhere.code]).toEqual([name, 404, 'organisation.not-found']);
    }
  });

  it('a token of one opens no route of the other', async () => {
    const created = await alpha.client.post<{ secret: string }>(`${alpha.path}/tokens`, {
      name: 'all scopes',
      scopes: ['read', 'write', 'import', 'export'],
    });
    const machine = server.client(expectStatus(created, 201).secret);
    expect((await machine.get(`${alpha.path}/vendors`)).status).toBe(200);
    for (const route of ofOrganisation()) {
      const answer = await send(machine, route, beta.path, randomUUID());
      expect([route.path, answer.status]).toEqual([route.path, 404]);
    }
  });

  it("an id of the other's resource is as unknown as an invented one, and nothing of it changes", async () => {
    const snapshot = async () => {
      // An export is put on record each time, so that it is no reading without a trace.
      const lists = ofOrganisation().filter(
        ({ method, suffix }) => method === 'GET' && !suffix.includes('{') && !suffix.startsWith('/exports'),
      );
      const answers = await Promise.all(
        lists.map(({ suffix }) => beta.client.get(`${beta.path}${suffix}?limit=1000`)),
      );
      // Lists that want a query are refused, each time under another request number.
      return answers.map((answer) => (answer.status === 200 ? answer.text : answer.status));
    };
    const before = await snapshot();
    const addressed = ofOrganisation().filter(({ suffix }) => suffix.includes('{'));
    expect(addressed.length).toBeGreaterThan(20);
    for (const route of addressed) {
      const collection = collectionOf(route.suffix) ?? '';
      const known = betaIds[collection] ?? '';
      const foreign = await send(alpha.client, route, alpha.path, known);
      const invented = await send(
        alpha.client,
        route,
        alpha.path,
        collection === 'postings' ? '987654321' : randomUUID(),
      );
      const name = `${route.method} ${route.suffix}`;
      expect([404, 422], `${name}: ${foreign.text}`).toContain(foreign.status);
      expect([name, foreign.status, foreign.code]).toEqual([name, invented.status, invented.code]);
    }
    expect(await snapshot()).toEqual(before);
  });

  it("no list or report of one names anything of the other's", async () => {
    const secrets = [
      ...Object.values(betaIds),
      beta.personId,
      beta.organisation.id,
      'bea@example.org',
      'Beta AG',
    ];
    for (const { suffix } of ofOrganisation().filter(
      ({ method, suffix }) => method === 'GET' && !suffix.includes('{'),
    )) {
      const { text } = await alpha.client.get(`${alpha.path}${suffix}?limit=1000`);
      const leaked = secrets.filter((secret) => !/^\d+$/.test(secret) && text.includes(secret));
      expect([suffix, leaked]).toEqual([suffix, []]);
    }
  });

  describe("a reference to the other's resource in a body is refused", () => {
    const substitute = (value: unknown, from: string, to: string): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll(`"${from}"`, `"${to}"`)) as unknown;
    const isRefused = (answer: HttpResponse<unknown>) => answer.status === 404 || answer.status === 422;

    it('when something is created', async () => {
      let tried = 0;
      for (const bodies of [BODIES, INTERNAL_BODIES]) {
        for (const [collection, body] of Object.entries(bodies).filter(([name]) => name in alphaIds)) {
          const path = alpha.path + collectionPath(collection, alphaIds);
          for (const [kind, own] of Object.entries(alphaIds)) {
            const valid = body(alphaIds);
            if (!JSON.stringify(valid).includes(`"${own}"`)) continue;
            const answer = await alpha.client.post(path, substitute(valid, own, betaIds[kind] ?? ''));
            expect(isRefused(answer), `POST ${collection} with a foreign ${kind}: ${answer.text}`).toBe(true);
            tried += 1;
          }
        }
      }
      expect(tried).toBeGreaterThan(20);
    });

    it('when something is changed', async () => {
      let tried = 0;
      const patchable = new Set(
        ofOrganisation()
          .filter(({ method, suffix }) => method === 'PATCH' && /^\/[a-z-]+\/\{\w+\}$/.test(suffix))
          .map(({ suffix }) => collectionOf(suffix)),
      );
      for (const [collection, body] of Object.entries(BODIES).filter(
        ([name]) => name in alphaIds && patchable.has(name),
      )) {
        for (const [field, value] of Object.entries(body(alphaIds))) {
          for (const [kind, own] of Object.entries(alphaIds)) {
            if (!JSON.stringify(value).includes(`"${own}"`)) continue;
            const foreign = betaIds[kind] ?? '';
            const change = { [field]: substitute(value, own, foreign) };
            const answer = await alpha.client.patch<{ version?: number }>(
              `${alpha.path}/${collection}/${alphaIds[collection]}`,
              change,
              { ifMatch: '"1"' },
            );
            // A field that cannot be changed at all is ignored, so it may pass without effect.
            const isHarmless = answer.status === 200 && !answer.text.includes(foreign);
            expect(
              isRefused(answer) || isHarmless,
              `PATCH ${collection}.${field} with a foreign ${kind}: ${answer.text}`,
            ).toBe(true);
            tried += 1;
          }
        }
      }
      expect(tried).toBeGreaterThan(10);
    });
  });

  it('who holds every role, but only on a part without anything in it, changes nothing', async () => {
    const part = expectStatus(
      await alpha.client.post<{ id: string }>(`${alpha.path}/cost-centres`, {
        code: 'PART',
        name: 'Part',
        parentId: alphaIds['root'],
      }),
      201,
    );
    const roles = ['controller', 'budget-owner', 'finance', 'leadership'] as const;
    const partial = await addMember(
      server,
      alpha,
      'part@example.org',
      roles.map((role) => ({ role, costCentreId: part.id })),
    );
    const lists = ofOrganisation().filter(
      ({ method, suffix }) =>
        method === 'GET' && !suffix.includes('{') && !/^\/(exports|audit|tokens|imports)/.test(suffix),
    );
    const snapshot = async () =>
      (
        await Promise.all(lists.map(({ suffix }) => alpha.client.get(`${alpha.path}${suffix}?limit=1000`)))
      ).map((answer) => (answer.status === 200 ? answer.text : answer.status));
    const before = await snapshot();
    for (const route of ofOrganisation().filter(({ method }) => method !== 'GET')) {
      const collection = collectionOf(route.suffix) ?? '';
      const body = BODIES[route.suffix.slice(1)]?.(alphaIds);
      const answer = body
        ? await answerOf(partial.client.fetch(route.method, alpha.path + route.suffix, body))
        : await send(partial.client, route, alpha.path, alphaIds[collection] ?? randomUUID());
      // A token, a draft of an import and an exported file are the person's own; they reach no further than the person.
      // A batch of edits answers for each of them, and of what is not there the end is wished and had.
      const isOwn =
        ['/tokens', '/imports', '/exports'].includes(route.suffix) ||
        route.suffix === '/versions/{versionId}/lines';
      // Many lines at once: each is refused by itself, and the answer says so.
      const isRefusedOneByOne =
        route.suffix.endsWith('/line-transitions') && answer.text.includes('"changedCount":0');
      expect(
        answer.status < 300 && !isOwn && !isRefusedOneByOne,
        `${route.method} ${route.suffix}: ${answer.text}`,
      ).toBe(false);
    }
    expect(await snapshot()).toEqual(before);
  });

  it('a session without any membership sees nothing', async () => {
    const leaver = await addMember(server, alpha, 'leaver@example.org', []);
    const left = await alpha.client.patch(
      `${alpha.path}/people/${leaver.personId}`,
      { isActive: false },
      { ifMatch: '"2"' },
    );
    expectStatus(left, 200);
    for (const route of ofOrganisation()) {
      const answer = await send(leaver.client, route, alpha.path, randomUUID());
      expect([route.path, answer.status, answer.code]).toEqual([route.path, 404, 'organisation.not-found']);
    }
    const founding = await leaver.client.post(`${API}/organisations/sample`);
    expect(founding.status).toBe(403);
  });

  it('who is not signed in gets 401 everywhere but on the public routes', async () => {
    const isPublic = ({ method, path }: Route) =>
      /\/(setup(\/code)?|links\/\{token\}|health\/\w+)$/.test(path) ||
      (method === 'POST' && path.endsWith('/session'));
    for (const route of routes.filter((candidate) => !isPublic(candidate))) {
      const response = await server
        .client()
        .fetch(
          route.method,
          route.path.replace(/\{\w+\}/g, alpha.organisation.id),
          route.method === 'GET' || route.method === 'DELETE' ? undefined : {},
        );
      expect([route.method, route.path, response.status]).toEqual([route.method, route.path, 401]);
    }
  });
});

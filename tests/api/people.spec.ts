import type { Grant, Person } from '@etat/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addCostCentre,
  addMember,
  addPerson,
  expectStatus,
  foundOrganisation,
  type Member,
  rootOf,
  setUp,
} from '../support/installation';
import { TestServer } from '../support/server';

describe('people and their roles', () => {
  let server: TestServer;
  let ada: Member;
  let count = 0;

  const personOf = async (by: Member, id: string): Promise<Person> => {
    const list = expectStatus(await by.client.get<{ items: Person[] }>(`${by.path}/people`), 200);
    const found = list.items.find((person) => person.id === id);
    if (!found) throw new Error(`No person ${id}`);
    return found;
  };
  const change = async (by: Member, id: string, patch: Partial<Person>) =>
    by.client.patch<Person & { code: string }>(`${by.path}/people/${id}`, patch, {
      ifMatch: `"${(await personOf(by, id)).version}"`,
    });

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
    ada = await setUp(server);
  });
  afterAll(() => server.stop());

  describe('the last administrator', () => {
    let organisation: Member;
    let root: string;
    const controllerOnly = (): Partial<Person> => ({ grants: [{ role: 'controller', costCentreId: root }] });

    beforeEach(async () => {
      organisation = await foundOrganisation(ada, `Org ${(count += 1)}`);
      root = await rootOf(organisation);
    });

    it('keeps the role and stays active', async () => {
      for (const patch of [controllerOnly(), { grants: [] }, { isActive: false }]) {
        const answer = await change(organisation, organisation.personId, patch);
        expect([answer.status, answer.body.code]).toEqual([422, 'person.last-administrator']);
      }
      expect((await personOf(organisation, organisation.personId)).grants).toHaveLength(2);
    });

    it('may go once somebody else can administer; an invitation not yet accepted is nobody', async () => {
      const grants: Grant[] = [{ role: 'administrator', costCentreId: root }];
      await addPerson(organisation, { name: 'Invited', email: `i${count}@example.org`, grants });
      expect((await change(organisation, organisation.personId, controllerOnly())).status).toBe(422);
      await addMember(server, organisation, `second${count}@example.org`, grants);
      expectStatus(await change(organisation, organisation.personId, controllerOnly()), 200);
      expect((await organisation.client.post(`${organisation.path}/people`, { name: 'X' })).status).toBe(403);
    });

    it('is the one of two who asks second, also at the same moment', async () => {
      const second = await addMember(server, organisation, `other${count}@example.org`, [
        { role: 'administrator', costCentreId: root },
      ]);
      const answers = await Promise.all([
        change(organisation, organisation.personId, controllerOnly()),
        change(second, second.personId, controllerOnly()),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
    });
  });

  describe('a grant', () => {
    it("on another organisation's cost centre is refused, and the person is not created", async () => {
      const beta = await foundOrganisation(ada, `Beta ${(count += 1)}`);
      const foreign: Grant = { role: 'controller', costCentreId: await rootOf(beta) };
      const created = await ada.client.post<{ code: string }>(`${ada.path}/people`, {
        name: 'Half made',
        grants: [foreign],
      });
      expect([created.status, created.body.code]).toEqual([422, 'cost-centre.unknown']);
      const changed = await change(ada, ada.personId, { grants: [foreign] });
      expect([changed.status, changed.body.code]).toEqual([422, 'cost-centre.unknown']);
      const list = await ada.client.get<{ items: Person[] }>(`${ada.path}/people`);
      expect(list.body.items.map(({ name }) => name)).not.toContain('Half made');
    });

    it('of administrator holds for the whole organisation only', async () => {
      const part = await addCostCentre(ada, 'PART');
      const answer = await ada.client.post<{ code: string }>(`${ada.path}/people`, {
        name: 'Part',
        grants: [{ role: 'administrator', costCentreId: part }],
      });
      expect([answer.status, answer.body.code]).toEqual([422, 'person.administrator-at-root']);
    });

    it('given twice counts once', async () => {
      const grant: Grant = { role: 'finance', costCentreId: await rootOf(ada) };
      expect((await addPerson(ada, { name: 'Twice', grants: [grant, grant] })).grants).toEqual([grant]);
    });

    it('of controller on a part does not open the master data of the whole', async () => {
      const part = await addCostCentre(ada, 'CP');
      const other = await addCostCentre(ada, 'CP-OTHER');
      const partial = await addMember(server, ada, 'partial@example.org', [
        { role: 'controller', costCentreId: part },
      ]);
      const post = (path: string, body: unknown) => partial.client.post(`${partial.path}${path}`, body);
      expect((await post('/vendors', { name: 'V' })).status).toBe(403);
      expect((await post('/categories', { code: 'C', name: 'C', kind: 'external' })).status).toBe(403);
      expect((await post('/cost-centres', { code: 'N1', name: 'N', parentId: other })).status).toBe(403);
      const inside = await post('/cost-centres', { code: 'N2', name: 'N', parentId: part });
      const { id, version } = expectStatus(inside, 201) as { id: string; version: number };
      const moved = await partial.client.patch(
        `${partial.path}/cost-centres/${id}`,
        { parentId: other },
        { ifMatch: `"${version}"` },
      );
      expect(moved.status).toBe(403);
      const stolen = await partial.client.patch(
        `${partial.path}/cost-centres/${other}`,
        { parentId: part },
        { ifMatch: '"1"' },
      );
      expect(stolen.status).toBe(403);
    });
  });

  describe('a budget owner', () => {
    let owner: Member;
    let category: string;
    let [top, below, beside]: string[] = [];

    const post = (by: Member, costCentreId: string) =>
      by.client.post<{ id: string }>(`${by.path}/postings`, {
        kind: 'external',
        postingDate: '2026-01-15',
        costCentreId,
        categoryId: category,
        amountMinor: 100,
      });
    const seen = async (by: Member) => {
      const list = await by.client.get<{ items: { costCentreId: string }[] }>(`${by.path}/postings`);
      return new Set(expectStatus(list, 200).items.map(({ costCentreId }) => costCentreId));
    };
    const move = async (id: string, parentId: string) => {
      const list = await ada.client.get<{ items: { id: string; version: number }[] }>(
        `${ada.path}/cost-centres`,
      );
      const version = list.body.items.find((item) => item.id === id)?.version;
      const path = `${ada.path}/cost-centres/${id}`;
      expectStatus(await ada.client.patch(path, { parentId }, { ifMatch: `"${version}"` }), 200);
    };

    beforeAll(async () => {
      top = await addCostCentre(ada, 'TOP');
      below = await addCostCentre(ada, 'TOP-1', await addCostCentre(ada, 'TOP-0', top));
      beside = await addCostCentre(ada, 'BESIDE');
      const created = await ada.client.post<{ id: string }>(`${ada.path}/categories`, {
        code: 'EXT',
        name: 'External',
        kind: 'external',
      });
      category = expectStatus(created, 201).id;
      owner = await addMember(server, ada, 'owner@example.org', [
        { role: 'budget-owner', costCentreId: top },
      ]);
      for (const id of [top, below, beside]) expectStatus(await post(ada, id), 201);
    });

    it('posts and sees on the granted cost centre and everything below, nothing else', async () => {
      expectStatus(await post(owner, top ?? ''), 201);
      expectStatus(await post(owner, below ?? ''), 201);
      expect((await post(owner, beside ?? '')).status).toBe(403);
      expect((await post(owner, await rootOf(ada))).status).toBe(403);
      expect(await seen(owner)).toEqual(new Set([top, below]));
      expect(await seen(ada)).toEqual(new Set([top, below, beside]));
    });

    it('reaches a cost centre from the moment it is moved below, and no longer than it stays', async () => {
      const root = await rootOf(ada);
      await move(beside ?? '', below ?? '');
      expectStatus(await post(owner, beside ?? ''), 201);
      expect(await seen(owner)).toEqual(new Set([top, below, beside]));
      await move(beside ?? '', root);
      expect((await post(owner, beside ?? '')).status).toBe(403);
      expect(await seen(owner)).toEqual(new Set([top, below]));
    });

    it('keeps the reach when the granted cost centre moves with all that is below', async () => {
      await move(top ?? '', beside ?? '');
      expectStatus(await post(owner, below ?? ''), 201);
      expect(await seen(owner)).toEqual(new Set([top, below]));
      await move(top ?? '', await rootOf(ada));
    });

    it('does not administer, plan master data, close or read the audit trail', async () => {
      const { client, path } = owner;
      expect((await client.get(`${path}/audit-events`)).status).toBe(403);
      expect((await client.get(`${path}/tokens`)).status).toBe(403);
      expect((await client.post(`${path}/people`, { name: 'X' })).status).toBe(403);
      expect((await client.post(`${path}/vendors`, { name: 'X' })).status).toBe(403);
      expect((await client.patch(path, { name: 'X' }, { ifMatch: '"1"' })).status).toBe(403);
    });

    it('a cost centre cannot be moved below itself, and one that is granted cannot be deleted', async () => {
      const patch = (id: string, parentId: string) =>
        ada.client.patch<{ code: string }>(
          `${ada.path}/cost-centres/${id}`,
          { parentId },
          { ifMatch: '"3"' },
        );
      const cycle = await patch(top ?? '', below ?? '');
      expect([cycle.status, cycle.body.code]).toEqual([422, 'tree.cycle']);
      const removed = await ada.client.delete<{ code: string }>(`${ada.path}/cost-centres/${top}`, {
        ifMatch: '"3"',
      });
      expect([removed.status, removed.body.code]).toEqual([409, 'cost-centre.in-use']);
    });
  });

  it('an administrator without a second role sees no figures', async () => {
    const only = await addMember(server, ada, 'only@example.org', [
      { role: 'administrator', costCentreId: await rootOf(ada) },
    ]);
    for (const path of ['/postings', '/versions', '/staff-roles', '/kpis', '/impact-links', '/imports'])
      expect((await only.client.get(`${only.path}${path}`)).status).toBe(403);
    const trail = await only.client.get<{ items: { entity: string; before: unknown; after: unknown }[] }>(
      `${only.path}/audit-events?entity=posting`,
    );
    expect(expectStatus(trail, 200).items.length).toBeGreaterThan(0);
    for (const event of trail.body.items) expect([event.before, event.after]).toEqual([null, null]);
  });
});

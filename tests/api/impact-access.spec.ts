import type { ImpactLink } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Books } from '../support/books';
import { codeOf, detail, inList, list, YEAR } from '../support/impact';
import { TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

describe('who may see a return', () => {
  let server: TestServer;
  let controller: Member;
  let books: Books;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_TODAY: '2026-11-15' } });
    controller = await foundFirst(server);
    books = await Books.open(controller);
  });
  afterAll(() => server.stop());

  it('hides it from whoever may not see all of its cost', async () => {
    const [own, other] = [await books.costCentre(), await books.costCentre()];
    const owner = await controller.invite(server, 'Olga Owner', [
      { role: 'budget-owner', costCentreId: own.id },
    ]);
    const leader = await controller.invite(server, 'Lea Leader', [
      { role: 'leadership', costCentreId: controller.rootCostCentreId },
    ]);
    const [mine, mixed, foreign] = [
      await books.initiative(own.id),
      await books.initiative(own.id),
      await books.initiative(other.id),
    ];
    await books.spend(mine, '2026-01', 100);
    await books.spend(mixed, '2026-01', 100);
    await books.spend(mixed, '2024-05', 1, other.id); // one euro, long ago, out of reach
    const kpi = await books.kpi([['2026-03', 1_000]]);
    const links: ImpactLink[] = [];
    for (const each of [mine, mixed, foreign])
      links.push(
        await books.link(each, kpi, { baseline: { kind: 'fixed', valueE4: 0 }, validTo: '2026-01' }),
      );

    const seen = await list(owner);
    expect(seen.items.map(({ initiativeId }) => initiativeId)).toEqual([mine.id]);
    const all = await list(leader);
    expect(all.hidden).toBe(0);
    expect(seen.hidden).toBe(all.items.length - 1);
    expect(await inList(leader, mixed)).toMatchObject({ costMinor: 100_00, contributionMinor: 17_50 });
    for (const each of [mixed, foreign]) {
      const refused = await owner.get(`impact/${each.id}${YEAR}`);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'impact.hidden']);
    }
    // What the others claim is not shown, but that nobody else may claim it is. Values came to March.
    const unclaimed = async (query: string) => (await detail(owner, mine, query)).links[0]?.unattributedBp;
    expect(await unclaimed(YEAR)).toBe(8_500);
    expect(await unclaimed(`${YEAR}&asOf=2026-04`)).toBe(10_000);
    const ledger = await owner.get<{ items: ImpactLink[] }>('impact-links');
    expect(ledger.body.items.map(({ id }) => id)).toEqual([links[0]?.id]);
    expect((await owner.post('impact-links', books.linkBody(mine, kpi))).status).toBe(403);
    expect((await leader.remove(`impact-links/${links[0]?.id}`, 1)).status).toBe(403);
  });

  it('crosses no organisation', async () => {
    const stranger = await foundFurther(controller, 'Stranger GmbH');
    const theirs = await Books.open(stranger);
    const [initiative, kpi] = [await books.initiative(), await books.kpi([])];
    const link = await books.link(initiative, kpi);
    const [theirInitiative, theirKpi] = [await theirs.initiative(), await theirs.kpi([])];
    expect(codeOf(await stranger.post('impact-links', theirs.linkBody(initiative, theirKpi)))).toBe(
      'initiative.unknown',
    );
    expect(codeOf(await stranger.post('impact-links', theirs.linkBody(theirInitiative, kpi)))).toBe(
      'kpi.unknown',
    );
    expect((await stranger.patch(`impact-links/${link.id}`, 1, { shareBp: 1 })).status).toBe(404);
    expect((await stranger.remove(`impact-links/${link.id}`, 1)).status).toBe(404);
    expect((await stranger.get(`impact/${initiative.id}${YEAR}`)).status).toBe(404);
    expect((await list(stranger)).items).toEqual([]);
    expect((await stranger.get<{ items: unknown[] }>('impact-links')).body.items).toEqual([]);
  });
});

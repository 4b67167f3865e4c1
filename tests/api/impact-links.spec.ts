import type { ImpactLink, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Books } from '../support/books';
import { codeOf } from '../support/impact';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

describe('impact links', () => {
  let server: TestServer;
  let controller: Member;
  let books: Books;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_TODAY: '2026-11-15' } });
    controller = await foundFirst(server);
    books = await Books.open(controller);
  });
  afterAll(() => server.stop());

  it('fill the band with the share, and hold low <= share <= high', async () => {
    const [initiative, kpi] = [await books.initiative(), await books.kpi([])];
    const link = await books.link(initiative, kpi);
    expect(link).toMatchObject({
      shareBp: 500,
      shareLowBp: 500,
      shareHighBp: 500,
      valuePerUnitMicro: null,
    });
    const moved = await controller.patch<ImpactLink>(`impact-links/${link.id}`, 1, { shareBp: 600 });
    expect(moved.body).toMatchObject({ shareBp: 600, shareLowBp: 600, shareHighBp: 600, version: 2 });
    const widened = await controller.patch<ImpactLink>(`impact-links/${link.id}`, 2, { shareHighBp: 900 });
    expect(widened.body).toMatchObject({ shareBp: 600, shareLowBp: 600, shareHighBp: 900 });
    const refused: [object, string][] = [
      [{ shareLowBp: 601 }, 'impact.share-band'],
      [{ shareBp: 901 }, 'impact.share-band'],
      [{ validTo: '2025-12' }, 'month-range.reversed'],
      [{ valuePerUnitMicro: 1 }, 'impact.value-per-unit-of-money'],
      [{ baseline: { kind: 'average', fromMonth: '2026-02', toMonth: '2026-01' } }, 'month-range.reversed'],
    ];
    for (const [change, code] of refused)
      expect(codeOf(await controller.patch(`impact-links/${link.id}`, 3, change))).toBe(code);
    const other = { kpiId: (await books.kpi([])).id };
    const untouched = await controller.patch<ImpactLink>(`impact-links/${link.id}`, 3, other);
    expect(untouched.body).toEqual(widened.body);
    const stale = await controller.patch<Problem>(`impact-links/${link.id}`, 1, { shareBp: 1 });
    expect([stale.status, (stale.body.current as ImpactLink).shareHighBp]).toEqual([412, 900]);
    expect(
      (await controller.post('impact-links', { ...books.linkBody(initiative, kpi), reason: '' })).status,
    ).toBe(400);
    const held = await controller.remove(`kpis/${kpi.id}`, 1);
    expect([held.status, codeOf(held)]).toEqual([409, 'kpi.in-use']);
  });

  it('are audited with before, after and reason', async () => {
    const link = await books.link(await books.initiative(), await books.kpi([]), { reason: 'first guess' });
    await controller.patch(`impact-links/${link.id}`, 1, { shareBp: 700, reason: 'experiment in May' });
    expect((await controller.remove(`impact-links/${link.id}`, 2)).status).toBe(204);
    const events = await controller.get<{
      items: { action: string; before: unknown; after: unknown; reason: string | null }[];
    }>(`audit-events?entity=impact-link&entityId=${link.id}`);
    const event = (action: string) => events.body.items.find((each) => each.action === action);
    expect(events.body.items).toHaveLength(3);
    expect(event('impact-link.created')).toMatchObject({ after: { shareBp: 500 }, reason: 'first guess' });
    expect(event('impact-link.updated')).toMatchObject({
      before: { shareBp: 500, reason: 'first guess' },
      after: { shareBp: 700, baseline: { kind: 'previous-year' } },
      reason: 'experiment in May',
    });
    expect(event('impact-link.deleted')).toMatchObject({ before: { shareBp: 700 } });
  });

  it('never claim more than all of a KPI in any month of it', async () => {
    const kpi = await books.kpi([]);
    const claim = async (shareBp: number, validFrom: string, fields: object = {}) =>
      controller.post(
        'impact-links',
        books.linkBody(await books.initiative(), kpi, { shareBp, validFrom, lagMonths: 0, ...fields }),
      );
    expect((await claim(10_000, '2026-01', { validTo: '2026-06' })).status).toBe(201);
    const over = await claim(1, '2026-06');
    expect([over.status, codeOf(over)]).toEqual([422, 'impact.shares-exceed-100']);
    expect((over.body as unknown as Problem).details).toMatchObject({ month: '2026-06', totalBp: 10_001 });
    // Cost of June, value of July: out of the way.
    expect((await claim(4_000, '2026-06', { lagMonths: 1 })).status).toBe(201);
    expect((await claim(6_000, '2026-07')).status).toBe(201);
    expect(codeOf(await claim(1, '2030-01'))).toBe('impact.shares-exceed-100');
  });

  it('of 40 % + 40 % + 40 % at the same moment, one fails', async () => {
    for (let round = 0; round < 5; round += 1) {
      const kpi = await books.kpi([]);
      const three = [await books.initiative(), await books.initiative(), await books.initiative()];
      const answers = await Promise.all(
        three.map((each) => controller.post('impact-links', books.linkBody(each, kpi, { shareBp: 4_000 }))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422]);
      expect(answers.filter(({ status }) => status === 422).map(codeOf)).toEqual([
        'impact.shares-exceed-100',
      ]);
    }
  });

  it('of three links raised from 30 % to 40 % at the same moment, one gets it', async () => {
    const kpi = await books.kpi([]);
    const links: ImpactLink[] = [];
    for (let index = 0; index < 3; index += 1)
      links.push(await books.link(await books.initiative(), kpi, { shareBp: 3_000 }));
    const answers = await Promise.all(
      links.map(({ id }) => controller.patch(`impact-links/${id}`, 1, { shareBp: 4_000 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const stored = await controller.get<{ items: ImpactLink[] }>('impact-links');
    const shares = stored.body.items.filter(({ kpiId }) => kpiId === kpi.id).map(({ shareBp }) => shareBp);
    expect(shares.sort()).toEqual([3_000, 3_000, 4_000]);
  });
});

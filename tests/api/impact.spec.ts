import type { Kpi, Initiative } from '@etat/contracts';
import { monthRange } from '@etat/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Books } from '../support/books';
import { codeOf, detail, inList, list, YEAR } from '../support/impact';
import { TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

describe('impact', () => {
  let server: TestServer;
  let controller: Member;
  let books: Books;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_TODAY: '2026-11-15' } });
    controller = await foundFirst(server);
    books = await Books.open(controller);
  });
  afterAll(() => server.stop());

  describe('figures worked out by hand', () => {
    let campaign: Initiative;
    let revenue: Kpi;

    beforeAll(async () => {
      campaign = await books.initiative();
      await books.spend(campaign, '2026-01', 4_000);
      await books.work(campaign, '2026-01', 40); // 40 h x 75.50 = 3,020
      await books.spend(campaign, '2026-02', 1_000);
      await books.spend(campaign, '2026-09', 2_000);
      await books.spend(campaign, '2026-10', 500);
      await books.spend(campaign, '2026-11', 300);
      await books.spend(campaign, '2025-12', 9_999); // before the link and the period
      revenue = await books.revenue();
      await books.link(campaign, revenue, { shareLowBp: 200, shareHighBp: 800, method: 'model' });
    });

    it('share 5 %, margin 35 %, lag 2', async () => {
      // The value of Jan to Aug came in Mar to Oct: 8 x 220,000 over last year. 5 % = 88,000, of it 35 % = 30,800.
      // Cost of Jan to Aug: 4,000 + 3,020 + 1,000 = 8,020; Sep to Nov wait for Nov to Jan: 2,800 open.
      // 3,850 a month from Mar on: Mar 3,850, Apr 7,700, May 11,550 > 8,020.
      const answer = await detail(controller, campaign);
      expect(answer).toMatchObject({ from: '2026-01', to: '2026-12', asOf: '2026-10' });
      expect(answer.figures).toEqual({
        initiativeId: campaign.id,
        name: campaign.name,
        costMinor: 8_020_00,
        externalCostMinor: 5_000_00,
        attributedMinor: 88_000_00,
        contributionMinor: 30_800_00,
        roi: 22_780 / 8_020,
        roiLow: (12_320 - 8_020) / 8_020, // 2 %: 35,200 x 35 %
        roiHigh: (49_280 - 8_020) / 8_020, // 8 %: 140,800 x 35 %
        romi: 25_800 / 5_000,
        breakEvenShare: 8_020 / 616_000, // 1,760,000 x 35 %
        paybackMonth: '2026-05',
        openMonths: ['2026-09', '2026-10', '2026-11'],
        openCostMinor: 2_800_00,
        missingMonths: [],
        missingCostMinor: 0,
        outsideCostMinor: 0,
        potentialMinor: 616_000_00,
        method: 'model',
        claimedShareBp: 500,
        linkCount: 1,
      });
      expect(await inList(controller, campaign)).toEqual(answer.figures);
      const [link] = answer.links;
      expect(link?.figures).toEqual(answer.figures);
      expect(link).toMatchObject({ kpiName: 'Revenue', unattributedBp: 9_500 });
      expect(link?.link).toMatchObject({ recordedBy: 'Ada Founder', method: 'model', version: 1 });
      expect(link?.months).toHaveLength(11);
      expect(link?.months[0]).toEqual({
        month: '2026-01',
        valueMonth: '2026-03',
        state: 'closed',
        costMinor: 7_020_00,
        kpiE4: 1_320_000_0000,
        baselineE4: 1_100_000_0000,
        incrementalMinor: 220_000_00,
        attributedMinor: 11_000_00,
        contributionMinor: 3_850_00,
      });
      expect(link?.months[8]).toMatchObject({ month: '2026-09', state: 'open', attributedMinor: null });
    });

    it('as of an earlier month, more is open and the return another', async () => {
      // Only Jan and Feb are closed: 2 x 3,850 = 7,700 against 8,020.
      const { figures } = await detail(controller, campaign, `${YEAR}&asOf=2026-04`);
      expect(figures).toMatchObject({
        costMinor: 8_020_00,
        contributionMinor: 7_700_00,
        roi: -320 / 8_020,
        paybackMonth: null,
        openMonths: monthRange('2026-03', '2026-11'),
        openCostMinor: 2_800_00,
      });
    });

    it('takes only cost months of the period asked for', async () => {
      // February alone: 3,850 against 1,000.
      const { figures } = await detail(controller, campaign, '?from=2026-02&to=2026-02');
      expect(figures).toMatchObject({
        costMinor: 1_000_00,
        contributionMinor: 3_850_00,
        roi: 2.85,
        openMonths: [],
        paybackMonth: '2026-04',
      });
      // December lies before the link: nothing is closed, so nothing is returned.
      const before = await detail(controller, campaign, '?from=2025-12&to=2025-12');
      expect(before.figures).toMatchObject({ costMinor: 0, roi: null, linkCount: 1, attributedMinor: 0 });
      expect(before.figures.outsideCostMinor).toBe(9_999_00);
      expect(before.links[0]?.months).toEqual([]);
      expect(codeOf(await controller.get('impact?from=2026-02&to=2026-01'))).toBe('month-range.reversed');
    });

    it('measures against a fixed value and against an average', async () => {
      const other = await books.initiative();
      await books.spend(other, '2026-03', 100);
      // 1,320,000 - 1,300,000 = 20,000; 10 % = 2,000; 50 % = 1,000 against 100.
      const fixed = { kind: 'fixed', valueE4: 1_300_000_0000 };
      const fields = { shareBp: 1_000, marginBp: 5_000, lagMonths: 0, baseline: fixed };
      const link = await books.link(other, revenue, fields);
      expect((await detail(controller, other, '?from=2026-03&to=2026-03')).figures.roi).toBe(9);
      // Average of 1,100,000 (Sep, Oct) and 1,320,000 (Nov, Dec) is 1,210,000: 110,000 x 10 % x 50 % = 5,500.
      const baseline = { kind: 'average', fromMonth: '2025-09', toMonth: '2025-12' };
      await controller.patch(`impact-links/${link.id}`, 1, { baseline });
      const { figures } = await detail(controller, other, '?from=2026-03&to=2026-03');
      expect(figures).toMatchObject({ contributionMinor: 5_500_00, roi: 54 });
    });
  });

  it('turns a count into money, and names the months nobody delivered', async () => {
    const fair = await books.initiative();
    for (const month of ['2026-01', '2026-02', '2026-03']) await books.spend(fair, month, 1_000);
    const leads = await books.kpi(
      [
        ['2026-01', 140],
        ['2026-03', 120],
      ],
      { unit: 'number', name: 'Leads' },
    );
    const fields = { shareBp: 5_000, marginBp: 4_000, lagMonths: 0, validTo: '2026-03' };
    const fixed = { baseline: { kind: 'fixed', valueE4: 100_0000 } };
    expect(
      codeOf(await controller.post('impact-links', books.linkBody(fair, leads, { ...fields, ...fixed }))),
    ).toBe('impact.value-per-unit-missing');
    await books.link(fair, leads, { ...fields, ...fixed, valuePerUnitMicro: 250_000_000 });
    // Jan 40 x 250 = 10,000, half 5,000, 40 % 2,000; Mar 20 x 250 = 5,000, half 2,500, 40 % 1,000; Feb is missing.
    expect((await detail(controller, fair)).figures).toMatchObject({
      costMinor: 2_000_00,
      attributedMinor: 7_500_00,
      contributionMinor: 3_000_00,
      roi: 0.5,
      missingMonths: ['2026-02'],
      openMonths: [],
    });
  });

  it('counts the cost of several links once and adds what they return', async () => {
    const blog = await books.initiative();
    await books.spend(blog, '2026-01', 1_000);
    const [sales, hires] = [await books.kpi([['2026-01', 30_000]]), await books.kpi([['2026-02', 20_000]])];
    const common = { baseline: { kind: 'fixed', valueE4: 0 }, marginBp: 5_000, validTo: '2026-01' };
    await books.link(blog, sales, { ...common, shareBp: 1_000, lagMonths: 0 }); // 30,000 x 10 % x 50 % = 1,500
    await books.link(blog, hires, {
      ...common,
      shareBp: 2_000,
      shareLowBp: 0,
      lagMonths: 1,
      method: 'model',
    }); // 2,000
    const { figures, links } = await detail(controller, blog);
    expect(figures).toMatchObject({
      costMinor: 1_000_00,
      attributedMinor: 7_000_00,
      contributionMinor: 3_500_00,
      roi: 2.5,
      roiLow: 0.5,
      roiHigh: 2.5,
      breakEvenShare: 1_000 / 25_000,
      method: null,
      claimedShareBp: null,
      linkCount: 2,
    });
    expect(links.map((link) => link.figures.contributionMinor)).toEqual([1_500_00, 2_000_00]);
  });

  it('splits a shared increment to the cent, so that it never adds up to more', async () => {
    const two = [await books.initiative(), await books.initiative()];
    const tiny = await books.kpi([['2026-05', 0.05]]);
    const fields = {
      shareBp: 5_000,
      marginBp: 10_000,
      lagMonths: 0,
      validFrom: '2026-05',
      validTo: '2026-05',
    };
    for (const each of two) {
      await books.spend(each, '2026-05', 1);
      await books.link(each, tiny, { ...fields, baseline: { kind: 'fixed', valueE4: 0 } });
    }
    const parts = await Promise.all(
      two.map(async (each) => (await detail(controller, each)).figures.attributedMinor),
    );
    expect(parts).toEqual([3, 2]);
  });

  it('lists an initiative without a link with its cost, and no return', async () => {
    const press = await books.initiative();
    await books.spend(press, '2026-02', 700);
    await books.work(press, '2026-03', 2);
    await books.spend(press, '2026-11', 50); // not over yet
    expect(await inList(controller, press)).toMatchObject({
      costMinor: 851_00,
      externalCostMinor: 700_00,
      roi: null,
      roiLow: null,
      breakEvenShare: null,
      linkCount: 0,
    });
    expect(await inList(controller, press, '?from=2025-01&to=2025-12')).toBeUndefined();
    const idle = await books.initiative();
    expect(await inList(controller, idle)).toBeUndefined();
    expect((await detail(controller, idle)).links).toEqual([]);
  });

  it('reads cost by calendar month where the fiscal year starts in July', async () => {
    const july = await foundFurther(controller, 'July GmbH', 7);
    const theirs = await Books.open(july);
    const initiative = await theirs.initiative();
    await theirs.spend(initiative, '2026-06', 100); // last period of 2026
    await theirs.spend(initiative, '2026-07', 200); // first period of 2027
    const kpi = await theirs.kpi([
      ['2026-06', 4_000],
      ['2026-07', 4_000],
    ]);
    const fields = {
      shareBp: 1_000,
      marginBp: 10_000,
      lagMonths: 0,
      baseline: { kind: 'fixed', valueE4: 0 },
    };
    await theirs.link(initiative, kpi, fields);
    const { links, figures, asOf } = await detail(july, initiative, '?from=2026-06&to=2026-07');
    expect(links[0]?.months.map(({ month, costMinor }) => [month, costMinor])).toEqual([
      ['2026-06', 100_00],
      ['2026-07', 200_00],
    ]);
    expect([asOf, figures.roi]).toEqual(['2026-07', 500 / 300]);
  });

  it('without any figure, everything before the present month is over', async () => {
    const empty = await foundFurther(controller, 'Empty GmbH');
    expect(await list(empty)).toEqual({
      from: '2026-01',
      to: '2026-12',
      asOf: '2026-10',
      items: [],
      hidden: 0,
    });
  });
});

describe('present month', () => {
  it('is never over by itself, even with figures in it', async () => {
    const server = await TestServer.start({
      env: { ETAT_CHECK_RESPONSES: 'true', ETAT_TODAY: '2026-11-15' },
    });
    try {
      const books = await Books.open(await foundFirst(server));
      const initiative = await books.initiative();
      await books.spend(initiative, '2026-08', 10);
      expect((await list(books.by)).asOf).toBe('2026-08');
      await books.kpi([
        ['2026-09', 1],
        ['2026-11', 1],
      ]);
      await books.spend(initiative, '2026-11', 10);
      expect((await list(books.by)).asOf).toBe('2026-09');
    } finally {
      await server.stop();
    }
  });
});

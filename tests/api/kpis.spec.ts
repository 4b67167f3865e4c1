import type { Kpi, KpiSeries, Overview, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

type Cell = [month: string, valueE4: number | null, expectedE4?: number | null];
const toCells = (cells: Cell[]) =>
  cells.map(([month, valueE4, expectedE4 = null]) => ({ month, valueE4, expectedE4 }));
const codeOf = ({ body }: { body: unknown }) => (body as Problem).code;
const NONE = { deltaE4: null, ratio: null };

describe('kpis', () => {
  let server: TestServer;
  let controller: Member;
  let count = 0;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_TODAY: '2026-11-15' } });
    controller = await foundFirst(server);
  });
  afterAll(() => server.stop());

  const kpiBody = (fields: Partial<Kpi> = {}) => ({
    code: `K-${++count}`,
    name: 'Revenue',
    unit: 'currency',
    direction: 'up',
    aggregation: 'sum',
    stage: 'outflow',
    ...fields,
  });
  const define = (fields: Partial<Kpi> = {}, by = controller) => by.create<Kpi>('kpis', kpiBody(fields));
  const put = (kpi: Kpi, values: Cell[], targets: Cell[] = [], by = controller) =>
    by.put<KpiSeries>(`kpis/${kpi.id}/values`, { values: toCells(values), targets: toCells(targets) });
  const series = (kpi: Kpi, from: string, to: string, by = controller) =>
    by.get<KpiSeries>(`kpis/${kpi.id}/series?from=${from}&to=${to}`);
  const latest = async (kpi: Kpi) => (await controller.get<Kpi>(`kpis/${kpi.id}`)).body.latest;

  it('shows the last month that is not ahead, with its changes and what they mean', async () => {
    const kpi = await define();
    expect(kpi.latest).toBeNull();
    // 1,250,000 against 1,000,000 a year ago is +25 %, against 1,200,000 last month 1/24; the target is missed.
    const answer = await put(
      kpi,
      [
        ['2025-10', 1_000_000_0000],
        ['2026-09', 1_200_000_0000],
        ['2026-10', 1_250_000_0000],
        ['2026-12', 9_0000],
      ],
      [['2026-10', 1_300_000_0000]],
    );
    expect(answer.status).toBe(200);
    expect(answer.body.rows.map(({ month }) => month)).toEqual(['2025-10', '2026-09', '2026-10', '2026-12']);
    const expected = {
      month: '2026-10',
      valueE4: 1_250_000_0000,
      targetE4: 1_300_000_0000,
      previousMonth: { deltaE4: 50_000_0000, ratio: 50 / 1200 },
      previousYear: { deltaE4: 250_000_0000, ratio: 0.25 },
      judgement: 'unfavourable',
    };
    expect(await latest(kpi)).toEqual(expected);
    const list = await controller.get<{ items: Kpi[] }>('kpis');
    expect(list.body.items.find(({ id }) => id === kpi.id)?.latest).toEqual(expected);
  });

  it('counts the present month once it has a value, and needs no neighbours', async () => {
    const kpi = await define({ unit: 'number', direction: 'down' });
    await put(kpi, [['2026-11', 0]], [['2026-11', 1_0000]]);
    expect(await latest(kpi)).toEqual({
      month: '2026-11',
      valueE4: 0,
      targetE4: 1_0000,
      previousMonth: NONE,
      previousYear: NONE,
      judgement: 'favourable',
    });
  });

  it('judges a band by the band, not by a target', async () => {
    const band = { direction: 'band', unit: 'percent' } as const;
    expect(codeOf(await controller.post('kpis', kpiBody(band)))).toBe('kpi.band-missing');
    const inverted = { ...band, bandLowE4: 2_0000, bandHighE4: 1_0000 };
    expect(codeOf(await controller.post('kpis', kpiBody(inverted)))).toBe('kpi.band-missing');
    const kpi = await define({ ...band, bandLowE4: 10_0000, bandHighE4: 20_0000 });
    await put(kpi, [
      ['2026-08', 10_0000],
      ['2026-09', 20_0001],
    ]);
    const { rows } = (await series(kpi, '2026-07', '2026-09')).body;
    expect(rows.map(({ judgement }) => judgement)).toEqual([null, 'favourable', 'unfavourable']);
  });

  it('answers a series with its gaps', async () => {
    const kpi = await define();
    await put(
      kpi,
      [
        ['2025-01', 0],
        ['2026-01', 5_0000],
        ['2026-03', 8_0000],
      ],
      [['2026-02', 1_0000]],
    );
    const { rows } = (await series(kpi, '2026-01', '2026-03')).body;
    expect(rows).toMatchObject([
      {
        month: '2026-01',
        valueE4: 5_0000,
        previousYear: { deltaE4: 5_0000, ratio: null },
        previousMonth: NONE,
      },
      {
        month: '2026-02',
        valueE4: null,
        targetE4: 1_0000,
        previousMonth: NONE,
        updatedAt: null,
        judgement: null,
      },
      { month: '2026-03', valueE4: 8_0000, previousMonth: NONE, targetE4: null },
    ]);
    expect(codeOf(await series(kpi, '2026-03', '2026-01'))).toBe('month-range.reversed');
    expect(codeOf(await series(kpi, '1900-01', '2026-01'))).toBe('month-range.too-long');
  });

  it('writes all cells or none when somebody was faster, and shows what stands there', async () => {
    const kpi = await define();
    await put(kpi, [['2026-01', 1_0000]], [['2026-01', 2_0000]]);
    const late = await put(
      kpi,
      [
        ['2026-01', 9_0000, 7_0000],
        ['2026-02', 9_0000],
      ],
      [['2026-01', 9_0000, 2_0000]],
    );
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'kpi.values-changed',
      current: { values: [{ month: '2026-01', valueE4: 1_0000 }], targets: [] },
      details: { months: '2026-01' },
    });
    expect((late.body as unknown as Problem).detail).toContain('2026-01');
    const { rows } = (await series(kpi, '2026-01', '2026-02')).body;
    expect(rows).toMatchObject([
      { valueE4: 1_0000, targetE4: 2_0000 },
      { valueE4: null, targetE4: null },
    ]);
    const target = await put(kpi, [['2026-01', 9_0000, 1_0000]], [['2026-01', 9_0000, null]]);
    expect(target.body).toMatchObject({
      current: { values: [], targets: [{ month: '2026-01', valueE4: 2_0000 }] },
    });
    expect(
      codeOf(
        await put(kpi, [
          ['2026-05', 1],
          ['2026-05', 2],
        ]),
      ),
    ).toBe('kpi.month-twice');
  });

  it('lets one of two writers of the same cell win', async () => {
    const kpi = await define();
    const answers = await Promise.all([1, 2, 3, 4].map((value) => put(kpi, [['2026-01', value]])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.findIndex(({ status }) => status === 200) + 1;
    expect((await series(kpi, '2026-01', '2026-01')).body.rows[0]?.valueE4).toBe(winner);
  });

  it('gives the overview up to 13 months, gaps as null, from the first value on', async () => {
    const founder = await foundFurther(controller, 'Tiles GmbH');
    const [long, short] = [await define({ name: 'Long' }, founder), await define({ name: 'Short' }, founder)];
    const retired = await define({ name: 'Retired' }, founder);
    await define({ name: 'Without a value' }, founder);
    await put(
      long,
      [
        ['2024-10', 1],
        ['2025-10', 2],
        ['2026-09', 3],
        ['2026-10', 4],
      ],
      [['2026-10', 5]],
      founder,
    );
    await put(
      short,
      [
        ['2026-06', 7],
        ['2026-08', 8],
        ['2026-12', 9],
      ],
      [],
      founder,
    );
    await put(retired, [['2026-10', 1]], [], founder);
    await founder.patch(`kpis/${retired.id}`, 1, { isActive: false });
    const overview = await founder.get<Overview>('reports/overview?fiscalYear=2026&through=2026-10');
    const tile = (name: string) => overview.body.kpis.find((each) => each.name === name);
    expect(overview.body.kpis.map(({ name }) => name).sort()).toEqual(['Long', 'Short']);
    expect(tile('Long')).toMatchObject({
      month: '2026-10',
      valueE4: 4,
      targetE4: 5,
      previousMonth: { deltaE4: 1 },
      previousYear: { deltaE4: 2, ratio: 1 },
      judgement: 'unfavourable',
    });
    const months = tile('Long')?.series ?? [];
    expect(months).toHaveLength(13);
    expect([months[0], months[1], months[12]]).toEqual([
      { month: '2025-10', valueE4: 2 },
      { month: '2025-11', valueE4: null },
      { month: '2026-10', valueE4: 4 },
    ]);
    expect(tile('Short')?.series).toEqual([
      { month: '2026-06', valueE4: 7 },
      { month: '2026-07', valueE4: null },
      { month: '2026-08', valueE4: 8 },
    ]);
  });

  it('keeps notes, removes by null, and writes one audit event a request', async () => {
    const kpi = await define();
    const path = `kpis/${kpi.id}/values`;
    const cell = { month: '2026-01', valueE4: 1_0000, expectedE4: null, note: 'from the ERP' };
    await controller.put(path, { values: [cell], targets: toCells([['2026-01', 5_0000]]) });
    const kept = await put(kpi, [['2026-01', 2_0000, 1_0000]]);
    expect(kept.body.rows[0]).toMatchObject({ valueE4: 2_0000, note: 'from the ERP', targetE4: 5_0000 });
    const gone = await put(kpi, [['2026-01', null, 2_0000]], [['2026-01', null, 5_0000]]);
    expect(gone.body.rows[0]).toMatchObject({ valueE4: null, note: '', targetE4: null, updatedAt: null });
    const events = await controller.get<{ items: { action: string; before: unknown; after: unknown }[] }>(
      `audit-events?entity=kpi&entityId=${kpi.id}`,
    );
    const written = events.body.items.filter(({ action }) => action === 'kpi.values-set');
    expect(written).toHaveLength(3);
    const second = written.find(({ after }) => JSON.stringify(after).includes('20000'));
    expect(second?.before).toMatchObject({ values: [{ month: '2026-01', valueE4: 1_0000 }] });
  });

  it('keeps what values mean: unit and existence', async () => {
    const kpi = await define({ unit: 'number' });
    expect((await controller.patch<Kpi>(`kpis/${kpi.id}`, 1, { unit: 'hours' })).body.unit).toBe('hours');
    expect(codeOf(await controller.patch(`kpis/${kpi.id}`, 2, { unit: 'currency' }))).toBe('kpi.unit-fixed');
    await put(kpi, [['2026-01', 1]]);
    expect(codeOf(await controller.patch(`kpis/${kpi.id}`, 2, { unit: 'number' }))).toBe('kpi.unit-fixed');
    const inUse = await controller.remove(`kpis/${kpi.id}`, 2);
    expect([inUse.status, codeOf(inUse)]).toEqual([409, 'kpi.in-use']);
    await put(kpi, [['2026-01', null, 1]]);
    const stale = await controller.patch<Problem>(`kpis/${kpi.id}`, 1, { name: 'Late' });
    expect([stale.status, (stale.body.current as Kpi).unit]).toEqual([412, 'hours']);
    expect((await controller.remove(`kpis/${kpi.id}`, 2)).status).toBe(204);
    const twice = kpiBody();
    await controller.create('kpis', twice);
    expect(codeOf(await controller.post('kpis', twice))).toBe('kpi.exists');
  });

  it('lets a budget owner write the values of the KPIs he owns, never their targets', async () => {
    const area = await controller.create('cost-centres', {
      code: 'A-1',
      name: 'Area',
      parentId: controller.rootCostCentreId,
    });
    const owner = await controller.invite(server, 'Bea Owner', [
      { role: 'budget-owner', costCentreId: area.id },
    ]);
    const leader = await controller.invite(server, 'Lea Leader', [
      { role: 'leadership', costCentreId: controller.rootCostCentreId },
    ]);
    const [own, other] = [await define({ ownerId: owner.personId }), await define()];
    expect((await put(own, [['2026-01', 1]], [], owner)).status).toBe(200);
    expect((await put(own, [], [['2026-01', 1]], owner)).status).toBe(403);
    expect((await put(other, [['2026-01', 1]], [], owner)).status).toBe(403);
    expect((await put(own, [['2026-02', 1]], [], leader)).status).toBe(403);
    expect((await owner.post('kpis', kpiBody())).status).toBe(403);
    expect((await series(other, '2026-01', '2026-01', owner)).body.rows[0]?.valueE4).toBeNull();
    expect((await series(own, '2026-01', '2026-02', leader)).body.rows.map(({ valueE4 }) => valueE4)).toEqual(
      [1, null],
    );
  });

  it('crosses no organisation', async () => {
    const stranger = await foundFurther(controller, 'Second GmbH');
    const kpi = await define();
    await put(kpi, [['2026-01', 1]]);
    expect((await stranger.get(`kpis/${kpi.id}`)).status).toBe(404);
    expect((await series(kpi, '2026-01', '2026-01', stranger)).status).toBe(404);
    expect((await put(kpi, [['2026-01', 2, 1]], [], stranger)).status).toBe(404);
    expect((await stranger.remove(`kpis/${kpi.id}`, 1)).status).toBe(404);
    expect((await stranger.get<{ items: Kpi[] }>('kpis')).body.items).toEqual([]);
    const foreignOwner = kpiBody({ ownerId: controller.personId });
    expect(codeOf(await stranger.post('kpis', foreignOwner))).toBe('person.unknown');
    expect((await series(kpi, '2026-01', '2026-01')).body.rows[0]?.valueE4).toBe(1);
  });
});

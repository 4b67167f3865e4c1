import type {
  BudgetLine,
  BudgetVersion,
  ImpactList,
  Kpi,
  KpiSeries,
  Organisation,
  Overview,
  Posting,
} from '@etat/contracts';
import { addMonths, monthRange, sumMinor } from '@etat/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, Member } from '../support/tenant';

interface Listed {
  id: string;
  code?: string;
  name: string;
  parentId?: string | null;
  kind?: string;
}

/** Everything the sample says, each reference by its name instead of its id. */
interface Story {
  masters: Record<'cost-centres' | 'categories' | 'channels' | 'initiatives' | 'staff-roles', Listed[]>;
  versions: Pick<BudgetVersion, 'fiscalYear' | 'name' | 'status' | 'totalMinor'>[];
  lines: (Pick<BudgetLine, 'amountsMinor' | 'minutes' | 'totalMinor'> & { of: string; fiscalYear: number })[];
  postings: (Pick<Posting, 'postingDate' | 'serviceMonth' | 'minutes' | 'amountMinor'> & { of: string })[];
  kpis: { code: string; months: [month: string, valueE4: number | null, targetE4: number | null][] }[];
}

const NAMED = ['cost-centres', 'categories', 'channels', 'initiatives', 'staff-roles', 'vendors'] as const;

async function listAll<Item>(member: Member, path: string): Promise<Item[]> {
  const { body, status, text } = await member.get<{ items: Item[]; nextCursor: string | null }>(
    `${path}?limit=1000`,
  );
  expect([status, body.nextCursor ?? null], text.slice(0, 300)).toEqual([200, null]);
  return body.items;
}

async function readStory(member: Member, lastClosed: string): Promise<Story> {
  const lists = await Promise.all(
    NAMED.map(async (name) => [name, await listAll<Listed>(member, name)] as const),
  );
  const names = new Map(lists.flatMap(([, items]) => items.map((item) => [item.id, item.code ?? item.name])));
  const nameAll = (row: BudgetLine | Posting) =>
    [row.costCentreId, row.categoryId, row.initiativeId, row.roleId, row.vendorId]
      .map((id) => (id === null ? '-' : (names.get(id) ?? 'nameless')))
      .join(' ');
  const versions = await listAll<BudgetVersion>(member, 'versions');
  const lines = await Promise.all(
    versions.map(async ({ id, fiscalYear }) =>
      (await listAll<BudgetLine>(member, `versions/${id}/lines`)).map((line) => ({
        of: `${nameAll(line)} ${line.title}`,
        fiscalYear,
        amountsMinor: line.amountsMinor,
        minutes: line.minutes,
        totalMinor: line.totalMinor,
      })),
    ),
  );
  const postings = await listAll<Posting>(member, 'postings');
  const kpis = await listAll<Kpi>(member, 'kpis');
  const span = `from=${addMonths(lastClosed, -40)}&to=${addMonths(lastClosed, 2)}`;
  return {
    masters: Object.fromEntries(lists) as Story['masters'],
    versions: versions.map(({ fiscalYear, name, status, totalMinor }) => ({
      ...{ fiscalYear, name, status, totalMinor },
    })),
    lines: lines.flat(),
    postings: postings
      .map((posting) => ({
        of: `${nameAll(posting)} ${posting.text} ${posting.document}`,
        postingDate: posting.postingDate,
        serviceMonth: posting.serviceMonth,
        minutes: posting.minutes,
        amountMinor: posting.amountMinor,
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    kpis: await Promise.all(
      kpis.map(async ({ id, code }) => {
        const { body } = await member.get<KpiSeries>(`kpis/${id}/series?${span}`);
        return { code, months: body.rows.map((row) => [row.month, row.valueE4, row.targetE4]) };
      }),
    ),
  };
}

async function createSample(founder: Member): Promise<Member> {
  const answer = await founder.http.post<Organisation>('/api/v1/organisations/sample');
  expect(answer.status, answer.text).toBe(201);
  return new Member(founder.http, answer.body.id, founder.personId, '');
}

describe.each([
  ['2026-01-10', '2025-12'],
  ['2026-07-15', '2026-06'],
  ['2026-11-24', '2026-10'],
])('the sample as seen on %s', (today, lastClosed) => {
  let server: TestServer;
  let sample: Member;
  let story: Story;
  let again: Story;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_TODAY: today } });
    const founder = await foundFirst(server);
    sample = await createSample(founder);
    story = await readStory(sample, lastClosed);
    again = await readStory(await createSample(founder), lastClosed);
  });
  afterAll(() => server?.stop());

  it('is an organisation of the size it promises', () => {
    const { masters } = story;
    const [root, ...others] = masters['cost-centres'].filter(({ parentId }) => parentId === null);
    expect(others).toEqual([]);
    expect(masters['cost-centres'].filter(({ parentId }) => parentId === root?.id)).toHaveLength(4);
    expect(masters['cost-centres']).toHaveLength(5);
    expect(masters.channels).toHaveLength(4);
    expect(masters.initiatives).toHaveLength(6);
    expect(masters['staff-roles']).toHaveLength(3);
    expect(new Set(masters.categories.map(({ kind }) => kind))).toEqual(new Set(['internal', 'external']));
  });

  it('has 36 months of actuals up to the last complete one, and of the running one nothing from tomorrow', () => {
    const months = [...new Set(story.postings.map(({ serviceMonth }) => serviceMonth))].sort();
    const complete = monthRange(addMonths(lastClosed, -35), lastClosed);
    expect(months.filter((month) => month <= lastClosed)).toEqual(complete);
    expect(months.filter((month) => month > lastClosed)).toEqual([today.slice(0, 7)]);
    expect(story.postings.filter(({ postingDate }) => postingDate > today)).toEqual([]);
    for (const { code, months: values } of story.kpis)
      expect([code, values.filter(([, value]) => value !== null).map(([month]) => month)]).toEqual([
        code,
        complete,
      ]);
    const years = [...new Set([...complete, today].map((month) => Number(month.slice(0, 4))))];
    expect(story.versions.map(({ fiscalYear, status }) => [fiscalYear, status]).sort()).toEqual(
      years.map((year) => [year, 'approved']),
    );
  });

  it('is the same when it is made again: plan, actuals and KPI values, to the cent', () => {
    expect(story.lines.length).toBeGreaterThan(50);
    expect(story.postings.length).toBeGreaterThan(400);
    expect(JSON.stringify([story.lines, story.postings])).not.toContain('nameless');
    const { masters: _first, ...figures } = story;
    const { masters: _second, ...figuresAgain } = again;
    expect(figuresAgain).toEqual(figures);
  });

  it('says the overrun, the slipping KPI and the year-end figure on the overview', async () => {
    const { body: overview } = await sample.get<Overview>('reports/overview');
    expect(overview.through).toBe(lastClosed);
    const [cost, kpi, roi] = overview.exceptions;
    expect(overview.exceptions.map(({ type }) => type)).toEqual(['cost', 'kpi', 'roi']);
    if (cost?.type !== 'cost' || kpi?.type !== 'kpi' || roi?.type !== 'roi') return;

    const ofYear = (month: string) => Number(month.slice(0, 4)) === overview.fiscalYear;
    const isFair = ({ of }: { of: string }) => /^4120 EXT-AGE MESSE /.test(of);
    const closed = story.postings.filter((row) => ofYear(row.serviceMonth) && row.serviceMonth <= lastClosed);
    const lines = story.lines.filter(({ fiscalYear }) => fiscalYear === overview.fiscalYear);
    const periods = Number(lastClosed.slice(5));
    const planOf = (rows: typeof lines, from: number, to: number) =>
      sumMinor(rows.flatMap(({ amountsMinor }) => amountsMinor.slice(from, to)));
    const actualOf = (rows: typeof closed) => sumMinor(rows.map(({ amountMinor }) => amountMinor));

    expect(cost.variance).toMatchObject({
      initiative: 'Trade-fair campaign',
      category: 'Agencies',
      effect: 'unfavourable',
      deltaMinor: actualOf(closed.filter(isFair)) - planOf(lines.filter(isFair), 0, periods),
      peakMonth: addMonths(lastClosed, -1),
    });
    // 24,500 and 12,800 above plan, the rest of its four months near it.
    expect(Math.round(cost.variance.deltaMinor / 100_000)).toBeGreaterThanOrEqual(35);
    expect(Math.round(cost.variance.deltaMinor / 100_000)).toBeLessThanOrEqual(38);

    expect([kpi.tile.name, kpi.tile.month, kpi.tile.judgement]).toEqual([
      'Share of voice',
      lastClosed,
      'unfavourable',
    ]);
    expect(kpi.tile.series.slice(-5).map(({ valueE4 }) => valueE4)).toEqual([
      183_000, 172_000, 161_000, 150_000, 139_000,
    ]);
    expect(kpi.monthsOff).toBe(4);

    const range = `from=${addMonths(lastClosed, -11)}&to=${lastClosed}&asOf=${lastClosed}`;
    const { body: impact } = await sample.get<ImpactList>(`impact?${range}`);
    const returns = impact.items.flatMap(({ roi: value, name }) => (value === null ? [] : [{ name, value }]));
    expect(returns).toHaveLength(5);
    returns.sort((a, b) => a.value - b.value);
    const clearest = (returns[0]?.value ?? 0) < 0 ? returns[0] : returns.at(-1);
    expect([roi.figures.name, roi.figures.roi]).toEqual([clearest?.name, clearest?.value]);

    const yearEnd = actualOf(closed) + planOf(lines, periods, 12);
    expect(overview.year.forecastMinor).toBe(yearEnd);
    expect(overview.year.planMinor).toBe(planOf(lines, 0, 12));
    expect(overview.year.deltaMinor).toBe(yearEnd - planOf(lines, 0, 12));
    expect(overview.toDate).toMatchObject({
      actualMinor: actualOf(closed),
      planMinor: planOf(lines, 0, periods),
    });
  });

  it('adds up: its roll-up is the sum of its lines and postings', async () => {
    const { code, output } = await runCommand(server.storage, ['verify']);
    expect([code, output]).toEqual([0, expect.stringMatching(/^nordwerk-gmbh: roll-up = /m)]);
    expect(output).not.toContain('differ');
  });
});

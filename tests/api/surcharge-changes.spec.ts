import type {
  BudgetChange,
  BudgetLine,
  BudgetVersion,
  CarryForwardProposal,
  Category,
  LineTransitionResult,
  Problem,
  VersionComparison,
} from '@etat/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLedger, externalLine, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

let server: TestServer;
let founder: Member;
let member: Member;
let ledger: Ledger;
let kskId: string;
let reverseId: string;
let versionId: string;
let count = 0;

/** 5.0 % in the first half of 2026, 4.9 % from then on. */
const KSK = [
  { validFrom: '2023-01', rateBp: 500 },
  { validFrom: '2026-07', rateBp: 490 },
];

beforeAll(async () => {
  server = await TestServer.start();
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Followers ${count}`);
  ledger = await createLedger(member);
  const create = (code: string) => member.create('categories', { code, name: code, kind: 'external' });
  kskId = (await create('KSK')).id;
  reverseId = (await create('UST')).id;
  versionId = (await member.create('versions', { fiscalYear: 2026, name: 'BU 2026' })).id;
});

const listLines = async () =>
  (await member.get<{ items: BudgetLine[] }>(`versions/${versionId}/lines`)).body.items;
const setSurcharges = async (surcharges: object[]) => {
  const { items } = (await member.get<{ items: Category[] }>('categories')).body;
  const version = items.find(({ id }) => id === ledger.agencyId)?.version ?? 0;
  return member.patch<Category>(`categories/${ledger.agencyId}`, version, { surcharges });
};
const ksk = () => KSK.map((rate) => ({ targetCategoryId: kskId, ...rate }));
const plan = (more: object) =>
  member.create<BudgetLine>(`versions/${versionId}/lines`, externalLine(ledger, more));
const halves = (first: number, second: number) =>
  Array.from({ length: 12 }, (_, index) => (index < 6 ? first : second));
const verify = async () => (await runCommand(server.storage, ['verify'])).code;

describe('the surcharge of a line in an approved budget', () => {
  let lea: Member;
  const step = (by: Member, to: string, at: number) =>
    by.http.post(by.path(`versions/${versionId}/transition`), { to }, { ifMatch: `"${at}"` });
  const ask = (body: object) =>
    member.post<BudgetChange & Pick<Problem, 'code'>>(`versions/${versionId}/changes`, {
      reason: 'Needed',
      ...body,
    });
  const approve = ({ id, version }: BudgetChange) =>
    lea.http.post<BudgetChange>(
      lea.path(`versions/${versionId}/changes/${id}/decision`),
      { to: 'approved', reason: 'Agreed' },
      { ifMatch: `"${version}"` },
    );
  const childOf = async ({ id }: BudgetLine) =>
    (await listLines()).find(({ parentLineId }) => parentLineId === id);
  const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, at) => first[at] ?? 0);
  let film: BudgetLine;
  let press: BudgetLine;
  let studio: BudgetLine;

  beforeEach(async () => {
    lea = await member.invite(server, 'Lea', [{ role: 'leadership', costCentreId: member.rootCostCentreId }]);
    await setSurcharges(ksk());
    film = await plan({ title: 'Film', totalMinor: 12_000_00 });
    press = await plan({ title: 'Press', amountsMinor: twelve() });
    studio = await plan({ title: 'Studio', totalMinor: 12_000_00, categoryId: reverseId });
    await step(member, 'in-review', 1);
    await step(lea, 'approved', 2);
  });

  it('follows a change request, at the rate of the day it is approved', async () => {
    const amountsMinor = twelve().fill(1_000_00).with(0, 3_000_00).with(11, 500_00);
    const change = (await ask({ kind: 'supplement', lineId: film.id, amountsMinor })).body;
    const levy = await childOf(film);
    expect(change.items).toHaveLength(2);
    expect(change.items.find(({ lineId }) => lineId === levy?.id)).toMatchObject({
      amountsMinor: twelve(100_00).with(11, -24_50),
      totalMinor: 75_50,
    });
    expect(levy?.totalMinor).toBe(594_00);
    // The rate may change until somebody decides: what is made is what holds then.
    await setSurcharges([{ targetCategoryId: kskId, validFrom: '2020-01', rateBp: 1_000 }]);
    const approved = (await approve(change)).body;
    expect(approved.items.find(({ lineId }) => lineId === levy?.id)?.totalMinor).toBe(151_00);
    expect(await childOf(film)).toMatchObject({
      amountsMinor: halves(50_00, 49_00).with(0, 250_00).with(11, 0),
      ...{ originalMinor: 594_00, supplementMinor: 151_00, transferMinor: 0, status: 'approved' },
    });
    expect((await childOf(film))?.totalMinor).toBe(745_00);
    expect(await verify()).toBe(0);
  });

  it('follows a transfer, whose named lines add up to zero, also from nothing; a copy shows no difference', async () => {
    const change = (
      await ask({
        kind: 'transfer',
        items: [
          { lineId: film.id, amountsMinor: twelve(-1_000_00) },
          { lineId: press.id, amountsMinor: twelve(0, 600_00) },
          { lineId: studio.id, amountsMinor: twelve(400_00) },
        ],
      })
    ).body;
    expect(change.items.map(({ totalMinor }) => totalMinor).sort((a, b) => a - b)).toEqual([
      -1_000_00, -50_00, 30_00, 400_00, 600_00,
    ]);
    await approve(change);
    const parts = { transferMinor: 0, supplementMinor: -50_00, originalMinor: 594_00 };
    expect(await childOf(film)).toMatchObject({ totalMinor: 544_00, ...parts });
    expect(await childOf(press)).toMatchObject({ totalMinor: 30_00, originalMinor: 0, status: 'approved' });
    const named = await member.get<BudgetLine>(`lines/${film.id}`);
    expect(named.body).toMatchObject({ transferMinor: -1_000_00, supplementMinor: 0 });
    const of = (await member.get<BudgetVersion>(`versions/${versionId}`)).body;
    expect(of).toMatchObject({ transferMinor: 0, supplementMinor: -20_00 });
    const copy = await member.create<BudgetVersion>('versions', {
      ...{ fiscalYear: 2026, name: 'FC', source: { kind: 'version', versionId } },
    });
    const { items } = (
      await member.get<VersionComparison>(`versions/${versionId}/comparison?with=${copy.id}`)
    ).body;
    expect(items).toEqual([]);
    expect(await verify()).toBe(0);
  });

  it('comes along with what is carried forward, once', async () => {
    const before = versionId;
    versionId = (await member.create('versions', { fiscalYear: 2027, name: 'BU 2027' })).id;
    await plan({ title: 'Film', totalMinor: 1_200_00 });
    await step(member, 'in-review', 1);
    await step(lea, 'approved', 2);
    const proposal = await member.get<CarryForwardProposal>(`versions/${versionId}/carry-forward`);
    expect(proposal.body.fromVersion?.id).toBe(before);
    const items = proposal.body.items
      .filter(({ categoryId }) => categoryId !== reverseId)
      .map(({ mostMinor, costCentreId, categoryId, initiativeId }) => ({
        ...{ costCentreId, categoryId, initiativeId, amountMinor: mostMinor },
      }));
    expect(items.map(({ amountMinor }) => amountMinor).sort((a, b) => a - b)).toEqual([594_00, 12_000_00]);
    const made = await member.post<{ items: BudgetChange[] }>(`versions/${versionId}/carry-forward`, {
      items: items.toReversed(),
      reason: 'Left over',
    });
    // 4.9 % of 12,000 come along; 6.00 more were left of the levy itself, on a line that nothing recalculates.
    expect(made.body.items.map((change) => change.items.map(({ totalMinor }) => totalMinor))).toEqual([
      expect.arrayContaining([12_000_00, 588_00]),
      [6_00],
    ]);
    const [whole] = made.body.items;
    if (whole) await approve(whole);
    const levy = (await listLines()).find(({ parentLineId }) => parentLineId !== null);
    expect(levy).toMatchObject({ totalMinor: 58_80 + 588_00, supplementMinor: 588_00, carryForwardMinor: 0 });
    expect(await verify()).toBe(0);
  });

  it('is not changed by itself', async () => {
    const levy = await childOf(film);
    const body = { kind: 'supplement', lineId: levy?.id, amountsMinor: twelve(1) };
    expect((await ask(body)).body.code).toBe('line.generated');
  });
});

describe('the surcharge of a line that is submitted and approved', () => {
  const move = async (lines: readonly (BudgetLine | undefined)[], to: string) => {
    const body = { lineIds: lines.map((line) => line?.id), to };
    return (await member.post<LineTransitionResult>(`versions/${versionId}/line-transitions`, body)).body;
  };

  it('goes with its line: chosen alone it is refused by its own name, chosen with it it counts for nothing', async () => {
    await setSurcharges(ksk());
    const film = await plan({ title: 'Film', totalMinor: 12_000_00 });
    const levy = (await listLines()).find(({ parentLineId }) => parentLineId === film.id);
    expect(await move([levy], 'submitted')).toEqual({
      changedCount: 0,
      refused: [{ lineId: levy?.id, code: 'line.generated' }],
    });
    expect(await move([levy, film], 'submitted')).toEqual({ changedCount: 1, refused: [] });
    expect((await listLines()).map(({ status }) => status)).toEqual(['submitted', 'submitted']);
  });
});

import type {
  AssignmentRule,
  AssignmentTrialResult,
  Posting,
  PostingAssignResult,
  Problem,
  UnassignedPosting,
} from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, preview } from '../support/file-import';
import { createLedger, invoice, type Ledger, workedHours } from '../support/ledger';
import { orderBody, place } from '../support/orders';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;
let events: string;
let fair: string;
let campaign: string;
let print: string;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  events = (
    await member.create('cost-centres', { code: '4110', name: 'Events', parentId: ledger.costCentreId })
  ).id;
  const initiative = (code: string) =>
    member.create('initiatives', { code, name: code, costCentreId: ledger.costCentreId });
  fair = (await initiative('FAIR')).id;
  campaign = (await initiative('CAMPAIGN')).id;
  print = (
    await member.create('categories', { code: 'PRI', name: 'Print', kind: 'external', glAccount: '6310' })
  ).id;
});
afterAll(() => server.stop());

const post = (more: object) =>
  member.create<Posting>('postings', invoice(ledger, { amountMinor: 100_00, initiativeId: null, ...more }));
const addRule = (more: object) =>
  member.create<AssignmentRule>('assignment-rules', { initiativeId: fair, isActive: true, ...more });
const queue = async (by = member, query = '') =>
  (await by.get<{ items: UnassignedPosting[]; nextCursor: string | null }>(`postings/unassigned?${query}`))
    .body;
const findInQueue = async (posting: Posting) =>
  (await queue()).items.find((item) => item.posting.id === posting.id);
const assign = (body: object, by = member) => by.post<PostingAssignResult & Problem>('postings/assign', body);
const listRules = async () => (await member.get<{ items: AssignmentRule[] }>('assignment-rules')).body.items;
const clearRules = async () => {
  for (const { id, version } of await listRules()) await member.remove(`assignment-rules/${id}`, version);
};
const costOf = async (initiativeId: string) => {
  const { body } = await member.get<{ items: Posting[] }>(`postings?initiativeId=${initiativeId}&limit=1000`);
  return body.items.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
};

describe('postings without an initiative', () => {
  it('wait in a queue with the first rule that matches; the subtree, account and order number count', async () => {
    const order = await place(
      member,
      orderBody(ledger, [{ orderedMinor: 500_00 }], { number: 'B-77-X', initiativeId: null }),
    );
    const ofCentre = await post({ costCentreId: events, text: 'Below' });
    const ofAccount = await post({ categoryId: print, text: 'Leaflet' });
    const ofOrder = await post({ orderLineId: order.lines[0]?.id, text: 'Run' });
    const nobodys = await post({ text: 'Nobody knows' });
    const hours = await member.create<Posting>(
      'postings',
      workedHours(ledger, { minutes: 60, initiativeId: null }),
    );
    await addRule({ name: 'Account', glAccount: '63', initiativeId: campaign });
    await addRule({ name: 'Order', documentContains: 'b-77' });
    const subtree = { costCentreId: ledger.costCentreId, textContains: 'below' };
    await addRule({ name: 'Subtree', ...subtree });
    await addRule({ name: 'Too late', ...subtree, initiativeId: campaign });
    await addRule({ name: 'Off', textContains: 'nobody', isActive: false });
    const suggested = async (posting: Posting) => (await findInQueue(posting))?.suggestion?.ruleName ?? null;
    expect(await suggested(ofCentre)).toBe('Subtree');
    expect(await suggested(ofAccount)).toBe('Account');
    expect(await suggested(ofOrder)).toBe('Order');
    expect(await suggested(nobodys)).toBeNull();
    expect((await findInQueue(hours))?.suggestion).toBeNull();
    await clearRules();
  });

  it('come in pages, without what is assigned, reversed, moved or accrued', async () => {
    const month = { postingDate: '2023-03-03' };
    const [one, reversed, moved] = [await post(month), await post(month), await post(month)];
    await post({ ...month, initiativeId: fair });
    await post({ ...month, isAccrual: true });
    await member.post(`postings/${reversed.id}/reversal`, { reason: 'Wrong' });
    const parts = [{ costCentreId: events, shareBp: 10_000 }];
    await member.put(`postings/${moved.id}/split`, { method: 'percentage', reason: 'Events', parts });
    const last = await post(month);
    const range = 'fromMonth=2023-03&toMonth=2023-03&limit=1';
    const first = await queue(member, range);
    expect(first.items.map(({ posting }) => posting.id)).toEqual([last.id]);
    const next = await queue(member, `${range}&cursor=${first.nextCursor}`);
    expect([next.items.map(({ posting }) => posting.id), next.nextCursor]).toEqual([[one.id], null]);
  });
});

describe('assigning', () => {
  it('many at once keeps the originals, moves the cost and its hours, and is one event', async () => {
    const before = await costOf(fair);
    const postings = [await post({ text: 'Bulk 1' }), await post({ text: 'Bulk 2', costCentreId: events })];
    const hours = await member.create<Posting>(
      'postings',
      workedHours(ledger, { minutes: 90, initiativeId: null }),
    );
    const postingIds = [...postings, hours].map(({ id }) => id);
    const answer = await assign({
      to: 'initiative',
      initiativeId: fair,
      postingIds,
      reason: 'All for the fair',
    });
    expect([answer.status, answer.body]).toEqual([200, { assigned: 3, skipped: 0 }]);
    for (const { id, amountMinor } of [...postings, hours]) {
      const { body } = await member.get<Posting>(`postings/${id}`);
      expect(body).toMatchObject({ state: 'posted', initiativeId: null, isSplit: true, amountMinor });
      const parts = await member.get<{ items: Posting[] }>(`postings/${id}/split`);
      expect(
        parts.body.items.map((part) => [part.state, part.initiativeId, part.amountMinor, part.derivedFrom]),
      ).toEqual([
        ['reclassification', null, -amountMinor, id],
        ['reclassification', fair, amountMinor, id],
      ]);
    }
    expect(await costOf(fair)).toBe(before + 200_00 + hours.amountMinor);
    const trail = await member.get<{ items: { action: string; reason: string }[] }>('audit-events?limit=5');
    expect(trail.body.items.filter(({ action }) => action === 'posting.assigned')).toHaveLength(1);
    const again = await assign({ to: 'initiative', initiativeId: fair, postingIds: [hours.id] });
    expect([again.status, again.body.code]).toEqual([409, 'posting.moved']);
    expect((await member.post(`postings/${hours.id}/reversal`, { reason: 'Not worked' })).status).toBe(201);
    expect(await costOf(fair)).toBe(before + 200_00);
  });

  it('by rules takes the category along, and leaves alone what no rule matches or what has an initiative', async () => {
    const rule = { textContains: 'leaflet', targetCategoryId: print, initiativeId: campaign };
    await addRule({ name: 'Leaflets', ...rule });
    const leaflet = await post({ text: 'Leaflet A4' });
    const other = await post({ text: 'Other' });
    const placed = await post({ text: 'Leaflet A5', initiativeId: fair });
    const postingIds = [leaflet.id, other.id, placed.id];
    const answer = await assign({ to: 'suggestion', postingIds });
    expect(answer.body).toEqual({ assigned: 1, skipped: 2 });
    const parts = await member.get<{ items: Posting[] }>(`postings/${leaflet.id}/split`);
    expect(parts.body.items.map(({ categoryId, initiativeId }) => [categoryId, initiativeId])).toEqual([
      [ledger.agencyId, null],
      [print, campaign],
    ]);
    await clearRules();
  });

  it('is all or nothing, also where a month is closed; a correction counts in the first open one', async () => {
    const open = await post({ postingDate: '2022-02-02' });
    const closed = await post({ postingDate: '2022-01-02' });
    await member.post('periods/close', { month: '2022-01' });
    const body = { to: 'initiative', initiativeId: fair, postingIds: [open.id, closed.id] };
    expect((await assign(body)).body.code).toBe('period.closed');
    expect((await queue(member, 'toMonth=2022-02')).items).toHaveLength(2);
    expect((await assign({ ...body, intoOpenPeriod: true })).body.assigned).toBe(2);
    const parts = await member.get<{ items: Posting[] }>(`postings/${closed.id}/split`);
    expect(parts.body.items.map(({ serviceMonth }) => serviceMonth)).toEqual(['2022-02', '2022-02']);
  });

  it('of two at the same time one stands, and no cost is counted twice', async () => {
    const before = (await costOf(fair)) + (await costOf(campaign));
    const postingIds = [(await post({})).id, (await post({})).id];
    const [there, back] = [postingIds, [...postingIds].reverse()];
    const answers = await Promise.all(
      [there, back, there, back].map((ids, index) =>
        assign({ to: 'initiative', initiativeId: index % 2 ? fair : campaign, postingIds: ids }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await costOf(fair)) + (await costOf(campaign))).toBe(before + 200_00);
  });

  it('a budget owner sees and assigns the own subtree only, a reader nothing', async () => {
    const own = await post({ costCentreId: events, text: 'Own' });
    const foreign = await post({ text: 'Foreign' });
    await addRule({ name: 'Everything', costCentreId: ledger.costCentreId });
    const owner = await member.invite(server, 'Ev Owner', [{ role: 'budget-owner', costCentreId: events }]);
    const seen = (await queue(owner)).items.map(({ posting }) => posting.costCentreId);
    expect(new Set(seen)).toEqual(new Set([events]));
    const months = { fromMonth: '2026-03', toMonth: '2026-03' };
    const trial = await owner.post<AssignmentTrialResult>('assignment-rules/trial', months);
    expect(trial.body.sample.every(({ posting }) => posting.costCentreId === events)).toBe(true);
    const both = { to: 'suggestion', postingIds: [own.id, foreign.id] };
    expect((await assign(both, owner)).status).toBe(404);
    expect((await assign({ ...both, postingIds: [own.id] }, owner)).body.assigned).toBe(1);
    const leader = await member.invite(server, 'Lea Der', [{ role: 'leadership', costCentreId: events }]);
    expect((await assign({ ...both, postingIds: [own.id] }, leader)).status).toBe(403);
    expect((await leader.post('assignment-rules/trial', months)).status).toBe(403);
    const other = await foundFurther(member, 'Third GmbH');
    expect((await assign({ ...both, postingIds: [foreign.id] }, other)).status).toBe(404);
    await clearRules();
  });

  it('an import brings rows to their initiative, says how many, and stays the same file', async () => {
    await addRule({ name: 'Stand', textContains: 'stand', vendorId: ledger.vendorId });
    await addRule({ name: 'Leaflet', textContains: 'leaflet', targetCategoryId: print });
    const csv = [
      'Date,Cost centre,Category,Initiative,Vendor,Amount,Text',
      '2021-05-05,4100,AGE,,Studio,10.00,Stand rent',
      '2021-05-06,4100,AGE,CAMPAIGN,Studio,20.00,Stand photos',
      '2021-05-07,4100,AGE,,,30.00,Stand of nobody',
      '2021-05-08,4100,AGE,,,40.00,Leaflet',
    ].join('\n');
    const { shown } = await importFile(member, 'actuals', csv);
    expect(shown).toMatchObject({ rowsNew: 4, rowsAssigned: 1, rowsBad: 0 });
    const { body } = await member.get<{ items: Posting[] }>('postings?toMonth=2021-05&fromMonth=2021-05');
    expect(body.items.map(({ initiativeId }) => initiativeId).reverse()).toEqual([
      fair,
      campaign,
      null,
      null,
    ]);
    const waiting = await queue(member, 'fromMonth=2021-05&toMonth=2021-05');
    expect(waiting.items.map(({ suggestion }) => suggestion?.ruleName)).toEqual(['Leaflet', undefined]);
    await clearRules();
    const again = await preview(member, 'actuals', csv);
    expect(again.preview).toMatchObject({ rowsNew: 0, rowsUnchanged: 4, rowsAssigned: 0 });
  });

  it('the roll-up is the sum of all of it', async () => {
    const { code, output } = await runCommand(server.storage, ['verify']);
    expect([code, output]).toEqual([0, output]);
  });
});

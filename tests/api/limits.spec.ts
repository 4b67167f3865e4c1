import type { BudgetVersion, ImportDetail, PlanActualReport, Posting, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct, upload } from '../support/file-import';
import { createLedger, externalLine, invoice, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const LARGEST = 10_000_000_000_000;

describe('what no organisation may be broken by', () => {
  let server: TestServer;
  let member: Member;
  let ledger: Ledger;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_TODAY: '2026-11-15' } });
    member = await foundFirst(server);
    ledger = await createLedger(member);
  });
  afterAll(() => server.stop());

  it('an amount so large that sums over it would no longer be exact', async () => {
    const refused = await member.post<Problem>(
      'postings',
      invoice(ledger, { amountMinor: Number.MAX_SAFE_INTEGER }),
    );
    expect([refused.status, refused.body.errors?.map(({ path }) => path)]).toEqual([400, ['amountMinor']]);
    const version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
    const line = (more: object) =>
      member.post<Problem>(`versions/${version.id}/lines`, externalLine(ledger, more));
    for (const more of [
      { totalMinor: LARGEST + 1 },
      { quantityE4: 10_000_000_000, unitPriceMicro: 20_000_000_000_000 },
    ]) {
      const answer = await line(more);
      expect([answer.status, answer.body.code]).toEqual([422, 'amount.out-of-range']);
    }
    for (let count = 0; count < 3; count += 1) {
      await member.create('postings', invoice(ledger, { amountMinor: LARGEST, postingDate: '2026-02-10' }));
      expect((await line({ totalMinor: LARGEST })).status).toBe(201);
    }
    const report = await member.get<PlanActualReport>(
      'reports/plan-actual?fiscalYear=2026&dimension=cost-centre',
    );
    expect([report.status, report.body.total.actualToDateMinor]).toEqual([200, 3 * LARGEST]);
    expect((await member.get('versions')).status).toBe(200);
    const kpi = await member.create('kpis', {
      ...{ code: 'K', name: 'K', unit: 'number', direction: 'up', aggregation: 'sum', stage: 'outflow' },
    });
    const values = [{ month: '2026-01', valueE4: Number.MAX_SAFE_INTEGER, expectedE4: null }];
    expect((await member.put<Problem>(`kpis/${kpi.id}/values`, { values })).status).toBe(400);
  });

  it('a date that no report can be about, a number that no row has, a body without a bottom', async () => {
    for (const postingDate of ['1000-01-01', '9999-12-31']) {
      const answer = await member.post<Problem>('postings', invoice(ledger, { amountMinor: 1, postingDate }));
      expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, 'postingDate']);
    }
    for (const id of ['4294967296', '2147483648', '99999999999999'])
      expect((await member.get(`postings/${id}`)).status).toBe(404);
    const depth = 200_000;
    const body = `{"name":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const deep = await member.http.fetch('POST', member.path('vendors'), body, {
      headers: { 'content-type': 'application/json' },
    });
    expect([deep.status, deep.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('cost on a category that becomes a group, or another kind, at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const category = await member.create('categories', {
        ...{ code: `R${round}`, name: `Race ${round}`, kind: 'external' },
      });
      const post = () =>
        member.post<Posting>('postings', invoice(ledger, { amountMinor: 100, categoryId: category.id }));
      const [posted, child, changed] = await Promise.all([
        post(),
        member.post('categories', {
          ...{ code: `C${round}`, name: 'Child', kind: 'external', parentId: category.id },
        }),
        member.patch(`categories/${category.id}`, category.version, { kind: 'internal' }),
      ]);
      expect([posted.status === 201 && child.status === 201, `round ${round}`]).toEqual([
        false,
        `round ${round}`,
      ]);
      expect(posted.status === 201 && changed.status === 200).toBe(false);
      expect([posted, child, changed].every(({ status }) => status < 500)).toBe(true);
    }
  });

  it('a reference that is deleted at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const vendor = await member.create('vendors', { name: `Short-lived ${round}` });
      const [posted, removed] = await Promise.all([
        member.post<Problem>('postings', invoice(ledger, { amountMinor: 100, vendorId: vendor.id })),
        member.remove(`vendors/${vendor.id}`, 1),
      ]);
      if (posted.status === 201) expect(removed.status).toBe(409);
      else expect([posted.body.code, removed.status]).toEqual([expect.stringMatching(/gone|unknown/), 204]);
    }
  });

  it('an imported line that arrives while the version is submitted', async () => {
    const version = await member.create<BudgetVersion>('versions', { fiscalYear: 2028, name: 'BU 2028' });
    await member.create(`versions/${version.id}/lines`, externalLine(ledger, { totalMinor: 100 }));
    const rows = Array.from({ length: 2_000 }, (_, at) => `Line ${at};4100;AGE;10,00`);
    const csv = ['title;cost_centre;category;amount', ...rows].join('\r\n');
    const detail = (await upload(member, 'budget-lines', csv)).body;
    const settings = correct(detail, { budgetVersionId: version.id });
    const { id } = detail.import;
    const previewed = await member.put<ImportDetail>(`imports/${id}/settings`, settings);
    expect(previewed.body.preview).toMatchObject({ badRows: [] });
    const [confirmed, submitted] = await Promise.all([
      member.post<Problem>(`imports/${id}/confirm`, {}),
      member.http.post<BudgetVersion>(
        member.path(`versions/${version.id}/transition`),
        { to: 'in-review' },
        { ifMatch: '"1"' },
      ),
    ]);
    const { body } = await member.get<BudgetVersion>(`versions/${version.id}`);
    // Either everything was in before it was submitted, or nothing came in any more.
    expect(submitted.status).toBe(200);
    const isLate = body.lineCount === 1;
    expect([confirmed.body.code, body.lineCount]).toEqual(
      isLate ? [expect.stringMatching(/^(version\.locked|import\.bad-rows)$/), 1] : [undefined, 2_001],
    );
    expect(submitted.body.lineCount).toBe(body.lineCount);
  });
});

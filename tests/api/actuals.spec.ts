import type { Posting, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, invoice, type Ledger, workedHours } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  ledger = await createLedger(member);
});
afterAll(() => server.stop());

describe('postings by hand', () => {
  it('an invoice counts in the month of its date, or in its own service month', async () => {
    const posted = await member.create<Posting>(
      'postings',
      invoice(ledger, { amountMinor: 123_456, vendorId: ledger.vendorId, document: 'R-1', text: 'März' }),
    );
    expect(posted).toMatchObject({
      serviceMonth: '2026-03',
      amountMinor: 123_456,
      state: 'posted',
      createdBy: 'Ada Founder',
    });
    const earlier = await member.create<Posting>(
      'postings',
      invoice(ledger, { amountMinor: 1, serviceMonth: '2026-02' }),
    );
    expect(earlier.serviceMonth).toBe('2026-02');
  });

  it('90 minutes cost 113.25 before the rate change of July and 120.00 after it', async () => {
    const june = await member.create<Posting>(
      'postings',
      workedHours(ledger, { minutes: 90, postingDate: '2026-06-30' }),
    );
    const july = await member.create<Posting>(
      'postings',
      workedHours(ledger, { minutes: 90, postingDate: '2026-07-01' }),
    );
    expect([june.amountMinor, july.amountMinor]).toEqual([11_325, 12_000]);
  });

  it('a reversal books the opposite once, and only once even when two ask at the same time', async () => {
    const posted = await member.create<Posting>('postings', invoice(ledger, { amountMinor: 9_900 }));
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        member.post<Posting & Problem>(`postings/${posted.id}/reversal`, { reason: 'Booked twice' }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422, 422]);
    expect(answers.find((answer) => answer.status === 201)?.body).toMatchObject({
      amountMinor: -9_900,
      state: 'reversal',
    });
    expect(answers.find((answer) => answer.status === 422)?.body.code).toBe('posting.reversed');
    expect((await member.get<Posting>(`postings/${posted.id}`)).body.state).toBe('reversed');
  });

  it.each([
    ['zero', () => invoice(ledger, { amountMinor: 0 }), 422, 'posting.zero'],
    [
      'hours before the first rate',
      () => workedHours(ledger, { minutes: 60, postingDate: '2018-12-31' }),
      422,
      'rates.none-for-month',
    ],
    [
      'a date that does not exist',
      () => invoice(ledger, { amountMinor: 1, postingDate: '2026-02-30' }),
      400,
      'request.invalid',
    ],
    [
      'an amount beyond what is exact',
      () => invoice(ledger, { amountMinor: 2 ** 53 }),
      400,
      'request.invalid',
    ],
    ['a fraction of a cent', () => invoice(ledger, { amountMinor: 0.5 }), 400, 'request.invalid'],
  ])('refuses %s', async (_case, posting, status, code) => {
    const answer = await member.post<Problem>('postings', posting());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('filters and pages, newest month first', async () => {
    for (const day of ['2025-01-10', '2025-02-10', '2025-03-10'])
      await member.create(
        'postings',
        invoice(ledger, { amountMinor: 100, postingDate: day, text: 'Filter me' }),
      );
    const first = await member.get<{ items: Posting[]; nextCursor: string }>(
      'postings?search=filter%20ME&limit=2',
    );
    expect(first.body.items.map((row) => row.serviceMonth)).toEqual(['2025-03', '2025-02']);
    const rest = await member.get<{ items: Posting[]; nextCursor: null }>(
      `postings?search=filter%20ME&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(rest.body).toMatchObject({ items: [{ serviceMonth: '2025-01' }], nextCursor: null });
    const range = await member.get<{ items: Posting[] }>('postings?fromMonth=2025-02&toMonth=2025-02');
    expect(range.body.items).toHaveLength(1);
  });

  it('finds text in any case, umlauts included, and signs that a pattern would swallow', async () => {
    for (const text of ['Übersetzung ÄRZTE', '50 % Anzahlung', 'a_b', 'axb', 'C:\\Agentur'])
      await member.create('postings', invoice(ledger, { amountMinor: 100, text }));
    const found = async (search: string) =>
      (
        await member.get<{ items: Posting[] }>(`postings?search=${encodeURIComponent(search)}`)
      ).body.items.map(({ text }) => text);
    expect(await found('übersetzung ä')).toEqual(['Übersetzung ÄRZTE']);
    expect(await found('50 %')).toEqual(['50 % Anzahlung']);
    expect(await found('A_B')).toEqual(['a_b']);
    expect(await found(':\\agent')).toEqual(['C:\\Agentur']);
  });

  it('a budget owner books and sees only the own subtree', async () => {
    const other = await member.create('cost-centres', {
      code: '4200',
      name: 'Events',
      parentId: member.rootCostCentreId,
    });
    const owner = await member.invite(server, 'Bo Owner', [{ role: 'budget-owner', costCentreId: other.id }]);
    expect((await owner.post('postings', invoice(ledger, { amountMinor: 1 }))).status).toBe(403);
    const own = await owner.create<Posting>(
      'postings',
      invoice(ledger, { amountMinor: 1, costCentreId: other.id }),
    );
    expect((await owner.get<{ items: Posting[] }>('postings')).body.items.map((row) => row.id)).toEqual([
      own.id,
    ]);
    expect((await owner.get('postings/1')).status).toBe(404);
    expect((await owner.post('postings/1/reversal', { reason: 'No' })).status).toBe(404);
  });
});

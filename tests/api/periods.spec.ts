import type { Period, Posting, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, preview } from '../support/file-import';
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

const book = (day: string, more: object = {}) =>
  member.post<Posting & Problem>(
    'postings',
    invoice(ledger, { amountMinor: 100, postingDate: day, ...more }),
  );
const close = (month: string) =>
  member.post<Period & Problem>('periods/close', { month, reason: 'Month end' });
const reopen = (month: string) =>
  member.post<Period & Problem>('periods/reopen', { month, reason: 'Late invoice' });
const periodOf = async (month: string) =>
  (await member.get<{ items: Period[] }>(`periods?fiscalYear=${month.slice(0, 4)}`)).body.items.find(
    (period) => period.month === month,
  );

describe('a closed period', () => {
  it('says who closed it, when, why and on which sum; a year has twelve', async () => {
    await book('2024-01-10', { amountMinor: 123_45 });
    const closed = await close('2024-01');
    expect(closed.body).toMatchObject({
      state: 'closed',
      changedBy: 'Ada Founder',
      reason: 'Month end',
      actualMinor: 123_45,
      closedMinor: 123_45,
    });
    const { body } = await member.get<{ items: Period[] }>('periods?fiscalYear=2024');
    expect(body.items.map(({ month, state }) => `${month} ${state}`).slice(0, 2)).toEqual([
      '2024-01 closed',
      '2024-02 open',
    ]);
    expect(body.items).toHaveLength(12);
    expect((await close('2024-01')).body.code).toBe('period.already-closed');
    expect((await reopen('2024-02')).body.code).toBe('period.not-closed');
  });

  it('takes no posting by hand, no hours and no reversal, and names the first open month', async () => {
    const posted = await book('2024-03-10');
    await close('2024-03');
    await close('2024-04');
    const refused = await book('2024-03-11');
    expect([refused.status, refused.body.code]).toEqual([409, 'period.closed']);
    expect(refused.body.details).toMatchObject({ month: '2024-03', firstOpenMonth: '2024-05' });
    const hours = await member.post<Problem>(
      'postings',
      workedHours(ledger, { minutes: 60, postingDate: '2024-03-20' }),
    );
    expect(hours.body.code).toBe('period.closed');
    const reversal = await member.post<Problem>(`postings/${posted.body.id}/reversal`, { reason: 'Wrong' });
    expect(reversal.body.code).toBe('period.closed');
    expect((await member.get<Posting>(`postings/${posted.body.id}`)).body.state).toBe('posted');
    expect(await periodOf('2024-03')).toMatchObject({ actualMinor: 100, closedMinor: 100 });
  });

  it('a correction lands in the first open month and names the month it belongs to', async () => {
    const late = await book('2024-03-12', { intoOpenPeriod: true });
    expect(late.body).toMatchObject({ serviceMonth: '2024-05', correctsMonth: '2024-03', amountMinor: 100 });
    const reversal = await member.post<Posting>(`postings/${late.body.id}/reversal`, { reason: 'Wrong' });
    expect(reversal.body).toMatchObject({ serviceMonth: '2024-05', state: 'reversal' });
    const open = await book('2024-06-01', { intoOpenPeriod: true });
    expect(open.body).toMatchObject({ serviceMonth: '2024-06', correctsMonth: null });
  });

  it('takes postings again once it is reopened, never without a reason', async () => {
    expect((await member.post('periods/reopen', { month: '2024-04', reason: '' })).status).toBe(400);
    expect((await reopen('2024-04')).body).toMatchObject({
      state: 'open',
      closedMinor: null,
      reason: 'Late invoice',
    });
    expect((await book('2024-04-11')).status).toBe(201);
    const { body } = await member.get<{ items: { action: string; reason: string | null }[] }>(
      'audit-events?entity=period',
    );
    expect(body.items.map(({ action, reason }) => `${action}: ${reason}`)).toContain(
      'period.reopened: Late invoice',
    );
  });

  it('refuses new rows of a file, and lets those pass that are booked already', async () => {
    const file = (rows: string) => `date;cost centre;category;amount\r\n${rows}`;
    const first = file('2024-07-01;4100;AGE;10,00\r\n');
    await importFile(member, 'actuals', first);
    await close('2024-07');
    const second = file(
      '2024-07-01;4100;AGE;10,00\r\n2024-07-02;4100;AGE;20,00\r\n2024-08-02;4100;AGE;30,00\r\n',
    );
    const seen = await preview(member, 'actuals', second);
    expect(seen.preview).toMatchObject({ rowsNew: 1, rowsUnchanged: 1, rowsBad: 1 });
    expect(seen.preview?.badRows[0]).toMatchObject({ line: 3, code: 'period.closed' });
  });

  it('is closed by controller and finance of the whole organisation only', async () => {
    const owner = await member.invite(server, 'Bo Owner', [
      { role: 'budget-owner', costCentreId: member.rootCostCentreId },
    ]);
    expect((await owner.post('periods/close', { month: '2024-09' })).status).toBe(403);
    const partly = await member.invite(server, 'Fi Partly', [
      { role: 'finance', costCentreId: ledger.costCentreId },
    ]);
    expect((await partly.post('periods/close', { month: '2024-09' })).status).toBe(403);
    const finance = await member.invite(server, 'Fi Nance', [
      { role: 'finance', costCentreId: member.rootCostCentreId },
    ]);
    expect((await finance.post('periods/close', { month: '2024-09' })).status).toBe(200);
  });
});

describe('closing while others post', () => {
  it('no posting slips in: what was there when it closed is what is there afterwards', async () => {
    for (const month of ['2023-01', '2023-02', '2023-03', '2023-04']) {
      const before = Array.from({ length: 10 }, () => book(`${month}-10`));
      const closing = close(month);
      const after = Array.from({ length: 10 }, () => book(`${month}-11`));
      const answers = await Promise.all([...before, ...after]);
      const closed = (await closing).body;
      const accepted = answers.filter(({ status }) => status === 201).length;
      expect(answers.every(({ status, body }) => status === 201 || body.code === 'period.closed')).toBe(true);
      expect(closed.closedMinor).toBe(accepted * 100);
      expect(await periodOf(month)).toMatchObject({ state: 'closed', actualMinor: accepted * 100 });
    }
  });
});

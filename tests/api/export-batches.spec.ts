import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportBatch, Grant } from '@etat/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLedger, externalLine, invoice, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, foundFurther, Member } from '../support/tenant';

let server: TestServer;
let founder: Member;
let member: Member;
let ledger: Ledger;
let count = 0;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Batches ${count}`);
  ledger = await createLedger(member);
});

type Page = { items: ExportBatch[]; nextCursor: string | null };
const ACTUALS = { kind: 'actuals', format: 'rfc4180', filters: {} };
const make = (body: object = ACTUALS, by = member) => by.create<ExportBatch>('exports', body);
const book = (more: object) => member.create('postings', invoice(ledger, { amountMinor: 100, ...more }));
const bytesOf = async (id: string, by = member) => {
  const response = await by.http.fetch('GET', by.path(`exports/${id}/file`));
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
const differenceOf = async (id: string) => {
  const { status, text } = await member.get(`exports/${id}/difference`);
  expect([status, text]).toEqual([200, expect.any(String)]);
  return text
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));
};
const fileOf = (id: string) => join(server.storage.dataDir, 'exports', member.organisationId, id);

describe('a batch', () => {
  it('has number, author, filters, rows, total and checksum, and is the same file ever after', async () => {
    await book({ amountMinor: -12_345, text: 'Messe' });
    await book({ postingDate: '2026-05-05', amountMinor: 777 });
    const batch = await make({ ...ACTUALS, filters: { fromMonth: '2026-03', toMonth: '2026-03' } });
    expect(batch).toMatchObject({
      ...{ number: 1, kind: 'actuals', format: 'rfc4180', rowCount: 1, controlTotalMinor: -12_345 },
      ...{ filters: { fromMonth: '2026-03', toMonth: '2026-03' }, createdBy: 'Ada Founder' },
      ...{ fileName: 'actuals-2026-03-2026-03.csv', previousNumber: null },
    });
    const first = await bytesOf(batch.id);
    expect(first.response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(first.response.headers.get('content-disposition')).toBe(
      'attachment; filename="actuals-2026-03-2026-03_1.csv"',
    );
    expect([first.bytes.length, sha256(first.bytes)]).toEqual([batch.sizeBytes, batch.sha256]);
    const direct = await member.get('exports/actuals?fromMonth=2026-03&toMonth=2026-03');
    expect(first.bytes.toString()).toBe(direct.text);

    await book({ text: 'later' });
    expect((await bytesOf(batch.id)).bytes.equals(first.bytes)).toBe(true);
    const { body } = await member.get<{ items: { action: string; after: { sha256?: string } }[] }>(
      'audit-events',
    );
    const events = body.items.filter(({ action }) => action.startsWith('export-batch.'));
    expect(events.map(({ action }) => action).sort()).toEqual([
      'export-batch.created',
      'export-batch.downloaded',
      'export-batch.downloaded',
    ]);
    expect(events.find(({ action }) => action.endsWith('created'))?.after.sha256).toBe(batch.sha256);
  });

  it('can be of every kind, and lists go newest first, page by page', async () => {
    const version = await member.create('versions', { fiscalYear: 2026, name: 'BU' });
    await member.create(`versions/${version.id}/lines`, externalLine(ledger, { totalMinor: 1_200 }));
    await make({ kind: 'budget-lines', format: 'german-excel', filters: { versionId: version.id } });
    await make({ kind: 'plan-actual', filters: { fiscalYear: 2026 } });
    for (const kind of ['kpi-values', 'orders', 'contract-calendar']) await make({ kind, filters: {} });
    const first = (await member.get<Page>('exports?limit=3')).body;
    const second = (await member.get<Page>(`exports?limit=3&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ number, kind }) => [number, kind])).toEqual([
      [5, 'contract-calendar'],
      [4, 'orders'],
      [3, 'kpi-values'],
      [2, 'plan-actual'],
      [1, 'budget-lines'],
    ]);
    expect(second.nextCursor).toBeNull();
    expect(second.items[1]).toMatchObject({ rowCount: 1, controlTotalMinor: 1_200 });
  });

  it('comes as JSON Lines and as a workbook with the same rows and totals', async () => {
    await book({ amountMinor: -12_345, text: '=1+1' });
    const [lines, sheet] = [
      await make({ ...ACTUALS, format: 'jsonl' }),
      await make({ ...ACTUALS, format: 'xlsx' }),
    ];
    expect([lines.fileName, sheet.fileName]).toEqual(['actuals.jsonl', 'actuals.xlsx']);
    for (const batch of [lines, sheet])
      expect(batch).toMatchObject({ rowCount: 1, controlTotalMinor: -12_345 });
    const text = await bytesOf(lines.id);
    expect(text.response.headers.get('content-type')).toBe('application/jsonl');
    expect(JSON.parse(text.bytes.toString())).toMatchObject({
      ...{ posting_id: expect.any(Number) as number, amount: '-123.45', service_month: '2026-03' },
      ...{ cost_centre: '4100', vendor: null, text: '=1+1' },
    });
    const workbook = await bytesOf(sheet.id);
    expect(workbook.response.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/);
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(sha256(workbook.bytes)).toBe(sheet.sha256);
    expect(sheet.previousNumber).toBe(1);
    expect(await differenceOf(sheet.id)).toHaveLength(1);
  });

  it('is counted without a gap, also when many are made at once and some fail', async () => {
    const bad = { kind: 'budget-lines', filters: { versionId: '01900000-0000-7000-8000-000000000000' } };
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) => member.post('exports', index % 4 === 3 ? bad : ACTUALS)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(12);
    const { items } = (await member.get<Page>('exports')).body;
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => 12 - at));
    // Each knows the one before it: the chain has no fork.
    expect(items.map(({ previousNumber }) => previousNumber)).toEqual([
      ...Array.from({ length: 11 }, (_, at) => 11 - at),
      null,
    ]);
  });

  it('asked for twice with one key is made once', async () => {
    const post = (body: object, idempotencyKey = 'k1') =>
      member.http.post<ExportBatch>(member.path('exports'), body, { idempotencyKey });
    const [first, again] = [await post(ACTUALS), await post(ACTUALS)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(codeOf(await post({ ...ACTUALS, format: 'german-excel' }))).toBe('idempotency.other-body');
    const crowd = await Promise.all(Array.from({ length: 5 }, () => post(ACTUALS, 'k2')));
    for (const answer of crowd.filter(({ status }) => status !== 201))
      expect(codeOf(answer)).toBe('idempotency.in-flight');
    expect((await member.get<Page>('exports')).body.items).toHaveLength(2);
  });

  it('that was changed or lost on the disk is refused with a sentence, never sent', async () => {
    const [changed, lost] = [await make(), await make()];
    writeFileSync(fileOf(changed.id), 'posting_id\r\n');
    rmSync(fileOf(lost.id));
    const answers = [
      await member.get(`exports/${changed.id}/file`),
      await member.get(`exports/${lost.id}/file`),
    ];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [422, 'export.file-changed'],
      [410, 'export.file-gone'],
    ]);
  });
});

describe('the difference', () => {
  it('names what is new, changed and gone since the batch before, whatever the formats', async () => {
    const version = await member.create('versions', { fiscalYear: 2026, name: 'BU' });
    const lines = `versions/${version.id}/lines`;
    const plan = (title: string) => member.create(lines, externalLine(ledger, { title, totalMinor: 12_000 }));
    const [kept, edited, dropped] = [await plan('Kept'), await plan('Edited'), await plan('Dropped')];
    const order = { kind: 'budget-lines', filters: { versionId: version.id } };
    const first = await make({ ...order, format: 'german-excel' });
    expect(codeOf(await member.get(`exports/${first.id}/difference`))).toBe('export.first-batch');

    const change = { title: 'Edited, renamed', totalMinor: 24_000 };
    expect((await member.patch(`lines/${edited.id}`, edited.version, change)).status).toBe(200);
    expect((await member.remove(`lines/${dropped.id}`, dropped.version)).status).toBe(204);
    const added = await plan('Added');
    await make();
    const second = await make({ ...order, format: 'rfc4180' });
    expect(second).toMatchObject({ number: 3, previousNumber: 1 });
    const { headers, text } = await member.get(`exports/${second.id}/difference`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="budget-lines-difference-1-3.csv"');
    const rows = text.trimEnd().split('\r\n');
    expect(rows[0]?.startsWith('change,changed_columns,line_id,kind,title,')).toBe(true);
    expect(rows.slice(1).map((row) => row.split(',').slice(0, 3).join())).toEqual([
      `changed,title amount ${Array.from({ length: 12 }, (_, at) => `m${String(at + 1).padStart(2, '0')}`).join(' ')},${edited.id}`,
      `was,title amount ${Array.from({ length: 12 }, (_, at) => `m${String(at + 1).padStart(2, '0')}`).join(' ')},${edited.id}`,
      `new,,${added.id}`,
      `gone,,${dropped.id}`,
    ]);
    expect(rows[1]).toContain('"Edited, renamed"');
    expect(text).not.toContain(kept.id);
    const german = await member.get(`exports/${second.id}/difference?profile=german-excel`);
    expect(german.text).toContain(';240,00;');
  });

  it('of a batch without a change has a heading and no row; other filters are another kind', async () => {
    await book({});
    const filters = { fromMonth: '2026-01' };
    await make();
    await make({ ...ACTUALS, filters });
    const third = await make();
    expect(third.previousNumber).toBe(1);
    expect(await differenceOf(third.id)).toHaveLength(1);
    expect((await make({ ...ACTUALS, filters })).previousNumber).toBe(2);
  });
});

describe('rights', () => {
  const invite = (name: string, role: Grant['role'], costCentreId = member.rootCostCentreId) =>
    member.invite(server, name, [{ role, costCentreId }]);

  it('a file is for those who might make it: other roles see none, a part sees its own only', async () => {
    const other = await member.create('cost-centres', {
      code: '4200',
      name: 'Other',
      parentId: member.rootCostCentreId,
    });
    await book({ amountMinor: 1 });
    await book({ amountMinor: 20, costCentreId: other.id });
    const part = await invite('Part', 'finance', other.id);
    const otherPart = await invite('Other Part', 'finance', ledger.costCentreId);
    const whole = await make();
    const own = await make(ACTUALS, part);
    expect([whole.controlTotalMinor, own.controlTotalMinor]).toEqual([21, 20]);
    expect(own.previousNumber).toBeNull();
    const numbers = async (by: Member) =>
      (await by.get<Page>('exports')).body.items.map(({ number }) => number);
    expect([await numbers(member), await numbers(part), await numbers(otherPart)]).toEqual([[2, 1], [2], []]);
    expect((await bytesOf(own.id)).response.status).toBe(200);
    expect((await bytesOf(own.id, part)).response.status).toBe(200);
    for (const [by, id] of [
      [part, whole.id],
      [otherPart, own.id],
      [otherPart, whole.id],
    ] as const)
      for (const what of ['file', 'difference'])
        expect((await by.get(`exports/${id}/${what}`)).status).toBe(403);
  });

  it.each(['budget-owner', 'leadership', 'administrator'] as const)('%s makes none', async (role) => {
    const batch = await make();
    const person = await invite(`A ${role}`, role);
    expect((await person.post('exports', ACTUALS)).status).toBe(403);
    expect((await person.get('exports')).status).toBe(403);
    expect((await person.get(`exports/${batch.id}/file`)).status).toBe(403);
  });

  it('whoever loses the right loses the files', async () => {
    const finance = await invite('Leaving', 'finance');
    const batch = await make(ACTUALS, finance);
    expect((await bytesOf(batch.id, finance)).response.status).toBe(200);
    const { body } = await member.get<{ items: { id: string; version: number }[] }>('people');
    const version = body.items.find(({ id }) => id === finance.personId)?.version ?? 0;
    const grants = [{ role: 'leadership', costCentreId: member.rootCostCentreId }];
    const left = await member.patch(`people/${finance.personId}`, version, { grants });
    expect(left.status).toBe(200);
    expect((await bytesOf(batch.id, finance)).response.status).toBe(403);
  });

  it('a machine makes and fetches batches with the scope for it', async () => {
    const machine = async (scopes: string[]) => {
      const { secret } = await member.create<{ secret: string }>('tokens', { name: 'erp', scopes });
      return new Member(
        server.client(secret),
        member.organisationId,
        member.personId,
        member.rootCostCentreId,
      );
    };
    const batch = await make(ACTUALS, await machine(['export']));
    expect((await bytesOf(batch.id, await machine(['export']))).response.status).toBe(200);
    expect((await (await machine(['import'])).post('exports', ACTUALS)).status).toBe(403);
  });
});

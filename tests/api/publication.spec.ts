import type { ImportDetail, Posting } from '@etat/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { confirm, preview } from '../support/file-import';
import { createLedger } from '../support/ledger';
import { createStorage, runCommand, type Storage, TestServer } from '../support/server';
import { foundFirst, Member } from '../support/tenant';

/** Several chunks. */
const ROWS = 30_000;
const KILLS = process.env['ETAT_DEEP'] ? 20 : 1;
const amountOf = (at: number) => 1 + (at % 97);
const TOTAL = Array.from({ length: ROWS }, (_, at) => amountOf(at)).reduce((sum, minor) => sum + minor, 0);

/** Documents `<letter>-0` and on, one a row, over 24 months; `NEU` is a vendor that nobody knows. */
const fileOf = (letter: string, rows = ROWS) =>
  [
    'document,posting_date,cost_centre,category,vendor,amount',
    ...Array.from({ length: rows }, (_, at) => {
      const month = `${2024 + Math.floor((at % 24) / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
      const amount = (amountOf(at) / 100).toFixed(2);
      return `${letter}-${at},${month}-05,4100,AGE,${at % 50 === 0 ? 'Neu' : 'Studio'},${amount}`;
    }),
  ].join('\n');

interface Books {
  rows: number;
  total: number;
  vendors: string[];
}

async function readBooks(member: Member): Promise<Books> {
  const found = await member.get<{ items: Posting[]; nextCursor: string | null }>('postings?limit=1');
  const [first] = found.body.items;
  const totals = await Promise.all(
    [2024, 2025].map(async (year) => {
      const report = await member.get<{ total: { actualMinor: number[] } }>(
        `reports/plan-actual?fiscalYear=${year}&dimension=category`,
      );
      return report.body.total.actualMinor.reduce((sum, minor) => sum + minor, 0);
    }),
  );
  const vendors = await member.get<{ items: { name: string }[] }>('vendors');
  return {
    rows: first ? 1 : 0,
    total: totals.reduce((sum, minor) => sum + minor, 0),
    vendors: vendors.body.items.map(({ name }) => name).sort(),
  };
}

async function settle(member: Member, id: string): Promise<ImportDetail> {
  for (;;) {
    const { body } = await member.get<ImportDetail>(`imports/${id}`);
    if (body.import.state !== 'publishing') return body;
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** Waits until so many rows are written, or all is over. */
async function untilRows(member: Member, id: string, rows: number): Promise<void> {
  for (;;) {
    const { body } = await member.get<ImportDetail>(`imports/${id}`);
    if (body.import.state === 'imported' || (body.progress?.rows ?? 0) >= rows) return;
    await new Promise((wake) => setTimeout(wake, 3));
  }
}

/** The founder, signed in again on a server that was started anew. */
async function returnTo(server: TestServer, founder: Member): Promise<Member> {
  const http = server.client();
  await http.post('/api/v1/session', { email: 'ada@example.org', password: 'a long enough password' });
  return new Member(http, founder.organisationId, founder.personId, founder.rootCostCentreId);
}

const toPreview = (member: Member, content: string) =>
  preview(member, 'actuals', content, { unknown: 'create' });

describe('while a large file is published', () => {
  let server: TestServer;
  let member: Member;
  let detail: ImportDetail;

  beforeAll(async () => {
    server = await TestServer.start();
    member = await foundFirst(server);
    await createLedger(member);
    detail = await toPreview(member, fileOf('A'));
    expect(detail.preview).toMatchObject({ rowsNew: ROWS, controlTotalNew: TOTAL });
  });
  afterAll(() => server.stop());

  it('every reader sees nothing of it or all of it', async () => {
    const published = confirm(member, detail);
    const seen = new Set<string>();
    let isOver = false;
    void published.then(() => (isOver = true));
    while (!isOver) {
      const { rows, total } = await readBooks(member);
      await new Promise((wake) => setTimeout(wake, 20));
      seen.add(`${rows} ${total}`);
    }
    const done = await settle(member, detail.import.id);
    expect(done.import).toMatchObject({ state: 'imported', rowsImported: ROWS, controlTotalMinor: TOTAL });
    // A read of two years may fall between them; a row that is hidden may not show beside a total that is not there yet.
    expect([...seen].filter((state) => state !== '0 0' && state !== `1 ${TOTAL}`).length).toBeLessThanOrEqual(
      1,
    );
    expect(await readBooks(member)).toEqual({ rows: 1, total: TOTAL, vendors: ['Neu', 'Studio'] });
  });

  it('others save in between, and a second file waits for its turn', async () => {
    const [second, third] = [await toPreview(member, fileOf('B')), await toPreview(member, fileOf('B', 100))];
    const both = Promise.all([confirm(member, second), confirm(member, third)]);
    const saves: number[] = [];
    let isOver = false;
    void both.then(() => (isOver = true));
    for (let at = 0; !isOver; at += 1) {
      const began = performance.now();
      await member.create('vendors', { name: `Vendor ${at}` });
      saves.push(performance.now() - began);
    }
    expect(saves.length).toBeGreaterThan(3);
    await both;
    const [big, small] = [await settle(member, second.import.id), await settle(member, third.import.id)];
    // The hundred rows are in the large file too: whichever came second added only what was left.
    expect([big.import.state, small.import.state]).toEqual(['imported', 'imported']);
    expect(big.import.rowsImported + small.import.rowsImported).toBe(ROWS);
    expect((await readBooks(member)).total).toBe(2 * TOTAL);
  });

  it('it can be cancelled, leaves nothing, and can be confirmed again', async () => {
    const before = await readBooks(member);
    const next = await toPreview(member, fileOf('C').replaceAll('Neu', 'Noch neuer'));
    const confirmed = confirm(member, next);
    await untilRows(member, next.import.id, 1);
    expect((await member.post<ImportDetail>(`imports/${next.import.id}/cancel`, {})).status).toBe(200);
    expect([409, 200]).toContain((await confirmed).status);
    const after = await settle(member, next.import.id);
    expect([after.import.state, after.failure?.code]).toEqual(['previewed', 'import.cancelled']);
    expect(await readBooks(member)).toEqual(before);
    await confirm(member, next);
    expect((await settle(member, next.import.id)).import.state).toBe('imported');
    expect((await readBooks(member)).total).toBe(before.total + TOTAL);
  });

  it('a category that changes its kind meanwhile refuses all of it, and the names it brought go', async () => {
    const before = await readBooks(member);
    const vendors = Array.from({ length: ROWS }, (_, at) => `Vendor of ${at % 300}`);
    const lines = fileOf('E').split('\n');
    const many = lines.map((line, at) => line.replace(/Neu|Studio/, vendors[at] ?? ''));
    // A category of its own: one with cost that everybody sees keeps its kind anyway.
    const fresh = await member.create<{ id: string; version: number }>('categories', {
      code: 'NEW',
      name: 'Fresh',
      kind: 'external',
    });
    const next = await toPreview(member, many.join('\n').replaceAll(',AGE,', ',NEW,'));
    const confirmed = confirm(member, next);
    await untilRows(member, next.import.id, 1);
    const changed = await member.patch(`categories/${fresh.id}`, fresh.version, { kind: 'internal' });
    expect(changed.status).toBe(200);
    await confirmed;
    const after = await settle(member, next.import.id);
    expect([after.import.state, after.failure?.code]).toEqual(['previewed', 'category.kind-mismatch']);
    expect(await readBooks(member)).toEqual(before);
  });

  it('a month that is closed meanwhile refuses all of it', async () => {
    const before = await readBooks(member);
    const next = await toPreview(member, fileOf('D'));
    const confirmed = confirm(member, next);
    await untilRows(member, next.import.id, 1);
    expect((await member.post('periods/close', { month: '2024-03', reason: 'Month end' })).status).toBe(200);
    await confirmed;
    const after = await settle(member, next.import.id);
    expect([after.import.state, after.failure?.code]).toEqual(['previewed', 'period.closed']);
    expect(await readBooks(member)).toEqual(before);
  });
});

describe('a power cut in the middle of a publication', () => {
  let storage: Storage;
  let server: TestServer | null = null;

  afterEach(async () => {
    await server?.stop();
    server = null;
    await storage.drop();
  });

  it.each(Array.from({ length: KILLS }, (_, at) => at))(
    'leaves all or nothing, and the next start takes back what is hidden (moment %d)',
    async (at) => {
      storage = await createStorage();
      const first = await TestServer.start({ storage });
      const founder = await foundFirst(first);
      await createLedger(founder);
      const detail = await toPreview(founder, fileOf('K'));
      void confirm(founder, detail).catch(() => undefined);
      // Spread over the time that reading and writing take; later moments cut into the writing.
      const share = (at + 0.5) / KILLS;
      await untilRows(founder, detail.import.id, share * ROWS);
      await first.kill();

      server = await TestServer.start({ storage });
      const token = await returnTo(server, founder);
      const left = await settle(token, detail.import.id);
      const books = await readBooks(token);
      if (left.import.state === 'imported') expect(books.total).toBe(TOTAL);
      else {
        expect([left.import.state, left.failure?.code]).toEqual(['previewed', 'import.stopped']);
        expect(books).toEqual({ rows: 0, total: 0, vendors: ['Studio'] });
        await confirm(token, left);
        expect((await settle(token, detail.import.id)).import.rowsImported).toBe(ROWS);
        expect(await readBooks(token)).toEqual({ rows: 1, total: TOTAL, vendors: ['Neu', 'Studio'] });
      }
      await server.stop();
      server = null;
      const verified = await runCommand(storage, ['verify']);
      expect([verified.code, verified.output]).toEqual([0, expect.any(String)]);
    },
  );
});

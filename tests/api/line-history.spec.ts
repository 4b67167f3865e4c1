import { randomUUID } from 'node:crypto';
import type { BudgetLine, BudgetVersion, LineBatchResult, LineHistory } from '@etat/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFile } from '../support/file-import';
import { createLedger, externalLine, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const twelve = (value: number) => Array.from({ length: 12 }, () => value);

let server: TestServer;
let member: Member;
let ledger: Ledger;
let version: BudgetVersion;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
});
afterAll(() => server.stop());

const send = (body: object) =>
  member.http.patch<LineBatchResult>(member.path(`versions/${version.id}/lines`), body);

it('the history of a line begins with its creation, also of one that was undone and came back', async () => {
  const id = randomUUID();
  const line = externalLine(ledger, { amountsMinor: twelve(100) });
  const formulas = { 'amountsMinor.0': '=50*2' };
  await send({ reason: 'New in May', operations: [{ op: 'create', id, line, formulas }] });
  const read = async () => (await member.get<LineHistory>(`lines/${id}/history`)).body.items;
  const cellOf = async (name: string) => (await read()).filter(({ field }) => field === name);
  expect(await cellOf('title')).toMatchObject([
    { actor: 'Ada Founder', before: null, after: 'Agency', reason: 'New in May' },
  ]);
  expect(await cellOf('amountsMinor.0')).toMatchObject([{ before: null, after: 100, reason: '=50*2' }]);
  expect(await cellOf('amountsMinor.11')).toMatchObject([{ before: null, after: 100 }]);
  await send({ operations: [{ op: 'delete', id, expectedVersion: 1 }] });
  await send({ operations: [{ op: 'create', id, line }] });
  expect(await cellOf('title')).toMatchObject([
    { before: null, after: 'Agency' },
    { before: 'Agency', after: null },
    { before: null, after: 'Agency' },
  ]);
});

it('of an imported line too, and a later import shows what it changed', async () => {
  const header = 'title,cost_centre,category,initiative,amount';
  const importLines = (content: string) =>
    importFile(member, 'budget-lines', content, { budgetVersionId: version.id });
  await importLines(`${header}\nFair,4100,AGE,LI,1200`);
  const lines = await member.get<{ items: BudgetLine[] }>(`versions/${version.id}/lines`);
  const id = lines.body.items.find(({ title }) => title === 'Fair')?.id ?? '';
  const changed = `line_id,${header}\n${id},Fair,4100,AGE,LI,1300`;
  await importLines(changed);
  const { items } = (await member.get<LineHistory>(`lines/${id}/history`)).body;
  expect(items.filter(({ field }) => field === 'totalMinor')).toMatchObject([
    { actor: 'Ada Founder', before: 120_000, after: 130_000 },
    { actor: 'Ada Founder', before: null, after: 120_000 },
  ]);
});

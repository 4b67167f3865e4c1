import type { Grant, ImportDetail } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirm, preview, upload } from '../support/file-import';
import { createLedger, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, Member } from '../support/tenant';

let server: TestServer;
let controller: Member;
let ledger: Ledger;
let otherCentreId: string;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  controller = await foundFirst(server);
  ledger = await createLedger(controller);
  otherCentreId = (
    await controller.create('cost-centres', {
      code: '4200',
      name: 'Other',
      parentId: controller.rootCostCentreId,
    })
  ).id;
});
afterAll(() => server.stop());

const ACTUALS = 'date,cost centre,category,amount\n2026-01-05,4100,AGE,10.00\n2026-01-06,4200,AGE,20.00\n';
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
const invite = (name: string, role: Grant['role'], costCentreId = controller.rootCostCentreId) =>
  controller.invite(server, name, [{ role, costCentreId }]);

describe('who may import', () => {
  it('finance imports actuals, but creates no master data and plans nothing', async () => {
    const finance = await invite('Finance', 'finance');
    const shown = await preview(finance, 'actuals', ACTUALS);
    expect((await confirm(finance, shown)).body.import.rowsImported).toBe(2);
    const { body } = await upload(finance, 'actuals', ACTUALS);
    const create = { ...body.settings, unknown: 'create' };
    const refused = await finance.put<ImportDetail>(`imports/${body.import.id}/settings`, create);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'access.denied']);
    expect((await upload(finance, 'budget-lines', 'title,amount\n')).status).toBe(403);
    expect((await upload(finance, 'kpi-values', 'kpi,value\n')).status).toBe(403);
  });

  it('a subtree is a border: rows beyond it are bad rows', async () => {
    const finance = await invite('Subtree Finance', 'finance', ledger.costCentreId);
    const shown = await preview(finance, 'actuals', ACTUALS);
    expect(shown.preview?.badRows).toMatchObject([{ line: 3, code: 'import.out-of-reach' }]);
  });

  it('a budget owner of a subtree imports neither plan nor KPIs, and sees no imports', async () => {
    const owner = await invite('Owner', 'budget-owner', ledger.costCentreId);
    expect((await upload(owner, 'budget-lines', 'title,amount\n')).status).toBe(403);
    expect((await upload(owner, 'kpi-values', 'kpi,value\n')).status).toBe(403);
    expect((await upload(owner, 'actuals', ACTUALS)).status).toBe(403);
    expect((await owner.get<{ items: unknown[] }>('imports')).body.items).toEqual([]);
  });

  it('leadership imports nothing, and finance sees only what it may import', async () => {
    const leader = await invite('Leader', 'leadership');
    expect((await upload(leader, 'actuals', ACTUALS)).status).toBe(403);
    const { body } = await upload(controller, 'budget-lines', 'title,amount\nA,1\n');
    const finance = await invite('Second Finance', 'finance');
    expect((await finance.get(`imports/${body.import.id}`)).status).toBe(403);
    const list = await finance.get<{ items: { kind: string }[] }>('imports');
    expect(new Set(list.body.items.map(({ kind }) => kind))).toEqual(new Set(['actuals']));
  });

  it('a machine imports with the scope for it, and not without', async () => {
    const machine = async (scopes: string[]) => {
      const { secret } = await controller.create<{ secret: string }>('tokens', { name: 'erp', scopes });
      const { organisationId, personId, rootCostCentreId } = controller;
      return new Member(server.client(secret), organisationId, personId, rootCostCentreId);
    };
    const importer = await machine(['import']);
    const shown = await preview(importer, 'actuals', ACTUALS.replaceAll('2026-01', '2026-02'));
    expect((await confirm(importer, shown)).body.import.rowsImported).toBe(2);
    expect((await upload(await machine(['export']), 'actuals', ACTUALS)).status).toBe(403);
    expect((await upload(await machine(['read']), 'actuals', ACTUALS)).status).toBe(403);
  });
});

describe('who may export', () => {
  it('a file holds what the reader may see', async () => {
    const owner = await invite('Export Owner', 'budget-owner', otherCentreId);
    const codes = async (by: Member) => {
      const { text } = await by.get(`exports/actuals`);
      const rows = text.trimEnd().split('\r\n').slice(1);
      return new Set(rows.map((row) => row.split(',')[4]));
    };
    expect(await codes(controller)).toEqual(new Set(['4100', '4200']));
    expect(await codes(owner)).toEqual(new Set(['4200']));
  });

  it('a version that is none and a reader without the right get a problem, no file', async () => {
    const missing = await controller.get(
      'exports/budget-lines?versionId=01900000-0000-7000-8000-000000000000',
    );
    expect([missing.status, codeOf(missing)]).toEqual([404, 'version.not-found']);
    const { rootCostCentreId } = controller;
    const administrator = await controller.invite(server, 'Only Admin', [
      { role: 'administrator', costCentreId: rootCostCentreId },
    ]);
    expect((await administrator.get('exports/actuals')).status).toBe(403);
  });
});

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Order, OrderCreate } from '@etat/contracts';
import { DomainError, PERMISSIONS, ROLES } from '@etat/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppModule } from './app.module';
import { OrganisationRepository, SetupService } from './features/administration';
import {
  ContractService,
  OrderCheck,
  OrderProgressService,
  type OrderRequest,
  OrderService,
  type OrderVerdict,
} from './features/commitments';
import { CategoryService, CostCentreService, VendorService } from './features/organisation';
import type { Access } from './platform/access/access';
import { createTestDatabase, type TestDatabase } from './platform/database/testing/test-database';

const FOUNDER = { name: 'Ada', email: 'ada@example.org', password: 'a long enough password' };
const SETTINGS = {
  name: 'Acme',
  language: 'en' as const,
  currency: 'EUR',
  fiscalYearStartMonth: 1,
  timeZone: 'Europe/Berlin',
};

describe('budget control at the gate of orders', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let access: Access;
  let ids: { vendorId: string; categoryId: string; costCentreId: string };
  let asked: OrderRequest[];
  let count = 0;

  const control = (verdict: OrderVerdict['verdict']) => {
    asked = [];
    app.get(OrderCheck).use((_access, request) => {
      asked.push(request);
      const { costCentreId } = request;
      const finding = {
        costCentreId,
        initiativeId: null,
        kind: 'budget-exceeded' as const,
        fiscalYear: 2026,
        availableMinor: 5,
      };
      return Promise.resolve({ verdict, findings: [{ ...finding, requestedMinor: 70_000 }] });
    });
  };
  const draft = (terms?: Extract<OrderCreate, { kind: 'contract' }>['contract']): Promise<Order> => {
    const head = {
      ...{ number: `O-${(count += 1)}`, title: 'Campaign', note: '' },
      ...{ vendorId: ids.vendorId, costCentreId: ids.costCentreId },
      ...{ initiativeId: null, responsibleId: null, orderDate: null },
    };
    const line = { text: 'Work', categoryId: ids.categoryId, dueMonth: '2026-05', orderedMinor: 70_000 };
    return app
      .get(OrderService)
      .create(
        access,
        terms ? { kind: 'contract', ...head, contract: terms } : { kind: 'order', ...head, lines: [line] },
      );
  };
  const move = (order: Order, to: 'ordered' | 'closed') =>
    app.get(OrderProgressService).transition(access, order.id, order.version, { to, reason: 'as agreed' });

  beforeAll(async () => {
    database = await createTestDatabase(process.env);
    app = await NestFactory.createApplicationContext(AppModule.with(database.config), { logger: false });
    const accountId = await app
      .get(SetupService)
      .setUpTrusted({ administrator: FOUNDER, organisation: SETTINGS, start: 'empty' });
    const [organisation] = await app.get(OrganisationRepository).list();
    if (!organisation) throw new Error('Nothing was founded.');
    const everything = { kind: 'all' } as const;
    const scopes = new Map(PERMISSIONS.map((permission) => [permission, everything]));
    access = { accountId, personId: accountId, organisation, requestId: null, roles: ROLES, scopes };
    const [root] = (await app.get(CostCentreService).list(access)).items;
    const category = {
      code: 'AGE',
      name: 'Agencies',
      parentId: null,
      kind: 'external' as const,
      glAccount: null,
      surcharges: [],
    };
    ids = {
      vendorId: (await app.get(VendorService).create(access, { name: 'Studio' })).id,
      categoryId: (await app.get(CategoryService).create(access, category)).id,
      costCentreId: root?.id ?? '',
    };
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(() => control('allow'));

  it('is asked with what would be bound, once, when an order is placed and when it is reopened', async () => {
    const placed = await move(await draft(), 'ordered');
    expect(placed).toMatchObject({ state: 'ordered', warnings: [] });
    const lines = [{ categoryId: ids.categoryId, dueMonth: '2026-05', amountMinor: 70_000 }];
    expect(asked).toMatchObject([{ orderId: placed.id, costCentreId: ids.costCentreId, lines }]);
    const closed = await move(placed, 'closed');
    expect(asked).toHaveLength(1);
    await move(closed, 'ordered');
    expect(asked[1]).toMatchObject({ lines });
  });

  it('a warning lets the order pass and hands the findings on', async () => {
    control('warn');
    expect(await move(await draft(), 'ordered')).toMatchObject({
      state: 'ordered',
      openMinor: 70_000,
      warnings: [{ costCentreId: ids.costCentreId, availableMinor: 5, requestedMinor: 70_000 }],
    });
  });

  it('a stop refuses with the findings and leaves the draft as it was', async () => {
    control('stop');
    const order = await draft();
    const refusal: unknown = await move(order, 'ordered').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code: 'order.stopped', details: { findings: [{ availableMinor: 5 }] } });
    expect(await app.get(OrderService).get(access, order.id)).toEqual(order);
  });

  it('a renewal is asked for the further term alone', async () => {
    const contract = await draft({
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      intervalMonths: 6,
      amountMinor: 30_000,
      categoryId: ids.categoryId,
      noticeMonths: 1,
      autoRenews: true,
      renewalMonths: 6,
      reminderDays: 30,
    });
    const placed = await move(contract, 'ordered');
    control('stop');
    const renewal = app.get(ContractService).renew(access, placed.id, placed.version, '');
    await expect(renewal).rejects.toMatchObject({ code: 'order.stopped' });
    expect(asked[0]?.lines).toEqual([
      { categoryId: ids.categoryId, dueMonth: '2027-01', amountMinor: 30_000 },
    ]);
  });
});

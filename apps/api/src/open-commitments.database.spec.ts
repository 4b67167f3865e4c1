import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppModule } from './app.module';
import { FoundingService } from './features/administration';
import { BudgetControl, ControlRuleEntity, OpenCommitments } from './features/control';
import { CategoryEntity } from './features/organisation';
import type { Access } from './platform/access/access';
import { AccessRepository } from './platform/access/access.repository';
import { AccountEntity } from './platform/access/account.entity';
import { createTestDatabase, type TestDatabase } from './platform/database/testing/test-database';
import { UnitOfWork } from './platform/database/unit-of-work';
import { newId } from './platform/http/new-id';

let database: TestDatabase;
let app: INestApplicationContext;

beforeAll(async () => {
  database = await createTestDatabase(process.env);
  app = await NestFactory.createApplicationContext(AppModule.with(database.config), { logger: false });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** An organisation with one category and a rule on its topmost cost centre: no budget, so every cost is too much. */
async function found(): Promise<{ access: Access; costCentreId: string; categoryId: string }> {
  const unitOfWork = app.get(UnitOfWork);
  const account = { id: newId(), name: 'Ada', email: 'ada@example.org', language: 'en' as const };
  const categoryId = newId();
  const founded = await unitOfWork.run(async () => {
    const state = { passwordHash: null, isActive: true, createdAt: '2026-01-01T00:00:00.000Z', version: 1 };
    await unitOfWork.writer.insert(AccountEntity, { ...account, ...state });
    const made = await app
      .get(FoundingService)
      .found(
        { accountId: account.id, name: account.name, email: account.email },
        { name: 'One', currency: 'EUR', language: 'en', fiscalYearStartMonth: 1, timeZone: 'Europe/Berlin' },
      );
    const scoped = { organisationId: made.organisation.id, version: 1 };
    await unitOfWork.writer.insert(CategoryEntity, {
      ...scoped,
      ...{ id: categoryId, code: 'A', name: 'A', parentId: null, kind: 'external', isActive: true },
    });
    await unitOfWork.writer.insert(ControlRuleEntity, {
      ...scoped,
      ...{ id: newId(), targetId: made.rootCostCentreId, costCentreId: made.rootCostCentreId },
      ...{ initiativeId: null, action: 'stop', basis: 'cumulated', exceptRoles: '' },
    });
    return made;
  });
  const accesses = app.get(AccessRepository);
  const person = await accesses.findMember(founded.organisation.id, { accountId: account.id });
  const access = person && (await accesses.loadAccess(person, account.id, null));
  if (!access) throw new Error('The founder has no access to what they founded.');
  return { access, costCentreId: founded.rootCostCentreId, categoryId };
}

it('budget control counts the open commitments of whoever keeps the orders, up to the month asked for', async () => {
  const { access, costCentreId, categoryId } = await found();
  const control = app.get(BudgetControl);
  const availableIn = async (month: string) => {
    const order = { costCentreId, categoryId, initiativeId: null, month, amountMinor: 1 };
    const { outcome, reasons } = await control.check(access, order);
    return [outcome, reasons[0]?.availableMinor];
  };
  expect(await availableIn('2026-01')).toEqual(['stop', 0]);
  app.get(OpenCommitments).provideFrom(async (organisationId, fiscalYear) => {
    expect([organisationId, fiscalYear]).toEqual([access.organisation.id, 2026]);
    return [{ costCentreId, initiativeId: null, amountsMinor: [100, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }];
  });
  expect(await availableIn('2026-01')).toEqual(['stop', -100]);
  expect(await availableIn('2026-02')).toEqual(['stop', -120]);
});

import type { Member } from './tenant';

/** The master data a cost needs: one category of each kind, a role, an initiative, a vendor and a cost centre. */
export interface Ledger {
  member: Member;
  costCentreId: string;
  agencyId: string;
  hoursId: string;
  roleId: string;
  initiativeId: string;
  vendorId: string;
}

/** 75.50 EUR an hour from January 2025, 80.00 from July 2026. */
export const RATES = [
  { validFrom: '2019-01', rateMicro: 75_500_000 },
  { validFrom: '2026-07', rateMicro: 80_000_000 },
];

export async function createLedger(member: Member): Promise<Ledger> {
  const costCentre = await member.create('cost-centres', {
    code: '4100',
    name: 'Communication',
    parentId: member.rootCostCentreId,
  });
  const agency = await member.create('categories', { code: 'AGE', name: 'Agencies', kind: 'external' });
  const hours = await member.create('categories', { code: 'STD', name: 'Hours', kind: 'internal' });
  const role = await member.create('staff-roles', { code: 'RED', name: 'Editor', rates: RATES });
  const initiative = await member.create('initiatives', {
    code: 'LI',
    name: 'LinkedIn',
    costCentreId: costCentre.id,
  });
  const vendor = await member.create('vendors', { name: 'Studio' });
  return {
    member,
    costCentreId: costCentre.id,
    agencyId: agency.id,
    hoursId: hours.id,
    roleId: role.id,
    initiativeId: initiative.id,
    vendorId: vendor.id,
  };
}

export const externalLine = (ledger: Ledger, more: object) => ({
  kind: 'external',
  title: 'Agency',
  costCentreId: ledger.costCentreId,
  categoryId: ledger.agencyId,
  initiativeId: ledger.initiativeId,
  ...more,
});

export const internalLine = (ledger: Ledger, more: object) => ({
  kind: 'internal',
  title: 'Editing',
  costCentreId: ledger.costCentreId,
  categoryId: ledger.hoursId,
  initiativeId: ledger.initiativeId,
  roleId: ledger.roleId,
  ...more,
});

export const invoice = (ledger: Ledger, more: object) => ({
  kind: 'external',
  postingDate: '2026-03-05',
  costCentreId: ledger.costCentreId,
  categoryId: ledger.agencyId,
  initiativeId: ledger.initiativeId,
  ...more,
});

export const workedHours = (ledger: Ledger, more: object) => ({
  kind: 'internal',
  postingDate: '2026-03-05',
  costCentreId: ledger.costCentreId,
  categoryId: ledger.hoursId,
  initiativeId: ledger.initiativeId,
  roleId: ledger.roleId,
  ...more,
});

import { expectStatus, type Member, rootOf } from './installation';

/** The id of one resource of each kind, by collection; `grants` and `root` stand for what a founding made. */
export type Ids = Record<string, string>;

let count = 0;
const unique = (): string => `T${(count += 1)}`;
const weighted = (id: string | undefined) => [{ id, weightBp: 10_000 }];

/**
 * A valid creating body for each collection, in an order in which each finds what it refers to, and with every
 * reference it can hold filled in: the isolation tests replace each of them by another organisation's.
 */
export const BODIES: Record<string, (ids: Ids) => Record<string, unknown>> = {
  people: ({ root }) => ({
    name: unique(),
    email: `${unique()}@example.org`,
    grants: [{ role: 'finance', costCentreId: root }],
  }),
  'cost-centres': (ids) => ({
    code: unique(),
    name: unique(),
    parentId: ids['root'],
    responsibleId: ids['people'],
  }),
  categories: (ids) => ({
    code: unique(),
    name: unique(),
    kind: 'external',
    ...(ids['parent-category'] ? { parentId: ids['parent-category'] } : {}),
  }),
  'staff-roles': () => ({
    code: unique(),
    name: unique(),
    rates: [{ validFrom: '2020-01', rateMicro: 75_000_000 }],
  }),
  vendors: () => ({ name: unique() }),
  goals: (ids) => ({
    kind: 'communication',
    name: unique(),
    ownerId: ids['people'],
    alignedToIds: ids['corporate-goal'] ? [ids['corporate-goal']] : [],
  }),
  channels: (ids) => ({ name: unique(), responsibleId: ids['people'] }),
  initiatives: (ids) => ({
    code: unique(),
    name: unique(),
    costCentreId: ids['cost-centres'],
    responsibleId: ids['people'],
    goals: weighted(ids['goals']),
    channels: weighted(ids['channels']),
  }),
  versions: (ids) => ({
    fiscalYear: 2026,
    name: unique(),
    ...(ids['base-version'] ? { source: { kind: 'version', versionId: ids['base-version'] } } : {}),
  }),
  lines: (ids) => ({
    kind: 'external',
    title: unique(),
    costCentreId: ids['cost-centres'],
    categoryId: ids['categories'],
    initiativeId: ids['initiatives'],
    vendorId: ids['vendors'],
    totalMinor: 120_000,
  }),
  orders: (ids) => ({
    kind: 'order',
    number: unique(),
    title: unique(),
    vendorId: ids['vendors'],
    costCentreId: ids['cost-centres'],
    initiativeId: ids['initiatives'],
    responsibleId: ids['people'],
    lines: [{ text: unique(), categoryId: ids['categories'], dueMonth: '2026-01', orderedMinor: 10_000 }],
  }),
  postings: (ids) => ({
    kind: 'external',
    postingDate: '2026-01-15',
    costCentreId: ids['cost-centres'],
    categoryId: ids['categories'],
    initiativeId: ids['initiatives'],
    vendorId: ids['vendors'],
    amountMinor: 10_000,
  }),
  kpis: (ids) => ({
    code: unique(),
    name: unique(),
    unit: 'currency',
    direction: 'up',
    aggregation: 'sum',
    stage: 'outflow',
    ownerId: ids['people'],
  }),
  'impact-links': (ids) => ({
    initiativeId: ids['initiatives'],
    kpiId: ids['kpis'],
    baseline: { kind: 'fixed', valueE4: 0 },
    shareBp: 100,
    lagMonths: 0,
    marginBp: 5_000,
    validFrom: '2026-01',
    reason: 'assumed',
  }),
  'approval-thresholds': (ids) => ({
    costCentreId: ids['cost-centres'],
    validFrom: '2026-01-01',
    lineLimitMinor: 100_000,
    freeChangeMinor: 1_000,
  }),
  'approval-delegations': (ids) => ({
    fromPersonId: ids['people'],
    toPersonId: ids['second-person'],
    validFrom: '2026-01-01',
    validTo: '2026-01-31',
  }),
  exports: () => ({ kind: 'kpi-values', format: 'rfc4180', filters: {} }),
  tokens: () => ({ name: unique(), scopes: ['read'] }),
  'allocation-keys': (ids) => ({
    name: unique(),
    weights: [{ costCentreId: ids['cost-centres'], initiativeId: ids['initiatives'], weightE4: 10_000 }],
  }),
  'assignment-rules': (ids) => ({
    name: unique(),
    vendorId: ids['vendors'],
    costCentreId: ids['cost-centres'],
    categoryId: ids['parent-category'],
    initiativeId: ids['initiatives'],
    targetCategoryId: ids['categories'],
  }),
  rounds: (ids) => ({
    budgetVersionId: ids['versions'],
    name: unique(),
    deadline: '2026-10-31',
    targets: [
      { costCentreId: ids['cost-centres'], amountMinor: 100 },
      { initiativeId: ids['initiatives'], amountMinor: 100 },
    ],
  }),
  'control-rules': (ids) => ({
    initiativeId: ids['initiatives'],
    action: 'warn',
    basis: 'annual',
  }),
  freezes: (ids) => ({
    costCentreId: ids['cost-centres'],
    categoryId: ids['internal-category'],
    fromDate: '2026-12-31',
    reason: 'Saving',
  }),
};

/** Where a collection is created: lines below their version. */
export const collectionPath = (collection: string, ids: Ids): string =>
  collection === 'lines' ? `/versions/${ids['versions']}/lines` : `/${collection}`;

/** Hours instead of an amount: the one reference the external bodies do not hold. */
export const INTERNAL_BODIES: Record<string, (ids: Ids) => Record<string, unknown>> = {
  lines: (ids) => ({
    kind: 'internal',
    title: unique(),
    costCentreId: ids['cost-centres'],
    categoryId: ids['internal-category'],
    roleId: ids['staff-roles'],
    totalMinutes: 600,
  }),
  postings: (ids) => ({
    kind: 'internal',
    postingDate: '2026-01-15',
    costCentreId: ids['cost-centres'],
    categoryId: ids['internal-category'],
    roleId: ids['staff-roles'],
    minutes: 60,
  }),
};

async function create(by: Member, collection: string, path: string, body: unknown): Promise<string> {
  const answer = await by.client.post<{ id?: string; token?: { id: string }; import?: { id: string } }>(
    `${by.path}${path}`,
    body,
  );
  const created = expectStatus(answer, 201);
  const id = created.id ?? created.token?.id ?? created.import?.id;
  if (!id) throw new Error(`POST ${collection} answered no id: ${answer.text}`);
  return id;
}

/** One resource of every collection the server has. */
export async function createResources(by: Member, collections: ReadonlySet<string>): Promise<Ids> {
  const ids: Ids = { root: await rootOf(by) };
  ids['parent-category'] = await create(by, 'categories', '/categories', {
    code: unique(),
    name: 'All',
    kind: 'external',
  });
  ids['internal-category'] = await create(by, 'categories', '/categories', {
    code: unique(),
    name: 'Staff',
    kind: 'internal',
  });
  ids['second-person'] = await create(by, 'people', '/people', { name: unique() });
  ids['base-version'] = await create(by, 'versions', '/versions', { fiscalYear: 2025, name: unique() });
  ids['corporate-goal'] = await create(by, 'goals', '/goals', { kind: 'corporate', name: 'Grow' });
  for (const [collection, body] of Object.entries(BODIES)) {
    if (collections.has(collection))
      ids[collection] = await create(by, collection, collectionPath(collection, ids), body(ids));
  }
  if (collections.has('imports')) {
    const csv = new TextEncoder().encode('date,text,amount\n2026-01-15,"Ads",12.50\n');
    const answer = await by.client.post<{ id?: string; import?: { id: string } }>(
      `${by.path}/imports?kind=actuals&fileName=ads.csv`,
      csv,
      { headers: { 'content-type': 'application/octet-stream' } },
    );
    const created = expectStatus(answer, 201);
    ids['imports'] = created.id ?? created.import?.id ?? '';
  }
  if (collections.has('import-profiles')) {
    const named = await by.client.put<{ profile: { id: string } | null }>(
      `${by.path}/imports/${ids['imports'] ?? ''}/profile`,
      { name: unique() },
    );
    ids['import-profiles'] = expectStatus(named, 200).profile?.id ?? '';
  }
  return ids;
}

import type { PlanColumn } from './columns';

const COLUMNS: Record<string, PlanColumn> = {
  title: 'title',
  kind: 'kind',
  costCentreId: 'costCentre',
  categoryId: 'category',
  initiativeId: 'initiative',
  vendorId: 'partner',
  roleId: 'partner',
  quantityE4: 'quantity',
  totalMinutes: 'quantity',
  unitPriceMicro: 'price',
  phasing: 'phasing',
  totalMinor: 'total',
};
const TOPICS: Record<string, PlanColumn> = {
  'cost-centre': 'costCentre',
  category: 'category',
  initiative: 'initiative',
  vendor: 'partner',
  role: 'partner',
  rates: 'partner',
  money: 'total',
};

/** The cell a refusal belongs to: by the field it names, else by the topic of its code; null for the whole line. */
export function columnOfPath(path: string | undefined, code: string): PlanColumn | null {
  const [field = '', index] = (path ?? '').split('.');
  if ((field === 'amountsMinor' || field === 'minutes') && /^\d+$/.test(index ?? '')) {
    return `p${Number(index)}` as PlanColumn;
  }
  return COLUMNS[field] ?? TOPICS[code.slice(0, code.indexOf('.'))] ?? null;
}

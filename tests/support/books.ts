import type { ImpactLink, Initiative, Kpi } from '@etat/contracts';
import { monthRange } from '@etat/domain';
import type { Member } from './tenant';

/** An organisation with categories, a role at 75.50 an hour, and short ways to enter what a link needs. */
export class Books {
  private count = 0;

  private constructor(
    readonly by: Member,
    private readonly ids: { agency: string; staff: string; editor: string },
  ) {}

  static async open(by: Member): Promise<Books> {
    const category = (code: string, kind: string) =>
      by.create('categories', { code, name: code, parentId: null, kind });
    const agency = await category('agency', 'external');
    const staff = await category('staff', 'internal');
    const editor = await by.create('staff-roles', {
      code: 'editor',
      name: 'Editor',
      rates: [{ validFrom: '2020-01', rateMicro: 75_500_000 }],
    });
    return new Books(by, { agency: agency.id, staff: staff.id, editor: editor.id });
  }

  costCentre(): Promise<{ id: string }> {
    const body = { code: `CC-${++this.count}`, name: 'Centre', parentId: this.by.rootCostCentreId };
    return this.by.create('cost-centres', body);
  }

  initiative(costCentreId = this.by.rootCostCentreId): Promise<Initiative> {
    const code = `I-${++this.count}`;
    return this.by.create('initiatives', { code, name: `Initiative ${code}`, costCentreId });
  }

  async spend(initiative: Initiative, month: string, euros: number, costCentreId = initiative.costCentreId) {
    await this.by.create('postings', {
      kind: 'external',
      postingDate: `${month}-10`,
      costCentreId,
      categoryId: this.ids.agency,
      initiativeId: initiative.id,
      amountMinor: euros * 100,
    });
  }

  async work(initiative: Initiative, month: string, hours: number) {
    await this.by.create('postings', {
      kind: 'internal',
      postingDate: `${month}-28`,
      costCentreId: initiative.costCentreId,
      categoryId: this.ids.staff,
      initiativeId: initiative.id,
      roleId: this.ids.editor,
      minutes: hours * 60,
    });
  }

  /** A KPI with these values, in units. */
  async kpi(values: [month: string, value: number][], fields: Partial<Kpi> = {}): Promise<Kpi> {
    const kpi = await this.by.create<Kpi>('kpis', {
      code: `K-${++this.count}`,
      name: 'Revenue',
      unit: 'currency',
      direction: 'up',
      aggregation: 'sum',
      stage: 'outflow',
      ...fields,
    });
    const cells = values.map(([month, value]) => ({ month, valueE4: value * 10_000, expectedE4: null }));
    const answer = await this.by.put(`kpis/${kpi.id}/values`, { values: cells });
    if (answer.status !== 200) throw new Error(answer.text);
    return kpi;
  }

  linkBody(initiative: { id: string }, kpi: { id: string }, fields: object = {}) {
    return {
      initiativeId: initiative.id,
      kpiId: kpi.id,
      baseline: { kind: 'previous-year' },
      shareBp: 500,
      lagMonths: 2,
      marginBp: 3_500,
      validFrom: '2026-01',
      reason: 'Survey among new customers',
      ...fields,
    };
  }

  link(initiative: { id: string }, kpi: { id: string }, fields: object = {}): Promise<ImpactLink> {
    return this.by.create<ImpactLink>('impact-links', this.linkBody(initiative, kpi, fields));
  }

  /** Three years of revenue: 1,000,000 a month, then 1,100,000, then 1,320,000 from November 2025 to October 2026. */
  revenue(): Promise<Kpi> {
    const level = (index: number) => [1_000_000, 1_100_000, 1_320_000][Math.floor(index / 12)] ?? 0;
    return this.kpi(monthRange('2023-11', '2026-10').map((month, index) => [month, level(index)]));
  }
}

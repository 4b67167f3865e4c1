import { Injectable } from '@nestjs/common';
import type { ImpactDetail, ImpactFigures, ImpactList } from '@etat/contracts';
import { addMonths, DomainError, type Month, requireMonthSpan, unattributedBp } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { AccountNames } from '../../platform/access/account-names';
import { Clock } from '../../platform/config/clock';
import { type KpiEntity, KpiLedger } from '../kpis';
import { type InitiativeEntity, StrategyDirectory } from '../strategy';
import type { ImpactLinkEntity } from './impact-link.entity';
import { ImpactLinkRepository } from './impact-link.repository';
import { InitiativeCostReader, type InitiativeCosts } from './initiative-cost.reader';
import { type LinkCase, toInitiativeFigures, toLinkFigures } from './to-impact-figures';
import { toImpactLink } from './to-impact-link';
import { type Period, toLinkInput, within } from './to-link-input';

export interface ImpactQuery {
  from: Month;
  to: Month;
  /** Last month that is over; by default see {@link ImpactReader.list}. */
  asOf?: Month | undefined;
}

/** Everything the figures of a request are computed from, read once. */
interface Material {
  access: Access;
  period: Period;
  initiatives: InitiativeEntity[];
  links: ImpactLinkEntity[];
  costs: InitiativeCosts;
  kpis: Map<string, KpiEntity>;
  series: Map<string, Map<Month, number>>;
}

const MAX_MONTHS = 600;
const FIRST_MONTH = '0001-01';
const LAST_MONTH = '9999-12';

/** What initiatives have achieved for what they cost. */
@Injectable()
export class ImpactReader {
  constructor(
    private readonly repository: ImpactLinkRepository,
    private readonly costs: InitiativeCostReader,
    private readonly kpis: KpiLedger,
    private readonly strategy: StrategyDirectory,
    private readonly names: AccountNames,
    private readonly clock: Clock,
  ) {}

  /**
   * Initiatives that have a link, or cost between `from` and `to`, by code; the hidden ones only counted.
   *
   * Without `asOf` a month is over when it lies before the organisation's present month and not after the last month
   * in which anything was booked or any KPI has a value: a month nobody has reported yet is open, not missing. Without
   * any figure at all it is the month before the present one.
   * @throws {DomainError} `month-range.reversed`, `month-range.too-long`
   */
  async list(access: Access, query: ImpactQuery): Promise<ImpactList> {
    const material = await this.load(access, query);
    const { costs, links, period } = material;
    const linked = new Set(links.map(({ initiativeId }) => initiativeId));
    const concerned = material.initiatives.filter(
      ({ id }) => linked.has(id) || within(costs.of(id).full, period).size > 0,
    );
    const visible = concerned.filter((initiative) => !costs.isHidden(initiative));
    return {
      ...period,
      items: visible.map((initiative) => this.toFigures(initiative, material)),
      hidden: concerned.length - visible.length,
    };
  }

  /** @throws {DomainError} `initiative.not-found`, `impact.hidden`, and those of {@link list} */
  async get(access: Access, initiativeId: string, query: ImpactQuery): Promise<ImpactDetail> {
    const material = await this.load(access, query);
    const initiative = material.initiatives.find(({ id }) => id === initiativeId);
    if (!initiative) throw new DomainError('initiative.not-found', { id: initiativeId });
    if (material.costs.isHidden(initiative)) throw new DomainError('impact.hidden', { id: initiativeId });
    const cases = this.toCases(initiative, material);
    const names = await this.names.of(cases.map(({ link }) => link.recordedBy));
    return {
      ...material.period,
      figures: this.toFigures(initiative, material),
      links: cases.map((each) => {
        const { figures, impact } = toLinkFigures(initiative, each);
        const claims = material.links.filter(({ kpiId }) => kpiId === each.link.kpiId);
        return {
          link: toImpactLink(each.link, names),
          kpiName: material.kpis.get(each.link.kpiId)?.name ?? '',
          figures,
          months: impact.rows.map(({ externalCostMinor: _external, ...row }) => row),
          unattributedBp: unattributedBp(claims, material.period.asOf),
        };
      }),
    };
  }

  private toFigures(initiative: InitiativeEntity, material: Material): ImpactFigures {
    const cost = material.costs.of(initiative.id);
    return toInitiativeFigures(initiative, this.toCases(initiative, material), cost, material.period);
  }

  private toCases(initiative: InitiativeEntity, material: Material): LinkCase[] {
    const { access, period, links, costs, kpis, series } = material;
    const cost = costs.of(initiative.id);
    return links
      .filter(({ initiativeId }) => initiativeId === initiative.id)
      .flatMap((link) => {
        const kpi = kpis.get(link.kpiId);
        const kpiByMonth = series.get(link.kpiId) ?? new Map<Month, number>();
        const { currency } = access.organisation;
        return kpi
          ? [{ link, input: toLinkInput(link, { ...period, cost, kpi, kpiByMonth, links, currency }) }]
          : [];
      });
  }

  private async load(access: Access, { from, to, asOf }: ImpactQuery): Promise<Material> {
    requireMonthSpan(from, to, MAX_MONTHS);
    scopeOf(access, 'impact.read');
    const { id } = access.organisation;
    const costs = await this.costs.load(access);
    const links = await this.repository.listAll(id);
    const kpiIds = [...new Set(links.map(({ kpiId }) => kpiId))];
    const kpis = await this.kpis.listKpis(id);
    return {
      access,
      period: { from, to, asOf: asOf ?? (await this.defaultAsOf(access, costs)) },
      initiatives: await this.strategy.listInitiatives(id),
      links,
      costs,
      kpis: new Map(kpis.map((kpi) => [kpi.id, kpi])),
      series: await this.kpis.seriesOf(id, kpiIds, FIRST_MONTH, LAST_MONTH),
    };
  }

  private async defaultAsOf(access: Access, costs: InitiativeCosts): Promise<Month> {
    const { id, timeZone } = access.organisation;
    const present = this.clock.monthIn(timeZone);
    const before = addMonths(present, -1);
    const known = [costs.lastMonthBefore(present), await this.kpis.lastMonth(id, before)];
    return (
      known
        .filter((month) => month !== null)
        .sort()
        .at(-1) ?? before
    );
  }
}

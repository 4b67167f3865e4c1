import { Injectable } from '@nestjs/common';
import type { BudgetLineCreate, BudgetLineUpdate } from '@etat/contracts';
import {
  convertLine,
  DomainError,
  fiscalMonths,
  type PhasingMethod,
  type PhasingTerms,
  planExternalLine,
  planInternalLine,
  sumMinor,
} from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { OrganisationDirectory } from '../../organisation';
import { PlanRateRepository } from '../rates/plan-rate.repository';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { BudgetLineEntity } from './budget-line.entity';
import type { LineDraft } from './line-draft';
import { PhasingBasis } from './phasing-basis';

type ExternalCreate = Extract<BudgetLineCreate, { kind: 'external' }>;
type InternalCreate = Extract<BudgetLineCreate, { kind: 'internal' }>;
type Dimensions = Pick<LineDraft, 'kind' | 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId'>;
export type Figures = Pick<
  LineDraft,
  | 'roleId'
  | 'phasing'
  | 'phasingTerms'
  | 'lockedMonths'
  | 'fteE4'
  | 'quantityE4'
  | 'unitPriceMicro'
  | 'totalMinor'
  | 'totalMinutes'
  | 'amountsMinor'
  | 'minutes'
  | 'currency'
  | 'foreignMonthsMinor'
>;

/** What is planned of money, in the line's own currency, and how it is phased. */
interface MoneyPlan {
  currency: string | null;
  phasing: PhasingMethod;
  phasingTerms: PhasingTerms | null;
  lockedMonths: number;
  lockedBefore?: number;
  quantityE4: number | null;
  unitPriceMicro: number | null;
  months: readonly number[] | undefined;
  total: number | undefined;
  monthsBefore?: readonly number[];
}

const NO_MONTHS: readonly number[] = Array.from({ length: 12 }, () => 0);
/** Terms that say by themselves what each month costs. */
const isSelfContained = (kind: string | undefined) => kind === 'recurring' || kind === 'previous-year';

/** Figures of a line: looks up rates, capacities and last year's actuals, leaves the arithmetic to the domain. */
@Injectable()
export class FigurePlanner {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly planRates: PlanRateRepository,
    private readonly basis: PhasingBasis,
  ) {}

  async planExternal(access: Access, version: BudgetVersionEntity, input: ExternalCreate): Promise<Figures> {
    const currency = toForeign(access, input.currency);
    const { phasing, phasingTerms } = await this.toPhasing(access, version, input, input, {
      roleId: null,
      currency,
    });
    const { months, total } = toTyped(currency, input);
    const { lockedMonths, quantityE4, unitPriceMicro } = input;
    const plan = { currency, phasing, phasingTerms, lockedMonths, quantityE4, unitPriceMicro, months, total };
    return this.planMoney(access, version, plan);
  }

  async planInternal(access: Access, version: BudgetVersionEntity, input: InternalCreate): Promise<Figures> {
    const { roleId, minutes, totalMinutes, fteE4, lockedMonths } = input;
    const phased = await this.toPhasing(access, version, input, input, { roleId, currency: null });
    const time = { minutes, totalMinutes, fteE4, lockedMonths };
    return this.planTime(access, version, roleId, { ...phased, ...time });
  }

  /** @throws {DomainError} `line.kind-fixed`, `line.foreign-amounts`, `line.currency-missing`, `rates.plan-rate-missing` */
  async replanExternal(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    dimensions: Dimensions,
    figures: BudgetLineUpdate,
  ): Promise<Figures> {
    if (figures.minutes || figures.totalMinutes !== undefined || figures.roleId || figures.fteE4)
      throw new DomainError('line.kind-fixed', {});
    const currency = figures.currency === undefined ? before.currency : toForeign(access, figures.currency);
    const { phasing, phasingTerms } = await this.toPhasing(access, version, dimensions, figures, {
      roleId: null,
      currency,
      before,
    });
    const { months, total } = toTyped(currency, figures);
    const monthsBefore = before.foreignMonthsMinor ?? readPeriods(before).amountsMinor;
    const isByTerms =
      total === undefined &&
      isSelfContained(phasingTerms?.kind) &&
      (figures.phasingTerms !== undefined || phasing !== before.phasing);
    // A typed total, and terms that give the months, overrule quantity x price; otherwise what was not typed of it stays.
    const keepsPrice = total === undefined && !isByTerms;
    const price = keepsPrice ? before : { quantityE4: null, unitPriceMicro: null };
    return this.planMoney(access, version, {
      currency,
      phasing,
      phasingTerms,
      lockedMonths: figures.lockedMonths ?? before.lockedMonths,
      lockedBefore: before.lockedMonths,
      quantityE4: figures.quantityE4 === undefined ? price.quantityE4 : figures.quantityE4,
      unitPriceMicro: figures.unitPriceMicro === undefined ? price.unitPriceMicro : figures.unitPriceMicro,
      months,
      total: total ?? (isByTerms ? undefined : sumMinor(monthsBefore)),
      monthsBefore,
    });
  }

  /** @throws {DomainError} `line.kind-fixed`, `rates.none-for-month`, `capacity.none-for-month` */
  async replanInternal(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    dimensions: Dimensions,
    figures: BudgetLineUpdate,
  ): Promise<Figures> {
    const isExternal =
      figures.amountsMinor ||
      figures.foreignMonthsMinor ||
      figures.currency ||
      figures.totalMinor !== undefined ||
      figures.foreignTotalMinor !== undefined ||
      typeof figures.quantityE4 === 'number' ||
      typeof figures.unitPriceMicro === 'number';
    if (isExternal) throw new DomainError('line.kind-fixed', {});
    const roleId = figures.roleId ?? before.roleId ?? '';
    const phased = await this.toPhasing(access, version, dimensions, figures, {
      roleId,
      currency: null,
      before,
    });
    const isTimed = figures.totalMinutes !== undefined || figures.minutes !== undefined;
    const isByTerms =
      !isTimed &&
      isSelfContained(phased.phasingTerms?.kind) &&
      (figures.phasingTerms !== undefined || phased.phasing !== before.phasing);
    const fteBefore = isTimed || isByTerms ? null : before.fteE4;
    return this.planTime(access, version, roleId, {
      ...phased,
      lockedMonths: figures.lockedMonths ?? before.lockedMonths,
      lockedBefore: before.lockedMonths,
      minutes: figures.minutes,
      totalMinutes: figures.totalMinutes ?? (isByTerms ? undefined : before.totalMinutes),
      fteE4: figures.fteE4 === undefined ? fteBefore : figures.fteE4,
      minutesBefore: readPeriods(before).minutes,
    });
  }

  private async planMoney(access: Access, version: BudgetVersionEntity, plan: MoneyPlan): Promise<Figures> {
    const { currency, months, total, monthsBefore, ...figures } = plan;
    const { id, currency: own } = access.organisation;
    const planned = planExternalLine({
      ...figures,
      currency: currency ?? own,
      amountsMinor: months,
      totalMinor: total,
      monthsBeforeMinor: monthsBefore,
      months: this.monthsOf(access, version),
    });
    const shared = { roleId: null, fteE4: null, totalMinutes: 0, minutes: NO_MONTHS };
    if (currency === null) return { ...shared, ...planned, currency: null, foreignMonthsMinor: null };
    const rateE9 = await this.planRates.getRateE9(id, version.id, currency);
    const foreignMonthsMinor = planned.amountsMinor;
    const converted = convertLine({ foreignMonthsMinor, from: currency, to: own, rateE9 });
    return { ...shared, ...planned, ...converted, currency, foreignMonthsMinor };
  }

  private async planTime(
    access: Access,
    version: BudgetVersionEntity,
    roleId: string,
    time: Omit<Parameters<typeof planInternalLine>[0], 'currency' | 'months' | 'rates' | 'capacities'>,
  ): Promise<Figures> {
    const { id, currency } = access.organisation;
    const hasFte = typeof time.fteE4 === 'number';
    const planned = planInternalLine({
      ...time,
      currency,
      months: this.monthsOf(access, version),
      rates: await this.directory.listRates(id, roleId),
      capacities: hasFte ? await this.directory.listCapacities(id, roleId) : [],
    });
    const noPrice = { quantityE4: null, unitPriceMicro: null };
    return { roleId, ...noPrice, currency: null, foreignMonthsMinor: null, ...planned };
  }

  /** Typed terms bring their method with them. */
  private async toPhasing(
    access: Access,
    version: BudgetVersionEntity,
    dimensions: Dimensions,
    typed: Pick<BudgetLineUpdate, 'phasing' | 'minutes' | 'amountsMinor' | 'foreignMonthsMinor'> & {
      phasingTerms?: BudgetLineCreate['phasingTerms'] | undefined;
    },
    line: { roleId: string | null; currency: string | null; before?: BudgetLineEntity },
  ): Promise<{ phasing: PhasingMethod; phasingTerms: PhasingTerms | null }> {
    const { before, roleId, currency } = line;
    const phasing = typed.phasingTerms?.kind ?? typed.phasing ?? before?.phasing ?? 'even';
    // Typed months make the line manual: no terms are needed, whatever the method was.
    if (typed.minutes ?? typed.amountsMinor ?? typed.foreignMonthsMinor)
      return { phasing: 'manual', phasingTerms: null };
    const isChosen = typed.phasing !== undefined && typed.phasing !== before?.phasing;
    const phasingTerms = await this.basis.resolve(
      access,
      version,
      { ...dimensions, roleId, currency },
      {
        phasing,
        typed: typed.phasingTerms ?? null,
        before: isChosen ? null : (before?.phasingTerms ?? null),
      },
    );
    return { phasing, phasingTerms };
  }

  private monthsOf(access: Access, version: BudgetVersionEntity): string[] {
    return fiscalMonths(version.fiscalYear, access.organisation.fiscalYearStartMonth);
  }
}

/** The organisation's own currency is no foreign one. */
function toForeign(access: Access, currency: string | null): string | null {
  return currency === access.organisation.currency ? null : currency;
}

/** Amounts in the line's own currency, from the fields that are meant for it. */
function toTyped(
  currency: string | null,
  typed: Pick<BudgetLineUpdate, 'amountsMinor' | 'totalMinor' | 'foreignMonthsMinor' | 'foreignTotalMinor'>,
): { months: readonly number[] | undefined; total: number | undefined } {
  const { amountsMinor, totalMinor, foreignMonthsMinor, foreignTotalMinor } = typed;
  const isOwn = amountsMinor !== undefined || totalMinor !== undefined;
  const isForeign = foreignMonthsMinor !== undefined || foreignTotalMinor !== undefined;
  if (currency !== null && isOwn) throw new DomainError('line.foreign-amounts', { currency });
  if (currency === null && isForeign) throw new DomainError('line.currency-missing', {});
  return currency === null
    ? { months: amountsMinor, total: totalMinor }
    : { months: foreignMonthsMinor, total: foreignTotalMinor };
}

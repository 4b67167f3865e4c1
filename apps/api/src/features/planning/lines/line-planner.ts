import { Injectable } from '@nestjs/common';
import type { BudgetLineCreate, BudgetLineUpdate } from '@etat/contracts';
import { DomainError, fiscalMonths, planExternalLine, planInternalLine } from '@etat/domain';
import { type Access, requireReach } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import type { BudgetLineEntity } from './budget-line.entity';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { LineDraft } from './line-draft';

/** Turns what was typed into a planned line: looks up ids and rates, leaves the arithmetic to the domain. */
@Injectable()
export class LinePlanner {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
  ) {}

  async plan(access: Access, version: BudgetVersionEntity, input: BudgetLineCreate): Promise<LineDraft> {
    const { title, note, costCentreId, categoryId, initiativeId, vendorId } = input;
    const head = { title, note, costCentreId, categoryId, initiativeId, vendorId, identityHash: null };
    await this.requireDimensions(access, { ...head, kind: input.kind });
    const { currency } = access.organisation;
    if (input.kind === 'external') {
      const planned = planExternalLine({ ...input, currency });
      return {
        ...head,
        kind: 'external',
        roleId: null,
        ...planned,
        totalMinutes: 0,
        minutes: Array.from({ length: 12 }, () => 0),
      };
    }
    const planned = planInternalLine({
      ...input,
      currency,
      months: this.monthsOf(access, version),
      rates: await this.directory.listRates(access.organisation.id, input.roleId),
    });
    return {
      ...head,
      kind: 'internal',
      roleId: input.roleId,
      quantityE4: null,
      unitPriceMicro: null,
      ...planned,
    };
  }

  /** The changed part of a line. Figures are planned anew only when one of them, the role or the phasing changed. @throws {DomainError} `line.kind-fixed` */
  async replan(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    input: BudgetLineUpdate,
  ): Promise<Partial<LineDraft> & { position?: number | undefined }> {
    const { title, note, costCentreId, categoryId, initiativeId, vendorId, position, ...figures } = input;
    const dimensions = {
      costCentreId: costCentreId ?? before.costCentreId,
      categoryId: categoryId ?? before.categoryId,
      initiativeId: initiativeId === undefined ? before.initiativeId : initiativeId,
      vendorId: vendorId === undefined ? before.vendorId : vendorId,
    };
    await this.requireDimensions(access, { ...dimensions, kind: before.kind });
    const text = {
      title: title ?? before.title,
      note: note ?? before.note,
      position: position ?? before.position,
    };
    if (Object.values(figures).every((figure) => figure === undefined)) return { ...text, ...dimensions };
    const planned =
      before.kind === 'external'
        ? this.replanExternal(access, before, figures)
        : await this.replanInternal(access, version, before, figures);
    return { ...text, ...dimensions, ...planned };
  }

  private replanExternal(
    access: Access,
    before: BudgetLineEntity,
    figures: BudgetLineUpdate,
  ): Partial<LineDraft> {
    if (figures.minutes || figures.totalMinutes !== undefined || figures.roleId)
      throw new DomainError('line.kind-fixed', {});
    const typedTotal = figures.totalMinor !== undefined;
    return planExternalLine({
      phasing: figures.phasing ?? before.phasing,
      currency: access.organisation.currency,
      amountsMinor: figures.amountsMinor,
      // A typed total overrules quantity x price; otherwise whatever of the two was not typed stays.
      quantityE4: typedTotal
        ? (figures.quantityE4 ?? null)
        : figures.quantityE4 === undefined
          ? before.quantityE4
          : figures.quantityE4,
      unitPriceMicro: typedTotal
        ? (figures.unitPriceMicro ?? null)
        : figures.unitPriceMicro === undefined
          ? before.unitPriceMicro
          : figures.unitPriceMicro,
      totalMinor: figures.totalMinor ?? before.totalMinor,
      monthsBeforeMinor: readPeriods(before).amountsMinor,
    });
  }

  private async replanInternal(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    figures: BudgetLineUpdate,
  ): Promise<Partial<LineDraft>> {
    const isExternal =
      figures.amountsMinor ||
      figures.totalMinor !== undefined ||
      typeof figures.quantityE4 === 'number' ||
      typeof figures.unitPriceMicro === 'number';
    if (isExternal) throw new DomainError('line.kind-fixed', {});
    const roleId = figures.roleId ?? before.roleId ?? '';
    const planned = planInternalLine({
      phasing: figures.phasing ?? before.phasing,
      currency: access.organisation.currency,
      months: this.monthsOf(access, version),
      rates: await this.directory.listRates(access.organisation.id, roleId),
      minutes: figures.minutes,
      totalMinutes: figures.totalMinutes ?? before.totalMinutes,
      minutesBefore: readPeriods(before).minutes,
    });
    return { roleId, ...planned };
  }

  private async requireDimensions(
    access: Access,
    line: Pick<LineDraft, 'kind' | 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId'>,
  ): Promise<void> {
    const organisationId = access.organisation.id;
    await this.directory.requireCostCentre(organisationId, line.costCentreId);
    requireReach(access, 'plan.write', line.costCentreId);
    await this.directory.requireLeafCategory(organisationId, line.categoryId, line.kind);
    await this.strategy.requireInitiative(organisationId, line.initiativeId);
    await this.directory.requireVendor(organisationId, line.vendorId);
  }

  private monthsOf(access: Access, version: BudgetVersionEntity): string[] {
    return fiscalMonths(version.fiscalYear, access.organisation.fiscalYearStartMonth);
  }
}

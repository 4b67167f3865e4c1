import { Injectable } from '@nestjs/common';
import type { BudgetLineCreate, BudgetLineUpdate } from '@etat/contracts';
import { type Access, requireReach } from '../../../platform/access/access';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { BudgetLineEntity } from './budget-line.entity';
import { FigurePlanner } from './figure-planner';
import type { LineDraft } from './line-draft';

/** Turns what was typed into a planned line: whether its dimensions may be planned on, and its figures. */
@Injectable()
export class LinePlanner {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly figures: FigurePlanner,
  ) {}

  async plan(access: Access, version: BudgetVersionEntity, input: BudgetLineCreate): Promise<LineDraft> {
    const { kind, title, note, costCentreId, categoryId, initiativeId, vendorId, tags } = input;
    const head = { kind, title, note, costCentreId, categoryId, initiativeId, vendorId, tags };
    await this.requireDimensions(access, head);
    const figures =
      input.kind === 'external'
        ? await this.figures.planExternal(access, version, input)
        : await this.figures.planInternal(access, version, input);
    return { ...head, ...figures, identityHash: null };
  }

  /** The changed part of a line. Figures are planned anew only when one of them, the role or the phasing changed. @throws {DomainError} `line.kind-fixed` */
  async replan(
    access: Access,
    version: BudgetVersionEntity,
    before: BudgetLineEntity,
    input: BudgetLineUpdate,
  ): Promise<Partial<LineDraft> & { position?: number | undefined }> {
    const { title, note, costCentreId, categoryId, initiativeId, vendorId, position, tags, ...figures } =
      input;
    const dimensions = {
      kind: before.kind,
      costCentreId: costCentreId ?? before.costCentreId,
      categoryId: categoryId ?? before.categoryId,
      initiativeId: initiativeId === undefined ? before.initiativeId : initiativeId,
      vendorId: vendorId === undefined ? before.vendorId : vendorId,
    };
    await this.requireDimensions(access, dimensions);
    const head = {
      title: title ?? before.title,
      note: note ?? before.note,
      position: position ?? before.position,
      tags: tags ?? before.tags,
    };
    const { lockedMonths, ...others } = figures;
    // Locking alone changes no month: only the next re-phasing looks at it.
    if (Object.values(others).every((figure) => figure === undefined))
      return { ...head, ...dimensions, lockedMonths: lockedMonths ?? before.lockedMonths };
    const planned =
      before.kind === 'external'
        ? await this.figures.replanExternal(access, version, before, dimensions, figures)
        : await this.figures.replanInternal(access, version, before, dimensions, figures);
    return { ...head, ...dimensions, ...planned };
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
}

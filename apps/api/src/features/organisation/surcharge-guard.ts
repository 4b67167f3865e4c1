import { Injectable } from '@nestjs/common';
import type { Surcharge } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type { CategoryEntity } from './category.entity';
import { CategoryRepository } from './category.repository';
import { OrganisationDirectory } from './organisation.directory';

/** What holds for surcharges across categories; the caller holds the lock on the categories. */
@Injectable()
export class SurchargeGuard {
  constructor(
    private readonly repository: CategoryRepository,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** Whether a surcharge is planned on the category, or out of it. */
  async isPartOfSurcharge(organisationId: string, categoryId: string): Promise<boolean> {
    const all = await this.repository.listAllSurcharges(organisationId);
    return all.some((row) => row.categoryId === categoryId || row.targetCategoryId === categoryId);
  }

  /**
   * External cost only, into another lowest category, and never a surcharge on a surcharge.
   * @throws {DomainError} `surcharge.external-only`, `surcharge.chain`, `surcharge.month-twice`, `category.unknown`,
   *   `category.not-leaf`, `category.kind-mismatch`
   */
  async requireSurcharges(category: CategoryEntity, surcharges: readonly Surcharge[]): Promise<void> {
    if (surcharges.length === 0) return;
    const { id, organisationId, kind } = category;
    if (kind !== 'external') throw new DomainError('surcharge.external-only', {});
    const keys = surcharges.map(({ targetCategoryId, validFrom }) => `${targetCategoryId} ${validFrom}`);
    if (new Set(keys).size !== keys.length) throw new DomainError('surcharge.month-twice', {});
    const others = (await this.repository.listAllSurcharges(organisationId)).filter(
      (row) => row.categoryId !== id,
    );
    const isTarget = others.some((row) => row.targetCategoryId === id);
    const targets = new Set(surcharges.map(({ targetCategoryId }) => targetCategoryId));
    const isChained = targets.has(id) || others.some((row) => targets.has(row.categoryId));
    if (isTarget || isChained) throw new DomainError('surcharge.chain', {});
    for (const target of targets)
      await this.directory.requireLeafCategory(organisationId, target, 'external');
  }
}

import { Injectable } from '@nestjs/common';
import type { CostKind } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { isForeignKeyError } from '../../platform/database/guard-references';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { MasterDataLedger } from '../organisation';
import { InitiativeEntity } from '../strategy';
import { MasterDataRepository } from './master-data.repository';
import { NameIndex, type Named } from './reading/name-index';
import type { NewNames, Ref } from './reading/new-names';

const ROWS_PER_INSERT = 100;
const REMOVALS_PER_CHUNK = 50;

type Resolve = (ref: Ref) => string;
export interface Resolvers {
  costCentre: Resolve;
  /** With the kind of cost: @throws {DomainError} `category.not-leaf`, `category.kind-mismatch` when it was changed after the file was read */
  category: (ref: Ref, kind?: CostKind) => string;
  initiative: Resolve;
  vendor: Resolve;
}

/** Ids of what an import brought along, kept until it is published. */
export type CreatedNames = Record<'costCentres' | 'categories' | 'vendors' | 'initiatives', string[]>;

/** Cost centres, categories, initiatives and vendors that a file names and nobody knew; names that exist by now are not created twice. */
@Injectable()
export class NameWriter {
  constructor(
    private readonly masterData: MasterDataRepository,
    private readonly masterLedger: MasterDataLedger,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Creates what nobody created meanwhile, in the caller's unit of work. */
  async create(access: Access, names: NewNames): Promise<{ resolve: Resolvers; created: CreatedNames }> {
    const organisationId = access.organisation.id;
    const mode = names.categories.size === 0 ? 'shared' : 'alone';
    await this.unitOfWork.lock(`categories:${organisationId}`, mode);
    const present = await this.masterData.load(organisationId);
    const created: CreatedNames = { costCentres: [], categories: [], vendors: [], initiatives: [] };
    const costCentre = await this.toResolver(
      names.costCentres,
      present.costCentres,
      async (added) => (created.costCentres = await this.masterLedger.addCostCentres(organisationId, added)),
    );
    const category = await this.toResolver(
      names.categories,
      present.categories,
      async (added) => (created.categories = await this.masterLedger.addCategories(organisationId, added)),
    );
    const vendor = await this.toResolver(
      names.vendors,
      present.vendors,
      async (added) => (created.vendors = await this.masterLedger.addVendors(organisationId, added)),
    );
    const initiative = await this.toResolver(names.initiatives, present.initiatives, async (added) => {
      const rows = added.map((row) => ({ ...row, costCentreId: costCentre(row.costCentre) }));
      return (created.initiatives = await this.addInitiatives(organisationId, rows));
    });
    const known = new Map(present.categories.map((row) => [row.id, row]));
    const fitting = (ref: Ref, kind?: CostKind) => {
      const id = category(ref);
      const row = known.get(id);
      if (row && kind) requireFit(row, kind);
      return id;
    };
    return { resolve: { costCentre, category: fitting, initiative, vendor }, created };
  }

  private async toResolver<New extends { code?: string; name: string }>(
    created: ReadonlyMap<string, New>,
    present: readonly Named[],
    add: (rows: New[]) => Promise<string[]>,
  ): Promise<Resolve> {
    const index = new NameIndex(present);
    const ids = new Map<string, string>();
    const missing: [string, New][] = [];
    for (const [key, row] of created) {
      const known = index.find(row.code ?? row.name);
      if (known) ids.set(key, known.id);
      else missing.push([key, row]);
    }
    const added = await add(missing.map(([, row]) => row));
    missing.forEach(([key], at) => ids.set(key, added[at] ?? ''));
    return (ref) => ('id' in ref ? ref.id : (ids.get(ref.create) ?? ''));
  }

  private async addInitiatives(
    organisationId: string,
    added: readonly { code: string; name: string; costCentreId: string }[],
  ): Promise<string[]> {
    const rows = added.map(({ code, name, costCentreId }) => ({
      ...{ id: newId(), organisationId, version: 1, code, name, description: '', costCentreId },
      ...{ responsibleId: null, startMonth: null, endMonth: null, status: 'running' as const },
    }));
    for (let at = 0; at < rows.length; at += ROWS_PER_INSERT)
      await this.unitOfWork.writer.insert(InitiativeEntity, rows.slice(at, at + ROWS_PER_INSERT));
    return rows.map(({ id }) => id);
  }

  /** Takes back what an import brought along that came to nothing; what somebody uses by now stays. */
  async takeBack(organisationId: string, created: CreatedNames): Promise<void> {
    const { initiatives, vendors, categories, costCentres } = created;
    const removals: (() => Promise<unknown>)[] = [
      ...initiatives.map(
        (id) => () => this.unitOfWork.writer.delete(InitiativeEntity, { organisationId, id }),
      ),
      ...vendors.map((id) => () => this.masterLedger.removeAdded(organisationId, 'vendor', id)),
      ...categories.map((id) => () => this.masterLedger.removeAdded(organisationId, 'category', id)),
      ...costCentres.map((id) => () => this.masterLedger.removeAdded(organisationId, 'cost-centre', id)),
    ];
    for (let at = 0; at < removals.length; at += REMOVALS_PER_CHUNK) {
      const chunk = removals.slice(at, at + REMOVALS_PER_CHUNK);
      if (await this.isGone(chunk)) continue;
      for (const remove of chunk) await this.isGone([remove]);
    }
  }

  /** False, and nothing is taken back, when somebody uses one of them by now. */
  private async isGone(removals: readonly (() => Promise<unknown>)[]): Promise<boolean> {
    // Others write in between: an import may have brought thousands of names.
    await new Promise(setImmediate);
    try {
      await this.unitOfWork.run(async () => {
        for (const remove of removals) await remove();
      });
      return true;
    } catch (error) {
      if (isForeignKeyError(error)) return false;
      throw error;
    }
  }

  /**
   * What was booked on a category still fits it: somebody may have changed the category while the postings were hidden.
   * @throws {DomainError} `category.not-leaf`, `category.kind-mismatch`
   */
  async requireFitting(
    organisationId: string,
    kindsOf: ReadonlyMap<string, ReadonlySet<CostKind>>,
  ): Promise<void> {
    await this.unitOfWork.lock(`categories:${organisationId}`, 'shared');
    const { categories } = await this.masterData.load(organisationId);
    for (const category of categories)
      for (const kind of kindsOf.get(category.id) ?? []) requireFit(category, kind);
  }
}

function requireFit(category: { id: string; isLeaf: boolean; kind: CostKind }, kind: CostKind): void {
  const { id } = category;
  if (!category.isLeaf) throw new DomainError('category.not-leaf', { id });
  if (category.kind !== kind)
    throw new DomainError('category.kind-mismatch', { id, categoryKind: category.kind });
}

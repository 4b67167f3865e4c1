import type { CostKind, ImportField } from '@etat/contracts';
import { type DatedCapacity, type DatedRate, DomainError } from '@etat/domain';
import { type CostCentreScope, scopeOf } from '../../../platform/access/access';
import { KIND_FACTS } from '../kinds/kind-facts';
import { NameIndex, type Named } from './name-index';
import { emptyNewNames, type NewNames, type Ref, toCode, toCreateKey } from './new-names';
import type { ReadingContext } from './reading-context';
import type { RowCells } from './row-cells';

/** The organisation's master data as a file may refer to it. */
export interface MasterData {
  costCentres: readonly Named[];
  categories: readonly (Named & { kind: CostKind; isLeaf: boolean })[];
  initiatives: readonly Named[];
  vendors: readonly Named[];
  roles: readonly (Named & { rates: readonly DatedRate[]; capacities: readonly DatedCapacity[] })[];
}

export interface CategoryRef {
  ref: Ref;
  kind: CostKind;
  name: string;
}

/** Turns codes and names of a file into references; unknown ones are refused, or remembered to be created. */
export class MasterNames {
  private readonly costCentres: NameIndex<MasterData['costCentres'][number]>;
  private readonly categories: NameIndex<MasterData['categories'][number]>;
  private readonly initiatives: NameIndex<MasterData['initiatives'][number]>;
  private readonly vendors: NameIndex<MasterData['vendors'][number]>;
  private readonly roles: NameIndex<MasterData['roles'][number]>;
  private readonly reach: CostCentreScope;
  private readonly mayCreate: boolean;
  private readonly proposed = emptyNewNames();
  private readonly accepted = emptyNewNames();

  /** @throws {DomainError} `cost-centre.unknown`, `category.unknown`, `category.not-leaf`, `initiative.unknown`, `vendor.unknown` for a default that is none */
  constructor(
    data: MasterData,
    private readonly context: ReadingContext,
  ) {
    this.costCentres = new NameIndex(data.costCentres);
    this.categories = new NameIndex(data.categories);
    this.initiatives = new NameIndex(data.initiatives);
    this.vendors = new NameIndex(data.vendors);
    this.roles = new NameIndex(data.roles);
    this.reach = scopeOf(context.access, KIND_FACTS[context.kind].permission);
    this.mayCreate = context.settings.unknown === 'create';
    this.checkDefaults();
  }

  /** What the accepted rows need created. */
  get created(): NewNames {
    return this.accepted;
  }

  costCentre(cells: RowCells): Ref | null {
    const ref = this.findCostCentre(cells);
    const isReached =
      this.reach.kind === 'all' || (ref && 'id' in ref && this.reach.costCentreIds.includes(ref.id));
    return !ref || isReached ? ref : cells.refuse('costCentre', 'import.out-of-reach');
  }

  /** `kind` is what the row says of itself, null when it says nothing. */
  category(cells: RowCells, kind: CostKind | null): CategoryRef | null {
    const { written, name, field } = readCodeAndName(cells, 'category', 'categoryName', this.categories);
    const fallback = this.context.settings.defaults.categoryId;
    const known =
      written === '' && fallback !== null ? this.categories.get(fallback) : this.categories.find(written);
    if (known && !known.isLeaf) return cells.refuse(field, 'category.not-leaf');
    const found = known
      ? { ref: { id: known.id }, kind: known.kind, name: known.name }
      : this.createCategory(cells, field, written, name, kind);
    if (found && kind !== null && found.kind !== kind)
      return cells.refuse(field, 'category.kind-mismatch', { categoryKind: found.kind });
    return found;
  }

  /** An initiative that is to be created belongs to the cost centre of the first row that names it. */
  initiative(cells: RowCells, costCentre: Ref | null): Ref | null {
    const written = cells.name('initiative', this.initiatives);
    const { initiativeId } = this.context.settings.defaults;
    if (written === '') return initiativeId === null ? null : { id: initiativeId };
    const known = this.initiatives.find(written);
    if (known) return { id: known.id };
    if (!this.mayCreate) return cells.refuse('initiative', 'import.initiative-unknown');
    if (costCentre === null) return null;
    return this.propose('initiatives', written, { code: toCode(written), name: written, costCentre });
  }

  vendor(cells: RowCells): Ref | null {
    const written = cells.name('vendor', this.vendors);
    const { vendorId } = this.context.settings.defaults;
    if (written === '') return vendorId === null ? null : { id: vendorId };
    const known = this.vendors.find(written);
    if (known) return { id: known.id };
    if (!this.mayCreate) return cells.refuse('vendor', 'import.vendor-unknown');
    return this.propose('vendors', written, { name: written });
  }

  /** Roles carry rates, so an unknown one is never created. */
  role(cells: RowCells): MasterData['roles'][number] | null {
    const written = cells.name('role', this.roles);
    if (written === '') return null;
    return this.roles.find(written) ?? cells.refuse('role', 'import.role-unknown');
  }

  /** Remembers what a row that will be written needs. */
  accept(names: { costCentre: Ref; category: Ref; initiative: Ref | null; vendor: Ref | null }): void {
    this.take('initiatives', names.initiative);
    this.take('costCentres', names.costCentre);
    this.take('categories', names.category);
    this.take('vendors', names.vendor);
  }

  /** Code and name of a reference, as a reader knows it; null for none. */
  label(list: keyof NewNames, ref: Ref | null): string | null {
    if (ref === null) return null;
    if ('create' in ref) return describe(this.proposed[list].get(ref.create));
    return describe(this[list].get(ref.id));
  }

  private findCostCentre(cells: RowCells): Ref | null {
    const { written, name, field } = readCodeAndName(cells, 'costCentre', 'costCentreName', this.costCentres);
    const { costCentreId } = this.context.settings.defaults;
    if (written === '')
      return costCentreId === null ? cells.refuse(field, 'import.cell-missing') : { id: costCentreId };
    const known = this.costCentres.find(written);
    if (known) return { id: known.id };
    if (!this.mayCreate) return cells.refuse(field, 'import.cost-centre-unknown');
    return this.propose('costCentres', written, { code: toCode(written), name: name || written });
  }

  private createCategory(
    cells: RowCells,
    field: ImportField,
    written: string,
    name: string,
    kind: CostKind | null,
  ): CategoryRef | null {
    if (written === '') return cells.refuse(field, 'import.cell-missing');
    if (!this.mayCreate) return cells.refuse(field, 'import.category-unknown');
    const ref = this.propose('categories', written, {
      code: toCode(written),
      name: name || written,
      kind: kind ?? this.context.settings.defaults.kind,
    });
    const created = this.proposed.categories.get(ref.create);
    return created ? { ref, kind: created.kind, name: created.name } : null;
  }

  private propose<List extends keyof NewNames>(
    list: List,
    written: string,
    created: NewNames[List] extends Map<string, infer Created> ? Created : never,
  ): { create: string } {
    const key = toCreateKey(written);
    const names = this.proposed[list] as Map<string, unknown>;
    if (!names.has(key)) names.set(key, created);
    return { create: key };
  }

  private take(list: keyof NewNames, ref: Ref | null): void {
    if (ref === null || 'id' in ref) return;
    const created = this.proposed[list].get(ref.create);
    if (!created) return;
    if (list === 'initiatives')
      this.take('costCentres', this.proposed.initiatives.get(ref.create)?.costCentre ?? null);
    (this.accepted[list] as Map<string, unknown>).set(ref.create, created);
  }

  private checkDefaults(): void {
    const { costCentreId, categoryId, initiativeId, vendorId } = this.context.settings.defaults;
    const check = (id: string | null, index: { get(id: string): unknown }, code: string) => {
      if (id !== null && !index.get(id)) throw new DomainError(code, { id });
    };
    check(costCentreId, this.costCentres, 'cost-centre.unknown');
    check(categoryId, this.categories, 'category.unknown');
    check(initiativeId, this.initiatives, 'initiative.unknown');
    check(vendorId, this.vendors, 'vendor.unknown');
    if (categoryId !== null && !this.categories.get(categoryId)?.isLeaf)
      throw new DomainError('category.not-leaf', { id: categoryId });
  }
}

/** The code where the row has one, else the name stands for it. */
function readCodeAndName(
  cells: RowCells,
  codeField: ImportField,
  nameField: ImportField,
  known: { find(text: string): unknown },
) {
  const code = cells.name(codeField, known);
  const name = cells.name(nameField, known);
  const field = cells.has(codeField) || !cells.has(nameField) ? codeField : nameField;
  return { written: code === '' ? name : code, name, field };
}

function describe(row: { code?: string; name: string } | undefined): string | null {
  if (!row) return null;
  return row.code === undefined || row.code === '' || row.code === row.name
    ? row.name
    : `${row.code} ${row.name}`;
}

import { Injectable } from '@nestjs/common';
import { addMinor, computeSurchargeMonths, fiscalMonths, subtractMinor, sumMinor } from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import type { Fact } from '../../../platform/facts/fact';
import { readPeriods, toPeriodColumns } from '../../../platform/facts/fact';
import { negate } from '../../../platform/facts/rollup-writer';
import { newId } from '../../../platform/http/new-id';
import { OrganisationDirectory } from '../../organisation';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { closedPeriodsOf } from '../versions/to-budget-version';
import type { BudgetLineEntity } from './budget-line.entity';
import { BudgetLineRepository } from './budget-line.repository';
import { PLAIN_FIGURES } from './line-draft';
import { toLineFact } from './to-line-fact';

type Surcharges = Awaited<ReturnType<OrganisationDirectory['listSurcharges']>>;
type Names = ReadonlyMap<string, string>;
type ChildContent = Omit<BudgetLineEntity, 'id' | 'version'>;

/** What a change adds to a line; of a generated one, what follows from that. */
interface Moved {
  line: BudgetLineEntity;
  amountsMinor: readonly number[];
}

const TITLE_LENGTH = 200;
const NO_TIME: readonly number[] = Array.from({ length: 12 }, () => 0);

/** The lines that categories add to others by themselves: kept in step with them, inside the ledger's unit of work. */
@Injectable()
export class SurchargeLines {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** Writes what the lines' categories add to them, and returns what that changes in the roll-up. */
  async sync(
    access: Access,
    version: BudgetVersionEntity,
    parents: readonly BudgetLineEntity[],
    areNew: boolean,
  ): Promise<Fact[]> {
    if (parents.length === 0) return [];
    const surcharges = await this.directory.listSurcharges(access.organisation.id);
    const present = areNew ? [] : await this.lines.listChildren(access.organisation.id, parents);
    if (surcharges.length === 0 && present.length === 0) return [];
    const names = await this.nameCategories(access);
    const facts: Fact[] = [];
    const added: BudgetLineEntity[] = [];
    for (const parent of parents) {
      const children = new Map(
        present.filter((row) => row.parentLineId === parent.id).map((row) => [row.categoryId, row]),
      );
      for (const content of this.plan(access, version, parent, { surcharges, names })) {
        const before = children.get(content.categoryId);
        children.delete(content.categoryId);
        if (!before) added.push({ ...content, id: newId(), version: 1 });
        else if (differs(before, content)) {
          const after = await this.lines.update(before, before.version, content);
          facts.push(negate(toLineFact(version, before)), toLineFact(version, after));
        }
      }
      facts.push(...(await this.drop(version, [...children.values()])));
    }
    await this.lines.insertMany(added);
    return [...facts, ...added.map((row) => toLineFact(version, row))];
  }

  /**
   * What surcharges gain or lose when a change of an approved budget moves their lines, at the rates that hold now. A
   * surcharge that was nothing until now gets its line, at 0: `created`.
   */
  async follow(
    access: Access,
    version: BudgetVersionEntity,
    moved: readonly Moved[],
  ): Promise<{ followed: Moved[]; created: BudgetLineEntity[] }> {
    const surcharges = await this.directory.listSurcharges(access.organisation.id);
    const created: BudgetLineEntity[] = [];
    if (surcharges.length === 0) return { followed: [], created };
    const present = await this.lines.listChildren(
      access.organisation.id,
      moved.map(({ line }) => line),
    );
    const names = await this.nameCategories(access);
    const followed: Moved[] = [];
    for (const { line, amountsMinor } of moved) {
      const before = readPeriods(line).amountsMinor;
      const after = before.map((month, at) => addMinor(month, amountsMinor[at] ?? 0));
      const was = this.added(access, version, line.categoryId, before, surcharges);
      for (const [categoryId, months] of this.added(access, version, line.categoryId, after, surcharges)) {
        const deltas = months.map((month, at) => subtractMinor(month, was.get(categoryId)?.[at] ?? 0));
        if (deltas.every((delta) => delta === 0)) continue;
        const known = present.find((row) => row.parentLineId === line.id && row.categoryId === categoryId);
        const child = known ?? { ...toContent(line, categoryId, NO_TIME, names), id: newId(), version: 1 };
        if (!known) created.push(child);
        followed.push({ line: child, amountsMinor: keepAboveZero(child, deltas) });
      }
    }
    await this.lines.insertMany(created);
    return { followed, created };
  }

  /** Deletes what was added to lines that go. */
  async removeOf(
    version: BudgetVersionEntity,
    organisationId: string,
    parents: readonly BudgetLineEntity[],
  ): Promise<Fact[]> {
    return this.drop(version, await this.lines.listChildren(organisationId, parents));
  }

  private async drop(version: BudgetVersionEntity, children: readonly BudgetLineEntity[]): Promise<Fact[]> {
    for (const child of children) await this.lines.remove(child, child.version);
    return children.map((child) => negate(toLineFact(version, child)));
  }

  private async nameCategories(access: Access): Promise<Names> {
    const rows = await this.directory.listCategories(access.organisation.id);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** One line a target category; none where nothing comes of it. */
  private plan(
    access: Access,
    version: BudgetVersionEntity,
    parent: BudgetLineEntity,
    { surcharges, names }: { surcharges: Surcharges; names: Names },
  ): ChildContent[] {
    const { amountsMinor } = readPeriods(parent);
    return [...this.added(access, version, parent.categoryId, amountsMinor, surcharges)].flatMap(
      ([categoryId, months]) =>
        months.every((month) => month === 0) ? [] : [toContent(parent, categoryId, months, names)],
    );
  }

  /** What twelve months of a category cost on top, by target category. */
  private added(
    access: Access,
    version: BudgetVersionEntity,
    ofCategoryId: string,
    ofMonthsMinor: readonly number[],
    surcharges: Surcharges,
  ): Map<string, number[]> {
    const { fiscalYearStartMonth } = access.organisation;
    const own = surcharges.filter(({ categoryId }) => categoryId === ofCategoryId);
    const months = fiscalMonths(version.fiscalYear, fiscalYearStartMonth);
    // Closed months of a forecast hold what was booked, surcharges included.
    const closedPeriods = closedPeriodsOf(version, fiscalYearStartMonth);
    const amountsMinor = ofMonthsMinor.map((month, at) => (at < closedPeriods ? 0 : month));
    return new Map(
      [...new Set(own.map(({ targetCategoryId }) => targetCategoryId))].map((categoryId) => {
        const rates = own.filter(({ targetCategoryId }) => targetCategoryId === categoryId);
        return [categoryId, computeSurchargeMonths({ amountsMinor, months, rates })];
      }),
    );
  }
}

/** A surcharge planned at another rate than today's has no more to lose than it holds. */
function keepAboveZero(line: BudgetLineEntity, deltas: readonly number[]): number[] {
  const { amountsMinor } = readPeriods(line);
  return deltas.map((delta, at) => {
    const present = amountsMinor[at] ?? 0;
    return present >= 0 && addMinor(present, delta) < 0 && delta < 0 ? 0 - present : delta;
  });
}

function toContent(
  parent: BudgetLineEntity,
  categoryId: string,
  amountsMinor: readonly number[],
  names: Names,
): ChildContent {
  const { organisationId, budgetVersionId, position, kind, tags } = parent;
  const title = toTitle(names.get(categoryId) ?? '', parent.title);
  const { costCentreId, initiativeId, vendorId, status, submittedBy, decidedBy, statusReason } = parent;
  return {
    ...PLAIN_FIGURES,
    ...{ organisationId, budgetVersionId, position, kind, title, tags, note: '' },
    ...{ costCentreId, categoryId, initiativeId, vendorId, roleId: null },
    ...{ phasing: 'manual', quantityE4: null, unitPriceMicro: null, identityHash: null },
    totalMinor: sumMinor(amountsMinor),
    totalMinutes: 0,
    parentLineId: parent.id,
    originLineId: null,
    isReserve: false,
    splitId: null,
    formulas: null,
    ...{ status, submittedBy, decidedBy, statusReason },
    ...{ supplementMinor: 0, transferMinor: 0, carryForwardMinor: 0 },
    ...toPeriodColumns(amountsMinor, NO_TIME),
  };
}

/** Tells a surcharge from its line where both are listed. */
const toTitle = (categoryName: string, lineTitle: string): string =>
  `${categoryName}: ${lineTitle}`
    .slice(0, TITLE_LENGTH)
    // Half a character at the end is none.
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();

function differs(before: BudgetLineEntity, content: ChildContent): boolean {
  return Object.entries(content).some(
    ([key, value]) => JSON.stringify(before[key as keyof ChildContent]) !== JSON.stringify(value),
  );
}

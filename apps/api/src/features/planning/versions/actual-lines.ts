import { Injectable } from '@nestjs/common';
import { sumMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { FactReader } from '../../../platform/facts/fact-reader';
import { ACTUAL, NONE } from '../../../platform/facts/fact-rollup.entity';
import { CategoryService, StaffRoleService, VendorService } from '../../organisation';
import { InitiativeService } from '../../strategy';
import { type LineDraft, PLAIN_FIGURES } from '../lines/line-draft';

const NAME_LENGTH = 200;
const orNull = (id: string | undefined) => (id === undefined || id === NONE ? null : id);

/** The combination of dimensions a line stands for, as text. */
export const keyOf = (
  line: Pick<LineDraft, 'costCentreId' | 'categoryId' | 'initiativeId' | 'vendorId' | 'roleId'>,
): string =>
  [line.costCentreId, line.categoryId, line.initiativeId, line.vendorId, line.roleId]
    .map((id) => id ?? NONE)
    .join(' ');

/** What was booked in a year, as lines: one for each combination of cost centre, category, initiative, vendor and role. */
@Injectable()
export class ActualLines {
  constructor(
    private readonly facts: FactReader,
    private readonly categories: CategoryService,
    private readonly roles: StaffRoleService,
    private readonly vendors: VendorService,
    private readonly initiatives: InitiativeService,
  ) {}

  async list(access: Access, fiscalYear: number): Promise<LineDraft[]> {
    scopeOf(access, 'actuals.read');
    const sums = await this.facts.sums(access.organisation.id, {
      scenarios: [ACTUAL],
      fiscalYears: [fiscalYear],
      scope: scopeOf(access, 'plan.write'),
      groupBy: ['costCentreId', 'categoryId', 'initiativeId', 'vendorId', 'roleId'],
    });
    const categories = new Map((await this.categories.list(access)).items.map((each) => [each.id, each]));
    const names = await this.loadNames(access);
    return sums
      .map((sum): LineDraft => {
        const categoryId = sum.categoryId ?? '';
        const category = categories.get(categoryId);
        const dimensions = {
          initiativeId: orNull(sum.initiativeId),
          vendorId: orNull(sum.vendorId),
          roleId: orNull(sum.roleId),
        };
        const partner = names.get(dimensions.vendorId ?? dimensions.roleId ?? '') ?? category?.name ?? '';
        const title = [partner, names.get(dimensions.initiativeId ?? '')].filter(Boolean).join(' · ');
        return {
          kind: category?.kind ?? 'external',
          title: title.slice(0, NAME_LENGTH),
          note: '',
          costCentreId: sum.costCentreId ?? '',
          categoryId,
          ...dimensions,
          ...PLAIN_FIGURES,
          phasing: 'manual',
          quantityE4: null,
          unitPriceMicro: null,
          totalMinor: sumMinor(sum.amountsMinor),
          totalMinutes: sumMinor(sum.minutes),
          amountsMinor: sum.amountsMinor,
          minutes: sum.minutes,
          identityHash: null,
        };
      })
      .filter(({ amountsMinor, minutes }) => [...amountsMinor, ...minutes].some((cell) => cell !== 0))
      .sort((a, b) => (a.title === b.title ? 0 : a.title < b.title ? -1 : 1));
  }

  private async loadNames(access: Access): Promise<Map<string, string>> {
    const lists = [
      await this.roles.list(access),
      await this.vendors.list(access),
      await this.initiatives.list(access),
    ];
    return new Map(lists.flatMap(({ items }) => items.map(({ id, name }) => [id, name] as const)));
  }
}

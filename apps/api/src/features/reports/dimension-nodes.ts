import { Injectable } from '@nestjs/common';
import type { ReportDimension } from '@etat/contracts';
import { createTranslator } from '@etat/messages';
import type { Access } from '../../platform/access/access';
import type { FactDimension, FactSum } from '../../platform/facts/fact-reader';
import { NONE } from '../../platform/facts/fact-rollup.entity';
import { CategoryService, CostCentreService, StaffRoleService, VendorService } from '../organisation';
import { StrategyDirectory } from '../strategy';

/** One possible row of a report, in the order of the report. */
export interface DimensionNode {
  id: string;
  parentId: string | null;
  code: string;
  name: string;
  depth: number;
}

const COLUMN: Record<ReportDimension, FactDimension> = {
  'cost-centre': 'costCentreId',
  category: 'categoryId',
  kind: 'categoryId',
  initiative: 'initiativeId',
  vendor: 'vendorId',
  role: 'roleId',
};

/** The rows a dimension can have, and which row a fact belongs to. */
@Injectable()
export class DimensionNodes {
  constructor(
    private readonly costCentres: CostCentreService,
    private readonly categories: CategoryService,
    private readonly staffRoles: StaffRoleService,
    private readonly vendors: VendorService,
    private readonly strategy: StrategyDirectory,
  ) {}

  columnOf(dimension: ReportDimension): FactDimension {
    return COLUMN[dimension];
  }

  async list(access: Access, dimension: ReportDimension): Promise<DimensionNode[]> {
    const flat = (rows: readonly { id: string; code?: string; name: string }[]) =>
      rows.map(({ id, code, name }) => ({ id, parentId: null, code: code ?? '', name, depth: 0 }));
    switch (dimension) {
      case 'cost-centre':
        return (await this.costCentres.list(access)).items;
      case 'category':
        return (await this.categories.list(access)).items;
      case 'kind': {
        const t = createTranslator(access.organisation.language === 'de' ? 'de' : 'en');
        return flat([
          { id: 'internal', name: t('reports.internal') },
          { id: 'external', name: t('reports.external') },
        ]);
      }
      case 'initiative':
        return flat(await this.strategy.listInitiatives(access.organisation.id));
      case 'vendor':
        return flat((await this.vendors.list(access)).items);
      case 'role':
        return flat((await this.staffRoles.list(access)).items);
    }
  }

  /** Maps a fact to its row; facts without the dimension go to the row `0`. */
  async toRowKey(access: Access, dimension: ReportDimension): Promise<(sum: FactSum) => string> {
    const column = COLUMN[dimension];
    if (dimension !== 'kind') return (sum) => sum[column] ?? NONE;
    const kinds = new Map(
      (await this.categories.list(access)).items.map((category) => [category.id, category.kind as string]),
    );
    return (sum) => kinds.get(sum.categoryId ?? NONE) ?? NONE;
  }
}

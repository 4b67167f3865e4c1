import type { Category, CostCentre, Initiative, StaffRole, Vendor } from '@etat/contracts';

/** What the cells of a line refer to. */
export interface MasterData {
  costCentres: CostCentre[];
  categories: Category[];
  staffRoles: StaffRole[];
  vendors: Vendor[];
  initiatives: Initiative[];
}

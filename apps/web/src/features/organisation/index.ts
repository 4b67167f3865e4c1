export {
  categoriesQuery,
  costCentresQuery,
  peopleQuery,
  staffRolesQuery,
  vendorsQuery,
} from './api/master-data.query';
export { CategoriesPanel } from './components/categories-panel';
export { CostCentresPanel } from './components/cost-centres-panel';
export { StaffRolesPanel } from './components/staff-roles-panel';
export { VendorsPanel } from './components/vendors-panel';
export { nameOf } from './model/name-of';

import {
  CategoryPageSchema,
  CostCentrePageSchema,
  PersonPageSchema,
  StaffRolePageSchema,
  VendorPageSchema,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getAll } from '../../../platform/http';

/** Master data changes seldom and is asked for by nearly every page. */
const STALE_MS = 60_000;

/** `path` is that of the organisation: `useOrganisation().path`. All lists are whole; trees come in tree order. */
export const costCentresQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'cost-centres'],
    queryFn: ({ signal }) => getAll(`${path}/cost-centres`, CostCentrePageSchema, {}, signal),
    staleTime: STALE_MS,
  });

export const categoriesQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'categories'],
    queryFn: ({ signal }) => getAll(`${path}/categories`, CategoryPageSchema, {}, signal),
    staleTime: STALE_MS,
  });

export const staffRolesQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'staff-roles'],
    queryFn: ({ signal }) => getAll(`${path}/staff-roles`, StaffRolePageSchema, {}, signal),
    staleTime: STALE_MS,
  });

export const vendorsQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'vendors'],
    queryFn: ({ signal }) => getAll(`${path}/vendors`, VendorPageSchema, {}, signal),
    staleTime: STALE_MS,
  });

export const peopleQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'people'],
    queryFn: ({ signal }) => getAll(`${path}/people`, PersonPageSchema, {}, signal),
    staleTime: STALE_MS,
  });

import {
  BudgetLinePageSchema,
  BudgetLineSchema,
  BudgetVersionPageSchema,
  BudgetVersionSchema,
  type BudgetLine,
  type BudgetLineCreate,
  type BudgetLineUpdate,
  type BudgetVersion,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createResource, deleteResource, getAll, request, updateResource } from '../../../platform/http';

export const versionsKey = (path: string) => [path, 'versions'];

/** All plan versions of an organisation; `path` is the organisation's API path. */
export const versionsQuery = (path: string) =>
  queryOptions({
    queryKey: versionsKey(path),
    queryFn: ({ signal }) => getAll(`${path}/versions`, BudgetVersionPageSchema, {}, signal),
  });

export const linesKey = (path: string, versionId: string) => [path, 'lines', versionId];

/** Every line of a version: its totals need all of them. */
export const linesQuery = (path: string, versionId: string) =>
  queryOptions({
    queryKey: linesKey(path, versionId),
    queryFn: ({ signal }) => getAll(`${path}/versions/${versionId}/lines`, BudgetLinePageSchema, {}, signal),
  });

export type VersionStep = 'in-review' | 'approved' | 'draft';

export function moveVersion(
  path: string,
  version: BudgetVersion,
  body: { to: VersionStep; reason: string },
): Promise<BudgetVersion> {
  return request(`${path}/versions/${version.id}/transition`, BudgetVersionSchema, {
    method: 'POST',
    ifMatch: version.version,
    body,
  });
}

export function deleteVersion(path: string, version: BudgetVersion): Promise<void> {
  return deleteResource(`${path}/versions/${version.id}`, version);
}

export function createLine(
  path: string,
  versionId: string,
  body: BudgetLineCreate,
  idempotencyKey: string,
): Promise<BudgetLine> {
  return createResource(`${path}/versions/${versionId}/lines`, BudgetLineSchema, body, idempotencyKey);
}

export function updateLine(path: string, line: BudgetLine, body: BudgetLineUpdate): Promise<BudgetLine> {
  return updateResource(`${path}/lines/${line.id}`, BudgetLineSchema, line, body);
}

export function deleteLine(path: string, line: BudgetLine): Promise<void> {
  return deleteResource(`${path}/lines/${line.id}`, line);
}

import {
  BudgetLinePageSchema,
  BudgetVersionPageSchema,
  BudgetVersionSchema,
  type BudgetLine,
  type BudgetVersion,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { deleteResource, getAll, request } from '../../../platform/http';

export const versionsKey = (path: string) => [path, 'versions'];

/** All plan versions of an organisation; `path` is the organisation's API path. */
export const versionsQuery = (path: string) =>
  queryOptions({
    queryKey: versionsKey(path),
    queryFn: ({ signal }) => getAll(`${path}/versions`, BudgetVersionPageSchema, {}, signal),
  });

export const linesKey = (path: string, versionId: string) => [path, 'lines', versionId];

/** Lines read at once: a plan of thousands of lines is one answer, not many small pages. */
const LINES_PER_PAGE = 10_000;

export const getLines = (path: string, versionId: string, signal: AbortSignal): Promise<BudgetLine[]> =>
  getAll(`${path}/versions/${versionId}/lines`, BudgetLinePageSchema, { limit: LINES_PER_PAGE }, signal);

/** Every line of a version: its totals need all of them. */
export const linesQuery = (path: string, versionId: string) =>
  queryOptions({
    queryKey: linesKey(path, versionId),
    queryFn: ({ signal }) => getLines(path, versionId, signal),
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

import {
  BudgetChangePageSchema,
  BudgetChangeSchema,
  CarryForwardProposalSchema,
  type BudgetChange,
  type BudgetChangeCreate,
  type BudgetChangeDecision,
  type CarryForwardCreate,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createResource, getAll, request } from '../../../platform/http';

export const changesQuery = (path: string, versionId: string) =>
  queryOptions({
    queryKey: [path, 'changes', versionId],
    queryFn: ({ signal }) =>
      getAll(`${path}/versions/${versionId}/changes`, BudgetChangePageSchema, {}, signal),
  });

export const carryForwardQuery = (path: string, versionId: string) =>
  queryOptions({
    queryKey: [path, 'carry-forward', versionId],
    queryFn: ({ signal }) =>
      request(`${path}/versions/${versionId}/carry-forward`, CarryForwardProposalSchema, { signal }),
  });

export function requestChange(
  path: string,
  versionId: string,
  body: BudgetChangeCreate,
): Promise<BudgetChange> {
  return createResource(`${path}/versions/${versionId}/changes`, BudgetChangeSchema, body);
}

export async function carryForward(path: string, versionId: string, body: CarryForwardCreate): Promise<void> {
  await createResource(`${path}/versions/${versionId}/carry-forward`, BudgetChangePageSchema, body);
}

export function decideChange(
  path: string,
  change: BudgetChange,
  body: BudgetChangeDecision,
): Promise<BudgetChange> {
  return request(
    `${path}/versions/${change.budgetVersionId}/changes/${change.id}/decision`,
    BudgetChangeSchema,
    { method: 'POST', ifMatch: change.version, body },
  );
}

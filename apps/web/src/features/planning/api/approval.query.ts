import {
  ApprovalDelegationPageSchema,
  ApprovalThresholdPageSchema,
  DelegatePageSchema,
  LineTransitionResultSchema,
  type LineTransition,
  type LineTransitionResult,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getAll, request } from '../../../platform/http';

export const thresholdsQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'approval-thresholds'],
    queryFn: ({ signal }) => getAll(`${path}/approval-thresholds`, ApprovalThresholdPageSchema, {}, signal),
  });

export const delegationsQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'approval-delegations'],
    queryFn: ({ signal }) => getAll(`${path}/approval-delegations`, ApprovalDelegationPageSchema, {}, signal),
  });

/** The people a delegation can name. */
export const delegatesQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'approval-delegates'],
    queryFn: ({ signal }) => getAll(`${path}/approval-delegates`, DelegatePageSchema, {}, signal),
  });

export function moveLines(
  path: string,
  versionId: string,
  body: LineTransition,
): Promise<LineTransitionResult> {
  return request(`${path}/versions/${versionId}/line-transitions`, LineTransitionResultSchema, {
    method: 'POST',
    body,
  });
}

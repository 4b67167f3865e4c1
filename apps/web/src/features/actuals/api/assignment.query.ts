import {
  AssignmentRulePageSchema,
  AssignmentRuleSchema,
  AssignmentTrialResultSchema,
  PostingAssignResultSchema,
  UnassignedPageSchema,
  type AssignmentRule,
  type AssignmentTrial,
  type AssignmentTrialResult,
  type PostingAssign,
  type PostingAssignResult,
} from '@etat/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getAll, request, updateResource } from '../../../platform/http';
import type { QueueFilter } from '../model/queue-filter';

const PAGE_SIZE = 100;

/** Postings without an initiative, newest first, with what the rules suggest. */
export const unassignedQuery = (path: string, filter: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: [path, 'unassigned', filter],
    queryFn: ({ pageParam, signal }) =>
      request(`${path}/postings/unassigned`, UnassignedPageSchema, {
        query: { ...filter, limit: PAGE_SIZE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export function assignPostings(path: string, body: PostingAssign): Promise<PostingAssignResult> {
  return request(`${path}/postings/assign`, PostingAssignResultSchema, { method: 'POST', body });
}

/** First to last. */
export const assignmentRulesQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'assignment-rules'],
    queryFn: ({ signal }) => getAll(`${path}/assignment-rules`, AssignmentRulePageSchema, {}, signal),
  });

export function switchRule(path: string, rule: AssignmentRule): Promise<AssignmentRule> {
  const body = { isActive: !rule.isActive };
  return updateResource(`${path}/assignment-rules/${rule.id}`, AssignmentRuleSchema, rule, body);
}

export async function orderRules(path: string, ids: string[]): Promise<void> {
  await request(`${path}/assignment-rules/order`, AssignmentRulePageSchema, { method: 'PUT', body: { ids } });
}

export function tryRules(path: string, body: AssignmentTrial): Promise<AssignmentTrialResult> {
  return request(`${path}/assignment-rules/trial`, AssignmentTrialResultSchema, { method: 'POST', body });
}

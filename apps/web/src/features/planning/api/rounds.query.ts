import {
  CutPreviewSchema,
  type CutResult,
  CutResultSchema,
  LineSplitResultSchema,
  PlanningRoundPageSchema,
  ReserveSchema,
  RoundProgressSchema,
  type BudgetLine,
  type CutPreview,
  type PlanningRound,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createResource, getAll, request } from '../../../platform/http';

/** All planning rounds, latest deadline first. */
export const roundsQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'rounds'],
    queryFn: ({ signal }) => getAll(`${path}/rounds`, PlanningRoundPageSchema, {}, signal),
  });

/** Who has submitted, and how far the lines are from the targets. */
export const progressQuery = (path: string, round: PlanningRound) =>
  queryOptions({
    queryKey: [path, 'round-progress', round.id],
    queryFn: ({ signal }) => request(`${path}/rounds/${round.id}/progress`, RoundProgressSchema, { signal }),
  });

export async function submitCostCentre(
  path: string,
  round: PlanningRound,
  body: { costCentreId: string; note: string },
): Promise<void> {
  await request(`${path}/rounds/${round.id}/submissions`, RoundProgressSchema, { method: 'POST', body });
}

export async function reopenCostCentre(
  path: string,
  round: PlanningRound,
  body: { costCentreId: string; reason: string },
): Promise<void> {
  await request(`${path}/rounds/${round.id}/reopenings`, RoundProgressSchema, { method: 'POST', body });
}

/** What a version holds back centrally. */
export const reserveQuery = (path: string, versionId: string) =>
  queryOptions({
    queryKey: [path, 'reserve', versionId],
    queryFn: ({ signal }) => request(`${path}/versions/${versionId}/reserve`, ReserveSchema, { signal }),
  });

export async function addReserve(path: string, versionId: string, body: object): Promise<void> {
  await createResource(`${path}/versions/${versionId}/reserve`, ReserveSchema, body);
}

export async function releaseReserve(path: string, versionId: string, body: object): Promise<void> {
  await request(`${path}/versions/${versionId}/reserve/releases`, ReserveSchema, { method: 'POST', body });
}

export interface CutBody {
  shareBp: number;
  fromMonth: string;
  costCentreId: string | null;
  categoryId: string | null;
  kind: 'internal' | 'external' | null;
}

export function previewCut(path: string, versionId: string, body: CutBody): Promise<CutPreview> {
  return request(`${path}/versions/${versionId}/cut/preview`, CutPreviewSchema, { method: 'POST', body });
}

export function applyCut(
  path: string,
  versionId: string,
  body: CutBody & { basis: string; reason: string },
): Promise<CutResult> {
  return request(`${path}/versions/${versionId}/cut`, CutResultSchema, { method: 'POST', body });
}

export async function splitLine(path: string, line: BudgetLine, body: object): Promise<void> {
  await request(`${path}/lines/${line.id}/split`, LineSplitResultSchema, {
    method: 'POST',
    body,
    ifMatch: line.version,
  });
}

export async function undoSplit(path: string, line: BudgetLine): Promise<void> {
  await request(`${path}/lines/${line.id}/split/undo`, LineSplitResultSchema, { method: 'POST', body: {} });
}

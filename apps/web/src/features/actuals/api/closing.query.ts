import {
  AccrualPageSchema,
  PeriodPageSchema,
  PeriodSchema,
  PostingSchema,
  PostingSplitPageSchema,
  type Period,
  type Posting,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getAll, request } from '../../../platform/http';

/** The months of a fiscal year and whether they take postings. */
export const periodsQuery = (path: string, fiscalYear: number) =>
  queryOptions({
    queryKey: [path, 'periods', fiscalYear],
    queryFn: ({ signal }) => getAll(`${path}/periods`, PeriodPageSchema, { fiscalYear }, signal),
  });

export function changePeriod(
  path: string,
  to: 'close' | 'reopen',
  body: { month: string; reason: string },
): Promise<Period> {
  return request(`${path}/periods/${to}`, PeriodSchema, { method: 'POST', body });
}

/** Accrued cost; those wholly released only when asked for. */
export const accrualsQuery = (path: string, all: boolean) =>
  queryOptions({
    queryKey: [path, 'accruals', all],
    queryFn: ({ signal }) => getAll(`${path}/accruals`, AccrualPageSchema, { all }, signal),
  });

export interface ReleaseBody {
  amountMinor?: number;
  reason: string;
  intoOpenPeriod: boolean;
}

export function releaseAccrual(path: string, accrual: Posting, body: ReleaseBody): Promise<Posting> {
  return request(`${path}/postings/${accrual.id}/release`, PostingSchema, { method: 'POST', body });
}

/** Where a posting's cost goes now. */
export const splitQuery = (path: string, posting: Posting) =>
  queryOptions({
    queryKey: [path, 'split', posting.id],
    queryFn: ({ signal }) =>
      getAll(`${path}/postings/${posting.id}/split`, PostingSplitPageSchema, {}, signal),
  });

export async function splitPosting(path: string, posting: Posting, body: object): Promise<void> {
  await request(`${path}/postings/${posting.id}/split`, PostingSplitPageSchema, { method: 'PUT', body });
}

export async function withdrawSplit(
  path: string,
  posting: Posting,
  body: { reason: string; intoOpenPeriod: boolean },
): Promise<void> {
  await request(`${path}/postings/${posting.id}/split/withdrawal`, PostingSplitPageSchema, {
    method: 'POST',
    body,
  });
}

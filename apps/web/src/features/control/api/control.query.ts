import {
  ControlAlertPageSchema,
  ControlStateSchema,
  ControlVerdictSchema,
  FreezePageSchema,
  FreezeSchema,
  type ControlCheck,
  type ControlVerdict,
  type Freeze,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createResource, getAll, request } from '../../../platform/http';

interface Asked {
  fiscalYear: number;
  month: string;
}

/** Each rule with where its budget stands. */
export const controlStateQuery = (path: string, { fiscalYear, month }: Asked) =>
  queryOptions({
    queryKey: [path, 'control-state', fiscalYear, month],
    queryFn: ({ signal }) =>
      request(`${path}/control/state`, ControlStateSchema, { query: { fiscalYear, month }, signal }),
  });

/** What the ledger posted beyond budgets and freezes. */
export const alertsQuery = (path: string, { fiscalYear, month }: Asked) =>
  queryOptions({
    queryKey: [path, 'control-alerts', fiscalYear, month],
    queryFn: ({ signal }) =>
      getAll(`${path}/control/alerts`, ControlAlertPageSchema, { fiscalYear, month }, signal),
  });

export const freezesQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'freezes'],
    queryFn: ({ signal }) => getAll(`${path}/freezes`, FreezePageSchema, {}, signal),
  });

export function createFreeze(path: string, body: object): Promise<Freeze> {
  return createResource(`${path}/freezes`, FreezeSchema, body);
}

export function liftFreeze(path: string, freeze: Freeze, reason: string): Promise<Freeze> {
  return request(`${path}/freezes/${freeze.id}/lift`, FreezeSchema, {
    method: 'POST',
    ifMatch: freeze.version,
    body: { reason },
  });
}

export function checkAmount(path: string, order: ControlCheck): Promise<ControlVerdict> {
  return request(`${path}/control/check`, ControlVerdictSchema, { query: { ...order } });
}

import { AllocationKeyPageSchema } from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getAll } from '../../../platform/http';

/** Named weights that postings and lines are split by. */
export const allocationKeysQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'allocation-keys'],
    queryFn: ({ signal }) => getAll(`${path}/allocation-keys`, AllocationKeyPageSchema, {}, signal),
  });

import { QueryClient } from '@tanstack/react-query';
import { ProblemError, ResponseError } from '../platform/http';

/** A refusal or a broken answer does not get better by asking again; a lost connection may. */
function mayRetry(failures: number, error: unknown): boolean {
  return failures < 2 && !(error instanceof ProblemError) && !(error instanceof ResponseError);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 10_000, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

import { PostingPageSchema, PostingSchema, type Posting } from '@etat/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { createResource, request } from '../../../platform/http';
import type { PostingBody } from '../model/posting-entry';
import type { PostingFilter } from '../model/posting-filter';

const PAGE_SIZE = 100;

export const postingsKey = (path: string) => [path, 'postings'];

/** Postings newest first, page by page. */
export const postingsQuery = (path: string, filter: PostingFilter) =>
  infiniteQueryOptions({
    queryKey: [...postingsKey(path), filter],
    queryFn: ({ pageParam, signal }) =>
      request(`${path}/postings`, PostingPageSchema, {
        query: { ...filter, limit: PAGE_SIZE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export function createPosting(path: string, body: PostingBody, idempotencyKey: string): Promise<Posting> {
  return createResource(`${path}/postings`, PostingSchema, body, idempotencyKey);
}

export function reversePosting(
  path: string,
  posting: Posting,
  body: { reason: string; intoOpenPeriod: boolean },
): Promise<Posting> {
  return request(`${path}/postings/${posting.id}/reversal`, PostingSchema, {
    method: 'POST',
    body,
  });
}

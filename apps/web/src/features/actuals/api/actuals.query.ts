import { PostingPageSchema, PostingSchema, type Posting, type PostingCreate } from '@etat/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { createResource, request } from '../../../platform/http';
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

export function createPosting(path: string, body: PostingCreate, idempotencyKey: string): Promise<Posting> {
  return createResource(`${path}/postings`, PostingSchema, body, idempotencyKey);
}

export function reversePosting(path: string, posting: Posting, reason: string): Promise<Posting> {
  return request(`${path}/postings/${posting.id}/reversal`, PostingSchema, {
    method: 'POST',
    body: { reason },
  });
}

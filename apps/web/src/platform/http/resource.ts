import * as z from 'zod';
import { request, requestNothing, type Query } from './http';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface Versioned {
  id: string;
  version: number;
}

/** Every item of a list, page by page. For master data and single plans; long lists show page by page instead. */
export async function getAll<T>(
  path: string,
  pageSchema: z.ZodType<Page<T>>,
  query: Query = {},
  signal?: AbortSignal,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await request(path, pageSchema, {
      query: { limit: 1_000, ...query, cursor },
      signal,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** Creates a resource; a lost answer can be asked for again under the same key without creating it twice. */
export function createResource<T extends z.ZodType>(
  path: string,
  schema: T,
  body: unknown,
  idempotencyKey: string = crypto.randomUUID(),
): Promise<z.output<T>> {
  return request(path, schema, { method: 'POST', body, idempotencyKey });
}

/** Changes a resource that still has the version it was read with; otherwise a 412 problem with the present one. */
export function updateResource<T extends z.ZodType>(
  path: string,
  schema: T,
  resource: Pick<Versioned, 'version'>,
  body: unknown,
): Promise<z.output<T>> {
  return request(path, schema, { method: 'PATCH', body, ifMatch: resource.version });
}

export function deleteResource(path: string, resource: Pick<Versioned, 'version'>): Promise<void> {
  return requestNothing(path, { method: 'DELETE', ifMatch: resource.version });
}

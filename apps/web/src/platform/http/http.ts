import { ProblemSchema } from '@etat/contracts';
import * as z from 'zod';
import { OfflineError, ProblemError, ResponseError } from './problem-error';

export const API = '/api/v1';

export type Query = Record<string, string | number | boolean | null | undefined>;

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  /** Sent as JSON, or as it is when it is a Blob. */
  body?: unknown;
  /** Row version an edit is based on. */
  ifMatch?: number;
  /** Makes a create safe to repeat; the same key must come with the same body. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

let language = 'en';
/** Problem documents come back in this language. */
export function setRequestLanguage(next: string): void {
  language = next;
}

const sessionEndListeners = new Set<() => void>();
/** Called when a request finds that the session has ended; returns the way to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  sessionEndListeners.add(listener);
  return () => sessionEndListeners.delete(listener);
}

export function toUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `${API}${path}${text ? `?${text}` : ''}`;
}

async function toError(response: Response): Promise<Error> {
  const parsed = ProblemSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new ResponseError(`HTTP ${response.status}`);
  if (parsed.data.code === 'session.required') sessionEndListeners.forEach((listener) => listener());
  return new ProblemError(parsed.data);
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, ifMatch, idempotencyKey } = options;
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': language });
  if (method !== 'GET') headers.set('x-etat-request', '1');
  if (ifMatch !== undefined) headers.set('If-Match', `"${ifMatch}"`);
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
  const isFile = body instanceof Blob;
  if (body !== undefined)
    headers.set('Content-Type', isFile ? 'application/octet-stream' : 'application/json');
  const response = await fetch(toUrl(path, options.query), {
    method,
    headers,
    body: body === undefined ? undefined : isFile ? body : JSON.stringify(body),
    signal: options.signal,
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new OfflineError('offline', { cause: error });
  });
  if (!response.ok) throw await toError(response);
  return response;
}

/** Sends a request and parses the answer by its contract; throws ProblemError, OfflineError or ResponseError. */
export async function request<T extends z.ZodType>(
  path: string,
  schema: T,
  options: RequestOptions = {},
): Promise<z.output<T>> {
  const response = await send(path, options);
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw new ResponseError(z.prettifyError(parsed.error), { cause: parsed.error });
  return parsed.data;
}

/** A request whose answer has no content. */
export async function requestNothing(path: string, options: RequestOptions): Promise<void> {
  await send(path, options);
}

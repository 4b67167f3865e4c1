import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { onSessionEnd, request, setRequestLanguage, toUrl } from './http';
import { OfflineError, ProblemError, ResponseError } from './problem-error';
import { createResource, getAll, updateResource } from './resource';

const fetchMock = vi.fn<typeof fetch>();
const Thing = z.object({ id: z.string(), version: z.number() });
const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const problem = (code: string, status: number) => ({
  type: `/problems/${code}`,
  title: '',
  status,
  detail: 'why',
  code,
});

beforeEach(() => vi.stubGlobal('fetch', fetchMock));
afterEach(() => fetchMock.mockReset());

const sent = (index = 0) => {
  const [url, options] = fetchMock.mock.calls[index] ?? [];
  return { url, method: options?.method, headers: new Headers(options?.headers), body: options?.body };
};

describe('request', () => {
  it('parses the answer by its contract', async () => {
    fetchMock.mockResolvedValue(answer({ id: 'a', version: 1, more: true }));
    await expect(request('/things/a', Thing)).resolves.toEqual({ id: 'a', version: 1 });
    expect(sent().url).toBe('/api/v1/things/a');
    expect(sent().headers.has('x-etat-request')).toBe(false);
  });

  it('refuses an answer that breaks the contract', async () => {
    fetchMock.mockResolvedValue(answer({ id: 1 }));
    await expect(request('/things/a', Thing)).rejects.toBeInstanceOf(ResponseError);
  });

  it('turns a problem document into a ProblemError and anything else into a ResponseError', async () => {
    fetchMock.mockResolvedValueOnce(answer(problem('thing.exists', 409), 409));
    await expect(request('/things', Thing)).rejects.toBeInstanceOf(ProblemError);
    fetchMock.mockResolvedValueOnce(new Response('<html>bad gateway', { status: 502 }));
    await expect(request('/things', Thing)).rejects.toBeInstanceOf(ResponseError);
  });

  it('says when nothing was reached, but lets a cancelled request be', async () => {
    fetchMock.mockRejectedValueOnce(new TypeError('failed to fetch'));
    await expect(request('/things', Thing)).rejects.toBeInstanceOf(OfflineError);
    fetchMock.mockRejectedValueOnce(new DOMException('aborted', 'AbortError'));
    await expect(request('/things', Thing)).rejects.toBeInstanceOf(DOMException);
  });

  it('tells when the session has ended, not when a password is wrong', async () => {
    const listener = vi.fn();
    const stop = onSessionEnd(listener);
    fetchMock.mockResolvedValueOnce(answer(problem('session.wrong-credentials', 401), 401));
    await request('/session', Thing).catch(() => undefined);
    expect(listener).not.toHaveBeenCalled();
    fetchMock.mockResolvedValueOnce(answer(problem('session.required', 401), 401));
    await request('/things', Thing).catch(() => undefined);
    stop();
    expect(listener).toHaveBeenCalledOnce();
  });

  it('asks for problems in the reader’s language', async () => {
    setRequestLanguage('de');
    fetchMock.mockResolvedValue(answer({ id: 'a', version: 1 }));
    await request('/things', Thing);
    expect(sent().headers.get('Accept-Language')).toBe('de');
  });

  it('sends files as they are', async () => {
    fetchMock.mockResolvedValue(answer({ id: 'a', version: 1 }));
    const file = new Blob(['a;b']);
    await request('/imports', Thing, { method: 'POST', body: file });
    expect(sent().headers.get('Content-Type')).toBe('application/octet-stream');
    expect(sent().body).toBe(file);
  });
});

describe('resources', () => {
  it('are created with an idempotency key and the header against forged requests', async () => {
    fetchMock.mockResolvedValue(answer({ id: 'a', version: 1 }, 201));
    await createResource('/things', Thing, { name: 'x' });
    expect(sent()).toMatchObject({ method: 'POST', body: '{"name":"x"}' });
    expect(sent().headers.get('x-etat-request')).toBe('1');
    expect(sent().headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are changed under the version they were read with', async () => {
    fetchMock.mockResolvedValue(answer({ id: 'a', version: 4 }));
    await updateResource('/things/a', Thing, { version: 3 }, {});
    expect(sent().headers.get('If-Match')).toBe('"3"');
  });

  it('are listed to the last page', async () => {
    const Page = z.object({ items: z.array(Thing), nextCursor: z.string().nullable() });
    const thing = (id: string) => ({ id, version: 1 });
    fetchMock.mockResolvedValueOnce(answer({ items: [thing('a')], nextCursor: 'c&1' }));
    fetchMock.mockResolvedValueOnce(answer({ items: [thing('b')], nextCursor: null }));
    await expect(getAll('/things', Page)).resolves.toEqual([thing('a'), thing('b')]);
    expect(sent(1).url).toBe('/api/v1/things?limit=1000&cursor=c%261');
  });
});

it('toUrl leaves out what is not given', () => {
  expect(toUrl('/x', { a: 0, b: false, c: '', d: null, e: undefined, f: 'ä b' })).toBe(
    '/api/v1/x?a=0&b=false&f=%C3%A4+b',
  );
});

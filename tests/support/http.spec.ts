import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HttpClient } from './http';

describe('HttpClient', () => {
  let server: Server;
  let client: HttpClient;
  let baseUrl: string;
  let seen: { method?: string; headers: IncomingHttpHeaders; body: string }[];

  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push({ method: request.method, headers: request.headers, body });
        if (request.url === '/in') response.setHeader('set-cookie', 'sid=a=b; Path=/; HttpOnly');
        if (request.url === '/out') response.setHeader('set-cookie', 'sid=; Max-Age=0');
        response.setHeader('content-type', 'application/problem+json');
        response.statusCode = 422;
        response.end('{"code":"x"}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    client = new HttpClient(baseUrl);
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('keeps cookies until the server takes them back', async () => {
    await client.post('/in');
    await client.get('/me');
    await client.post('/out');
    await client.get('/me');
    expect(seen.map(({ headers }) => headers.cookie)).toEqual([undefined, 'sid=a=b', 'sid=a=b', undefined]);
  });

  it('marks unsafe requests, sends JSON and preconditions, reads problem documents', async () => {
    const answer = await client.put<{ code: string }>(
      '/line',
      { amountMinor: 1 },
      { ifMatch: '"3"', idempotencyKey: 'k' },
    );
    await client.get('/line');
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('x');
    expect(seen[0]).toMatchObject({
      method: 'PUT',
      body: '{"amountMinor":1}',
      headers: {
        'x-etat-request': '1',
        'if-match': '"3"',
        'idempotency-key': 'k',
        'content-type': 'application/json',
      },
    });
    expect(seen[1]?.headers['x-etat-request']).toBeUndefined();
  });

  it('sends a machine token instead of cookies', async () => {
    const machine = new HttpClient(baseUrl, 'secret');
    await machine.post('/in');
    await machine.get('/me');
    expect(seen[1]?.headers).toMatchObject({ authorization: 'Bearer secret' });
    expect(seen[1]?.headers.cookie).toBeUndefined();
  });
});

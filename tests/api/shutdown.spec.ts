import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { API, expectStatus, type Member, PASSWORD, setUp } from '../support/installation';
import { createStorage, type Storage, TestServer } from '../support/server';

describe('shutdown', () => {
  let storage: Storage;
  let server: TestServer;
  let ada: Member;

  beforeEach(async () => {
    storage = await createStorage();
    server = await TestServer.start({ storage });
    ada = await setUp(server);
  });
  afterEach(async () => {
    await server.kill();
    await storage.drop();
  });

  /** A request whose body is half sent. */
  async function beginRequest(
    body: string,
  ): Promise<{ sent: ClientRequest; answer: Promise<IncomingMessage> }> {
    const session = await server.client().post(`${API}/session`, { email: ada.email, password: PASSWORD });
    const sent = request(`${server.url}${ada.path}/vendors`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-etat-request': '1',
        cookie: session.headers.getSetCookie()[0]?.split(';')[0] ?? '',
      },
    });
    const answer = new Promise<IncomingMessage>((done, fail) => {
      sent.once('response', done);
      sent.once('error', fail);
    });
    sent.write(body.slice(0, 5));
    await sleep(100);
    return { sent, answer };
  }

  it('finishes the request that runs, takes no new one, closes the database and ends with 0', async () => {
    const body = JSON.stringify({ name: 'Saved at the last moment' });
    const { sent, answer } = await beginRequest(body);
    const stopped = server.stop();
    await sleep(200);
    await expect(fetch(`${server.url}${API}/health/live`)).rejects.toThrow();
    sent.end(body.slice(5));
    const response = await answer;
    response.resume();
    expect(response.statusCode).toBe(201);
    await stopped;

    if (storage.databaseUrl === null) {
      // SQLite removes its log when the last connection is closed in order.
      expect(existsSync(join(storage.dataDir, 'etat.sqlite'))).toBe(true);
      expect(existsSync(join(storage.dataDir, 'etat.sqlite-wal'))).toBe(false);
    } else {
      const client = new Client({ connectionString: storage.databaseUrl });
      await client.connect();
      const { rows } = await client.query<{ count: string }>(
        'SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await client.end();
      expect(Number(rows[0]?.count)).toBe(0);
    }

    server = await TestServer.start({ storage });
    const again = server.client();
    expectStatus(await again.post(`${API}/session`, { email: ada.email, password: PASSWORD }), 200);
    const vendors = await again.get<{ items: { name: string }[] }>(`${ada.path}/vendors`);
    expect(vendors.body.items.map(({ name }) => name)).toEqual(['Saved at the last moment']);
  });

  it('waits for a request that never ends no longer than some seconds', async () => {
    const { answer } = await beginRequest(JSON.stringify({ name: 'Never sent' }));
    const refused = expect(answer).rejects.toThrow();
    await server.stop();
    await refused;
  });

  /** A connection that got its answer and is kept open for the next request. */
  async function keepOpen(): Promise<{ closed: Promise<unknown> }> {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const closed = once(socket, 'close');
    socket.write(`GET ${API}/health/live HTTP/1.1\r\nHost: ${hostname}\r\nConnection: keep-alive\r\n\r\n`);
    await once(socket, 'data');
    socket.resume();
    return { closed };
  }

  it('closes what is merely kept open at once, while it still waits for a request that runs', async () => {
    const idle = await Promise.all(Array.from({ length: 5 }, keepOpen));
    const body = JSON.stringify({ name: 'Saved after the others were gone' });
    const { sent, answer } = await beginRequest(body);
    const stopped = server.stop();
    await Promise.all(idle.map(({ closed }) => closed));
    // Were they closed only with everything else, this request would be cut off too.
    sent.end(body.slice(5));
    const response = await answer;
    response.resume();
    expect(response.statusCode).toBe(201);
    await stopped;
  });

  it('a power cut loses nothing that was answered', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `Vendor ${String(at).padStart(2, '0')}`);
    await Promise.all(
      names.map(async (name) => expectStatus(await ada.client.post(`${ada.path}/vendors`, { name }), 201)),
    );
    await server.kill();
    server = await TestServer.start({ storage });
    const again = server.client();
    expectStatus(await again.post(`${API}/session`, { email: ada.email, password: PASSWORD }), 200);
    const vendors = await again.get<{ items: { name: string }[] }>(`${ada.path}/vendors`);
    expect(vendors.body.items.map(({ name }) => name)).toEqual(names);
  });
});

describe.runIf(process.env['ETAT_TEST_DB'] === 'postgres')(
  'a PostgreSQL server that ends all connections',
  () => {
    it('is noticed by readiness at most, and works again at once', async () => {
      const server = await TestServer.start();
      try {
        const ada = await setUp(server);
        const client = new Client({ connectionString: server.storage.databaseUrl ?? '' });
        await client.connect();
        await client.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        );
        await client.end();
        await sleep(200);
        expect((await server.client().get(`${API}/health/live`)).status).toBe(200);
        expect((await server.client().get(`${API}/health/ready`)).status).toBe(200);
        expectStatus(await ada.client.post(`${ada.path}/vendors`, { name: 'After the cut' }), 201);
      } finally {
        await server.stop();
      }
    });
  },
);

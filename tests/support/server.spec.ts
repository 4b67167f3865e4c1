import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createStorage, runCommand, TestServer } from './server';

describe('the server', () => {
  let server: TestServer | null = null;

  afterEach(async () => {
    await server?.kill();
    server = null;
  });

  it('gets ready, prints a setup code and stops cleanly, leaving nothing', async () => {
    const started = await TestServer.start();
    server = started;
    const live = await started.client().get('/api/v1/health/live');
    expect(live.status).toBe(200);
    expect(started.setupCode.length).toBeGreaterThanOrEqual(8);
    await started.stop();
    server = null;
    expect(existsSync(started.storage.dataDir)).toBe(false);
  });

  it('ends at once with a sentence when a setting is wrong', async () => {
    const storage = await createStorage();
    const { code, output } = await runCommand(storage, ['serve'], { env: { PORT: 'many' } });
    await storage.drop();
    expect(code).not.toBe(0);
    expect(output).toContain('PORT');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemSchema } from '@etat/contracts';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppModule } from './app.module';
import { Allow } from './platform/access/allow.decorator';
import { parseConfig } from './platform/config/config';
import { createApp } from './platform/http/create-app';
import { Responds } from './platform/http/responds.decorator';

@Controller('broken')
class BrokenController {
  @Get('throws')
  @Allow('public')
  throws() {
    throw new Error('SELECT password_hash FROM account at /srv/etat/secret.ts');
  }

  @Get('no-error')
  @Allow('public')
  throwsNoError() {
    return Promise.reject(Object.assign(new Error('s3cret'), { statusCode: 503, code: 'ECONNREFUSED' }));
  }

  @Get('against-contract')
  @Allow('public')
  @Responds(z.object({ amountMinor: z.int() }))
  againstContract() {
    return { amountMinor: 1.5 };
  }

  @Get('forgotten')
  forgotten() {
    return { figures: 42 };
  }
}

describe('a fault of the server', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'etat-failures-'));
  let app: NestFastifyApplication;

  const get = (path: string, language = 'en') =>
    app.inject({ method: 'GET', url: `/api/v1/broken/${path}`, headers: { 'accept-language': language } });

  beforeAll(async () => {
    const config = parseConfig({
      ETAT_DATA_DIR: dataDir,
      ETAT_LOG_LEVEL: 'silent',
      ETAT_CHECK_RESPONSES: 'true',
    });
    @Module({ imports: [AppModule.with(config)], controllers: [BrokenController] })
    class WithFaults {}
    app = await createApp({ module: WithFaults }, config);
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(['throws', 'no-error', 'against-contract'])(
    '(%s) is a 500 that tells nothing of its cause',
    async (path) => {
      const answer = await get(path);
      expect(answer.statusCode).toBe(500);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      const problem = ProblemSchema.parse(answer.json());
      expect(problem).toMatchObject({ status: 500, code: 'server.failed', type: '/problems/server.failed' });
      expect(problem.requestId).toBe(answer.headers['x-request-id']);
      expect(answer.body).not.toMatch(/SELECT|secret|s3cret|ECONNREFUSED|amountMinor|Controller/);
    },
  );

  it('speaks the language of the reader', async () => {
    const [german, english] = await Promise.all([get('throws', 'de'), get('throws')]);
    expect(ProblemSchema.parse(german.json()).detail).toContain('nichts gespeichert');
    expect(ProblemSchema.parse(english.json()).detail).toContain('nothing was saved');
  });

  it('a handler without a rule is closed, not open', async () => {
    const answer = await get('forgotten');
    expect(answer.statusCode).toBe(403);
    // Not its value: a request number may hold any two digits.
    expect(answer.body).not.toContain('figures');
  });
});

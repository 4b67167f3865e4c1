import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 } from 'uuid';
import type { Config } from '../config/config';
import { answerUnreadable } from '../errors/answer-unreadable';
import { PinoLogger } from './pino-logger';
import { setUpOpenApi } from './open-api';
import { refuseNul } from './refuse-nul';

const SECURITY = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // The component library sets sizes and colours as inline styles.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false as const,
};

/** How long running requests may take once the server was told to stop. */
const GRACE_MS = 8_000;

/** The web app's address for everything that is neither the api nor a file: its router takes over from there. */
const isPage = (method: string, url: string) =>
  method === 'GET' && !url.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(url.split('?')[0] ?? '');

/** Builds the one process: api, its documentation and the built web app, not yet listening. */
export async function createApp(module: DynamicModule, config: Config): Promise<NestFastifyApplication> {
  const logger = new PinoLogger(config.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: logger.pino,
    genReqId: () => v7(),
    requestIdHeader: false,
    trustProxy: config.trustProxy,
    bodyLimit: 4 * 1024 * 1024,
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger,
    abortOnError: false,
    // Fastify's own JSON parser; Nest would add one for forms, which nobody sends here.
    bodyParser: false,
  });
  app.setGlobalPrefix('api/v1');
  await app.register(cookie);
  await app.register(helmet, SECURITY);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('preValidation', refuseNul);
  // Running requests are finished, but a client that stops reading or sending must not hold the server for ever.
  fastify.addHook('preClose', async () => {
    setTimeout(() => fastify.server.closeAllConnections(), GRACE_MS).unref();
  });
  // Uploads are read as streams by the handler that wants them, never into memory.
  fastify.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  fastify.addHook('onSend', async (request, reply) => {
    reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('Cache-Control'))
      reply.header('Cache-Control', 'no-store');
  });
  setUpOpenApi(app);
  const webDir = config.webDir ?? join(import.meta.dirname, '..', 'web');
  if (existsSync(join(webDir, 'index.html'))) {
    await app.register(fastifyStatic, {
      root: webDir,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) =>
        void reply.header(
          'Cache-Control',
          /assets/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
    fastify.addHook('onRequest', async (request, reply) => {
      if (isPage(request.method, request.url) && request.url !== '/') return reply.sendFile('index.html');
      return undefined;
    });
  }
  // Without this, Nest ends the process by the signal itself instead of exit code 0.
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.init();
  return app;
}

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DomainError } from '@etat/domain';
import { createProblemTranslator } from '@etat/messages';
import { AppModule } from '../app.module';
import { PinoLogger } from '../platform/http/pino-logger';
import { readConfig } from './read-config';

/** Runs a command with every service but without HTTP; an error becomes one sentence and exit code 1. */
export async function runInApp(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const config = readConfig();
  const logLevel = config.logLevel === 'info' ? 'warn' : config.logLevel;
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new PinoLogger(logLevel),
    abortOnError: false,
  });
  try {
    await work(app);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(
      `${createProblemTranslator('en').detail(error.code, error.details)} (${error.code})\n`,
    );
    process.exitCode = 1;
  } finally {
    await app.close();
  }
}

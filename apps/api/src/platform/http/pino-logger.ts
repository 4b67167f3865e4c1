import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from '../config/config';

/** Where Nest reports what ends the start; the caller says it once, as a sentence or with its stack. */
const START_FAILURE = 'ExceptionHandler';

/** Nest's messages and Fastify's requests in one stream of JSON lines on stderr, each with its request id. */
export class PinoLogger implements LoggerService {
  readonly pino: Logger;

  constructor(level: Config['logLevel']) {
    this.pino = pino(
      { level, redact: ['req.headers.cookie', 'req.headers.authorization'] },
      pino.destination({ fd: 2, sync: true }),
    );
  }

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, this.toText(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, this.toText(message));
  }

  error(message: unknown, stackOrContext?: string, context?: string): void {
    const bindings = { context: context ?? stackOrContext };
    if (bindings.context === START_FAILURE) return;
    // An object becomes fields of the line, not a text once more.
    if (typeof message === 'object' && !(message instanceof Error))
      this.pino.error({ ...bindings, ...message });
    else this.pino.error(bindings, this.toText(message));
  }

  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, this.toText(message));
  }

  verbose(message: unknown, context?: string): void {
    this.pino.trace({ context }, this.toText(message));
  }

  private toText(message: unknown): string {
    return typeof message === 'string'
      ? message
      : message instanceof Error
        ? (message.stack ?? message.message)
        : JSON.stringify(message);
  }
}

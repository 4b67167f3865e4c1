import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { ZodType } from 'zod';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { RESPONSE_SCHEMA } from './responds.decorator';

/** Sets the `ETag` of single resources and, in tests, holds every answer against its contract. */
@Injectable()
export class ResponseInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Response');

  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const schema = this.reflector.get<ZodType | undefined>(RESPONSE_SCHEMA, context.getHandler());
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: unknown) => {
        const version = (body as { version?: unknown } | null)?.version;
        if (typeof version === 'number') reply.header('ETag', `"${version}"`);
        if (this.config.checkResponses && schema) this.check(schema, body, context);
        return body;
      }),
    );
  }

  private check(schema: ZodType, body: unknown, context: ExecutionContext): void {
    const parsed = schema.safeParse(body);
    if (parsed.success) return;
    const where = `${context.getClass().name}.${context.getHandler().name}`;
    this.logger.error({ where, issues: parsed.error.issues });
    throw new Error(`${where} answered against its contract: ${parsed.error.message}`);
  }
}

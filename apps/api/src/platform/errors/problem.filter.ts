import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './to-problem';

/** The one place where an error becomes HTTP: a problem document (RFC 9457) in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = this.toDomainError(error);
    if (!known)
      this.logger.error({
        requestId: request.id,
        url: request.url,
        error: error instanceof Error ? error.stack : String(error),
      });
    const problem = toProblem(known ?? new DomainError('server.failed', {}), {
      language: request.headers['accept-language'],
      path: request.url,
      requestId: request.id,
    });
    if (reply.sent || reply.raw.headersSent) return;
    if (problem.status === 503) reply.header('Retry-After', '30');
    if (problem.status === 429 && typeof known?.details['retryAfterSeconds'] === 'number')
      reply.header('Retry-After', String(known.details['retryAfterSeconds']));
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(problem);
  }

  private toDomainError(error: unknown): DomainError | null {
    if (error instanceof DomainError) return error;
    if (error instanceof HttpException)
      return new DomainError(`http.${error.getStatus()}`, { status: error.getStatus() });
    const fastify = error as { statusCode?: unknown; code?: unknown };
    if (typeof fastify?.statusCode === 'number' && fastify.statusCode < 500)
      return new DomainError(`http.${fastify.statusCode}`, { status: fastify.statusCode });
    return null;
  }
}

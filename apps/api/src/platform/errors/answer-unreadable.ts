import { DomainError } from '@etat/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './to-problem';

/** An address that cannot be decoded never reaches a route; it gets its problem document here. */
export function answerUnreadable(_: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(new DomainError('http.400', { status: 400 }), {
    language: request.headers['accept-language'],
    path: request.raw.url ?? '',
    requestId: request.id,
  });
  void reply
    .status(400)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .header('X-Request-Id', request.id)
    .send(problem);
}

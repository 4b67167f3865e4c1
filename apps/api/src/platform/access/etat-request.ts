import type { FastifyRequest } from 'fastify';
import type { Access } from './access';

/** A request after the guard: who it is, and what they may do in the organisation of the path. */
export interface EtatRequest extends FastifyRequest {
  accountId?: string;
  access?: Access;
}

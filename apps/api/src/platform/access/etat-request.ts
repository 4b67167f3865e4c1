import type { FastifyRequest } from 'fastify';
import type { Access } from './access';
import type { RepeatMark } from './repeat-mark';

/** A request after the guard: who it is, and what they may do in the organisation of the path. */
export interface EtatRequest extends FastifyRequest {
  accountId?: string;
  access?: Access;
  /** Set for a creating handler that works at length and remembers its answer itself. */
  repeatMark?: RepeatMark;
}

import { DomainError } from '@etat/domain';
import type { FastifyRequest } from 'fastify';

/** Keys need no look: they are those of a schema, or are dropped. A list instead of recursion: depth is the sender's choice. */
function holdsNul(body: unknown): boolean {
  const open: unknown[] = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (value.includes('\0')) return true;
      // A stream is read by its handler; everything else that came as JSON is looked through.
    } else if (typeof value === 'object' && value !== null && !('pipe' in value)) {
      for (const part of Object.values(value)) open.push(part);
    }
  }
  return false;
}

/** PostgreSQL stores no NUL in a text and SQLite does: neither gets one. */
export async function refuseNul(request: FastifyRequest): Promise<void> {
  if (/%00/.test(request.url) || holdsNul(request.body)) throw new DomainError('request.nul', {});
}

import { DomainError } from '@etat/domain';
import type { FastifyRequest } from 'fastify';

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (Array.isArray(value)) return value.some(holdsNul);
  // A stream is read by its handler; everything else that came as JSON is looked through.
  if (typeof value !== 'object' || value === null || 'pipe' in value) return false;
  return Object.values(value).some(holdsNul);
}

/** PostgreSQL stores no NUL in a text and SQLite does: neither gets one. */
export async function refuseNul(request: FastifyRequest): Promise<void> {
  if (/%00/.test(request.url) || holdsNul(request.body)) throw new DomainError('request.nul', {});
}

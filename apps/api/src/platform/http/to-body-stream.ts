import { Readable } from 'node:stream';
import { DomainError } from '@etat/domain';

/** The raw body of an upload. @throws {DomainError} `http.415` when it was sent as something else, `import.empty` without any */
export function toBodyStream(body: unknown): Readable {
  if (body instanceof Readable) return body;
  if (body === undefined || body === null) throw new DomainError('import.empty', {});
  throw new DomainError('http.415', { status: 415 });
}

import { NewerDatabaseError } from '../platform/database/require-known-migrations';

interface SystemError {
  code?: string;
  syscall?: string;
  hostname?: string;
}

const FOLDER = new Set(['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC']);
const FILE = new Set(['SQLITE_CANTOPEN', 'SQLITE_NOTADB', 'SQLITE_READONLY']);
const NO_HOST = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL']);
/** No server there, wrong user or password, no such database. */
const NO_DATABASE = new Set(['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000']);

/**
 * What an operator must change when the surroundings do not let Etat start; null when it is a fault of Etat itself.
 * The value of a setting is left out where it may hold a password.
 */
export function explainFailure(
  error: unknown,
  environment: Record<string, string | undefined> = process.env,
): string | null {
  if (error instanceof NewerDatabaseError) return error.message;
  if (typeof error !== 'object' || error === null) return null;
  const { code = '', syscall = '', hostname } = error as SystemError;
  if (syscall === 'listen' && (code === 'EADDRINUSE' || code === 'EACCES'))
    return `The setting PORT names a port that is ${code === 'EACCES' ? 'not allowed' : 'in use'} (${environment['PORT'] ?? '3333'}). Choose another and start again.`;
  if (NO_HOST.has(code) && (syscall === 'listen' || hostname === environment['HOST']))
    return `The setting HOST is "${environment['HOST'] ?? ''}", which is no address of this machine. Correct it and start again.`;
  if (NO_DATABASE.has(code) || NO_HOST.has(code))
    return `The setting DATABASE_URL leads to no database that lets Etat in (${code}). Correct it, or start the database, and start again.`;
  if (FILE.has(code) || (syscall === 'mkdir' && FOLDER.has(code)))
    return `The setting ETAT_DATA_DIR is "${environment['ETAT_DATA_DIR'] ?? 'data'}", where Etat cannot keep its files (${code}). Correct it and start again.`;
  return null;
}

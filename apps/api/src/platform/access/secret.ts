import { createHash, randomBytes } from 'node:crypto';

/** A new bearer secret, 256 bit, base64url. */
export const createSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. A fast hash is right here: the secret is random, not chosen. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

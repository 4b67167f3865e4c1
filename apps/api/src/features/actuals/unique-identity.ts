import { createHash } from 'node:crypto';
import { newId } from '../../platform/http/new-id';

/** A posting by hand is unique by itself: two equal ones are two. */
export const uniqueIdentity = () => ({
  identityHash: createHash('sha256').update(`hand:${newId()}`).digest('hex'),
  occurrence: 1,
});

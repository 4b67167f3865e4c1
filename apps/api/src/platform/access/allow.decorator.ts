import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@etat/domain';

/**
 * Who may call a handler. A permission (or one of several; the service then asks for the exact one) needs `:organisationId` in the path; `administrator-anywhere` is for
 * founding a further organisation; `signed-in` and `public` say so openly. A handler without a rule is refused.
 */
export type AccessRule =
  Permission | readonly Permission[] | 'public' | 'signed-in' | 'administrator-anywhere';

export const ACCESS_RULE = 'etat:access-rule';

export const Allow = (rule: AccessRule) => SetMetadata(ACCESS_RULE, rule);

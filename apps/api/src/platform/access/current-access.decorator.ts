import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { Access } from './access';
import type { EtatRequest } from './etat-request';

/** The caller's {@link Access} to the organisation in the path. */
export const CurrentAccess = createParamDecorator((_: unknown, context: ExecutionContext): Access => {
  const access = context.switchToHttp().getRequest<EtatRequest>().access;
  if (!access) throw new DomainError('access.denied', {});
  return access;
});

/** The id of the signed-in account, for routes outside an organisation. */
export const CurrentAccountId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const accountId = context.switchToHttp().getRequest<EtatRequest>().accountId;
  if (!accountId) throw new DomainError('session.required', {});
  return accountId;
});

import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, type Permission } from '@etat/domain';
import { Clock } from '../config/clock';
import type { Access } from './access';
import { AccessRepository } from './access.repository';
import { ACCESS_RULE, type AccessRule } from './allow.decorator';
import type { EtatRequest } from './etat-request';
import { hashSecret } from './secret';
import { allowsScope } from './token-scope';

export const SESSION_COOKIE = 'etat_session';
const HOUR_MS = 60 * 60_000;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const toPermissions = (rule: AccessRule) => (typeof rule === 'string' ? [rule as Permission] : rule);

/** Authenticates every request and holds it against the rule of its handler. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly repository: AccessRepository,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (rule === undefined) throw new DomainError('access.denied', { reason: 'no rule' });
    const request = context.switchToHttp().getRequest<EtatRequest>();
    // Cookies travel by themselves, a header of ours does not: foreign pages cannot send it (CSRF).
    if (
      !SAFE_METHODS.has(request.method) &&
      !request.headers.authorization &&
      request.headers['x-etat-request'] !== '1'
    ) {
      throw new DomainError('access.csrf', {});
    }
    if (rule === 'public') return true;
    const organisationId = (request.params as Record<string, string | undefined>)['organisationId'];
    const access = request.headers.authorization
      ? await this.byToken(request, organisationId, rule)
      : await this.bySession(request, organisationId);
    if (rule === 'signed-in') return true;
    if (rule === 'administrator-anywhere') {
      if (request.accountId && (await this.repository.isAdministrator(request.accountId))) return true;
      throw new DomainError('access.denied', {});
    }
    const accepted = toPermissions(rule);
    if (!accepted.some((permission) => access?.scopes.has(permission)))
      throw new DomainError('access.denied', { permission: accepted.join(', ') });
    return true;
  }

  private async bySession(request: EtatRequest, organisationId: string | undefined): Promise<Access | null> {
    const secret = request.cookies[SESSION_COOKIE];
    const accountId = secret
      ? await this.repository.findSessionAccount(hashSecret(secret), this.clock.now())
      : null;
    if (!accountId) throw new DomainError('session.required', {});
    request.accountId = accountId;
    if (!organisationId) return null;
    const person = await this.repository.findMember(organisationId, { accountId });
    // Whoever is no member learns nothing, not even that the organisation exists.
    if (!person) throw new DomainError('organisation.not-found', {});
    const access = await this.repository.loadAccess(person, accountId, request.id);
    if (access) request.access = access;
    return access;
  }

  private async byToken(
    request: EtatRequest,
    organisationId: string | undefined,
    rule: AccessRule,
  ): Promise<Access | null> {
    const [scheme, secret] = (request.headers.authorization ?? '').split(' ');
    const token =
      scheme?.toLowerCase() === 'bearer' && secret
        ? await this.repository.findToken(hashSecret(secret), this.clock.now())
        : null;
    if (!token) throw new DomainError('session.required', {});
    if (!organisationId || token.organisationId !== organisationId)
      throw new DomainError('organisation.not-found', {});
    const person = await this.repository.findMember(organisationId, { personId: token.personId });
    if (!person?.accountId || !(await this.repository.isAccountActive(person.accountId)))
      throw new DomainError('session.required', {});
    const isWrite = !SAFE_METHODS.has(request.method);
    const scopes = token.scopes.split(',');
    if (!toPermissions(rule).some((permission) => allowsScope(scopes, permission, isWrite)))
      throw new DomainError('access.denied', { scopes: token.scopes });
    await this.repository.noteTokenUse(token, this.clock.now(), this.clock.shifted(-HOUR_MS));
    request.accountId = person.accountId;
    const access = await this.repository.loadAccess(person, person.accountId, request.id);
    if (access) request.access = access;
    return access;
  }
}

import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from '../../platform/access/access.guard';
import type { Config } from '../../platform/config/config';
import { SESSION_MS } from './session.service';

export function setSessionCookie(reply: FastifyReply, secret: string, config: Config): void {
  reply.setCookie(SESSION_COOKIE, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secureCookies,
    maxAge: SESSION_MS / 1000,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
}

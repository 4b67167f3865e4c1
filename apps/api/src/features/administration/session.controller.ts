import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { AccountUpdateSchema, PasswordChangeSchema, SessionSchema, SignInSchema } from '@etat/contracts';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod';
import { SESSION_COOKIE } from '../../platform/access/access.guard';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccountId } from '../../platform/access/current-access.decorator';
import type { EtatRequest } from '../../platform/access/etat-request';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { Responds } from '../../platform/http/responds.decorator';
import { clearSessionCookie, setSessionCookie } from './session-cookie';
import { SessionService } from './session.service';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('session')
  @Allow('signed-in')
  @Responds(SessionSchema)
  get(@CurrentAccountId() accountId: string) {
    return this.sessions.describe(accountId);
  }

  @Post('session')
  @HttpCode(200)
  @Allow('public')
  @Responds(SessionSchema)
  async signIn(
    @Body({ schema: SignInSchema }) input: z.infer<typeof SignInSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { secret, accountId } = await this.sessions.signIn(input);
    setSessionCookie(reply, secret, this.config);
    return this.sessions.describe(accountId);
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('signed-in')
  async signOut(@Req() request: EtatRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.close(request.cookies[SESSION_COOKIE] ?? '');
    clearSessionCookie(reply);
  }

  @Patch('account')
  @Allow('signed-in')
  @Responds(SessionSchema)
  updateAccount(
    @CurrentAccountId() accountId: string,
    @Body({ schema: AccountUpdateSchema }) input: z.infer<typeof AccountUpdateSchema>,
  ) {
    return this.sessions.updateAccount(accountId, input);
  }

  @Post('account/password')
  @HttpCode(200)
  @Allow('signed-in')
  @Responds(SessionSchema)
  async changePassword(
    @CurrentAccountId() accountId: string,
    @Body({ schema: PasswordChangeSchema }) input: z.infer<typeof PasswordChangeSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    setSessionCookie(reply, await this.sessions.changePassword(accountId, input), this.config);
    return this.sessions.describe(accountId);
  }
}

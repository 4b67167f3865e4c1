import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { LinkRedeemSchema, LinkStateSchema, SessionSchema } from '@etat/contracts';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod';
import { Allow } from '../../platform/access/allow.decorator';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { Responds } from '../../platform/http/responds.decorator';
import { LinkService } from './link.service';
import { setSessionCookie } from './session-cookie';
import { SessionService } from './session.service';

@Controller('links')
export class LinkController {
  constructor(
    private readonly links: LinkService,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token')
  @Allow('public')
  @Responds(LinkStateSchema)
  describe(@Param('token') token: string) {
    return this.links.describe(token);
  }

  @Post(':token')
  @HttpCode(200)
  @Allow('public')
  @Responds(SessionSchema)
  async redeem(
    @Param('token') token: string,
    @Body({ schema: LinkRedeemSchema }) input: z.infer<typeof LinkRedeemSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { secret, accountId } = await this.links.redeem(token, input.password);
    setSessionCookie(reply, secret, this.config);
    return this.sessions.describe(accountId);
  }
}

import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { SessionSchema, SetupCodeSchema, SetupRequestSchema, SetupStateSchema } from '@etat/contracts';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod';
import { Allow } from '../../platform/access/allow.decorator';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { Responds } from '../../platform/http/responds.decorator';
import { setSessionCookie } from './session-cookie';
import { SessionService } from './session.service';
import { SetupService } from './setup.service';

@Controller('setup')
export class SetupController {
  constructor(
    private readonly setup: SetupService,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('public')
  @Responds(SetupStateSchema)
  async get() {
    return { isSetUp: await this.setup.isSetUp() };
  }

  @Post('code')
  @HttpCode(204)
  @Allow('public')
  checkCode(@Body({ schema: SetupCodeSchema }) { setupCode }: z.infer<typeof SetupCodeSchema>) {
    return this.setup.checkCode(setupCode);
  }

  @Post()
  @HttpCode(201)
  @Allow('public')
  @Responds(SessionSchema, 201)
  async setUp(
    @Body({ schema: SetupRequestSchema }) input: z.infer<typeof SetupRequestSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const accountId = await this.setup.setUp(input);
    setSessionCookie(reply, await this.sessions.open(accountId), this.config);
    return this.sessions.describe(accountId);
  }
}

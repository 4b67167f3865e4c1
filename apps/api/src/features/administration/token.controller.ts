import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IdSchema, TokenCreatedSchema, TokenCreateSchema, TokenPageSchema } from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { TokenService } from './token.service';

@Controller('organisations/:organisationId/tokens')
export class TokenController {
  constructor(private readonly tokens: TokenService) {}

  @Get()
  @Allow('tokens.manage')
  @Responds(TokenPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.tokens.list(access);
  }

  @Post()
  @HttpCode(201)
  @Allow('tokens.manage')
  @Responds(TokenCreatedSchema, 201)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: TokenCreateSchema }) input: z.infer<typeof TokenCreateSchema>,
  ) {
    return this.tokens.create(access, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('tokens.manage')
  async revoke(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    await this.tokens.revoke(access, id);
  }
}

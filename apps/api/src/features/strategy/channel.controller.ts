import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  ChannelCreateSchema,
  ChannelPageSchema,
  ChannelSchema,
  ChannelUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { ChannelService } from './channel.service';

@Controller('organisations/:organisationId/channels')
export class ChannelController {
  constructor(private readonly channels: ChannelService) {}

  @Get()
  @Allow('master.read')
  @Responds(ChannelPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.channels.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(ChannelSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: ChannelCreateSchema }) input: z.infer<typeof ChannelCreateSchema>,
  ) {
    return this.channels.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(ChannelSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ChannelUpdateSchema }) input: z.infer<typeof ChannelUpdateSchema>,
  ) {
    return this.channels.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.channels.remove(access, id, version);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  FreezeCreateSchema,
  FreezeLiftSchema,
  FreezePageSchema,
  FreezeSchema,
  IdSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { FreezeService } from './freeze.service';

@Controller('organisations/:organisationId/freezes')
export class FreezeController {
  constructor(private readonly freezes: FreezeService) {}

  @Get()
  @Allow('plan.read')
  @Responds(FreezePageSchema)
  list(@CurrentAccess() access: Access) {
    return this.freezes.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(FreezeSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: FreezeCreateSchema }) input: z.infer<typeof FreezeCreateSchema>,
  ) {
    return this.freezes.create(access, input);
  }

  @Post(':id/lift')
  @HttpCode(200)
  @Allow('master.write')
  @Responds(FreezeSchema)
  lift(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: FreezeLiftSchema }) input: z.infer<typeof FreezeLiftSchema>,
  ) {
    return this.freezes.lift(access, id, version, input.reason);
  }
}

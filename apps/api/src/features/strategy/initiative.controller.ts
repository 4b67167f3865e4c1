import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  InitiativeCreateSchema,
  InitiativePageSchema,
  InitiativeSchema,
  InitiativeUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { InitiativeService } from './initiative.service';

@Controller('organisations/:organisationId/initiatives')
export class InitiativeController {
  constructor(private readonly initiatives: InitiativeService) {}

  @Get()
  @Allow('master.read')
  @Responds(InitiativePageSchema)
  list(@CurrentAccess() access: Access) {
    return this.initiatives.list(access);
  }

  @Get(':id')
  @Allow('master.read')
  @Responds(InitiativeSchema)
  get(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.initiatives.get(access, id);
  }

  @Post()
  @Allow('master.write')
  @Creates(InitiativeSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: InitiativeCreateSchema }) input: z.infer<typeof InitiativeCreateSchema>,
  ) {
    return this.initiatives.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(InitiativeSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: InitiativeUpdateSchema }) input: z.infer<typeof InitiativeUpdateSchema>,
  ) {
    return this.initiatives.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.initiatives.remove(access, id, version);
  }
}

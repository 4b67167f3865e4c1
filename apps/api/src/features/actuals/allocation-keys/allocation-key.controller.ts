import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  AllocationKeyCreateSchema,
  AllocationKeyPageSchema,
  AllocationKeySchema,
  AllocationKeyUpdateSchema,
  IdSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { AllocationKeyService } from './allocation-key.service';

@Controller('organisations/:organisationId/allocation-keys')
export class AllocationKeyController {
  constructor(private readonly keys: AllocationKeyService) {}

  @Get()
  @Allow('master.read')
  @Responds(AllocationKeyPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.keys.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(AllocationKeySchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: AllocationKeyCreateSchema }) input: z.infer<typeof AllocationKeyCreateSchema>,
  ) {
    return this.keys.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(AllocationKeySchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: AllocationKeyUpdateSchema }) input: z.infer<typeof AllocationKeyUpdateSchema>,
  ) {
    return this.keys.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.keys.remove(access, id, version);
  }
}

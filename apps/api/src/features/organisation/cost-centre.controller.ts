import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  CostCentreCreateSchema,
  CostCentrePageSchema,
  CostCentreSchema,
  CostCentreUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { CostCentreService } from './cost-centre.service';

@Controller('organisations/:organisationId/cost-centres')
export class CostCentreController {
  constructor(private readonly costCentres: CostCentreService) {}

  @Get()
  @Allow('master.read')
  @Responds(CostCentrePageSchema)
  list(@CurrentAccess() access: Access) {
    return this.costCentres.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(CostCentreSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: CostCentreCreateSchema }) input: z.infer<typeof CostCentreCreateSchema>,
  ) {
    return this.costCentres.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(CostCentreSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: CostCentreUpdateSchema }) input: z.infer<typeof CostCentreUpdateSchema>,
  ) {
    return this.costCentres.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.costCentres.remove(access, id, version);
  }
}

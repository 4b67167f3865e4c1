import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IdSchema, ReserveCreateSchema, ReserveReleaseSchema, ReserveSchema } from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { ReserveService } from './reserve.service';

@Controller('organisations/:organisationId/versions/:versionId/reserve')
export class ReserveController {
  constructor(private readonly reserve: ReserveService) {}

  @Get()
  @Allow('plan.read')
  @Responds(ReserveSchema)
  get(@CurrentAccess() access: Access, @Param('versionId', { schema: IdSchema }) versionId: string) {
    return this.reserve.get(access, versionId);
  }

  @Post()
  @Allow('master.write')
  @Creates(ReserveSchema)
  add(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: ReserveCreateSchema }) input: z.infer<typeof ReserveCreateSchema>,
  ) {
    return this.reserve.add(access, versionId, input);
  }

  @Post('releases')
  @HttpCode(200)
  @Allow('master.write')
  @Responds(ReserveSchema)
  release(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: ReserveReleaseSchema }) input: z.infer<typeof ReserveReleaseSchema>,
  ) {
    return this.reserve.release(access, versionId, input);
  }
}

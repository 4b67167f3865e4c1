import { Controller, Get, Param, Query } from '@nestjs/common';
import { IdSchema, ImpactDetailSchema, ImpactListSchema, ImpactQuerySchema } from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { ImpactReader } from './impact.reader';

@Controller('organisations/:organisationId/impact')
export class ImpactController {
  constructor(private readonly impact: ImpactReader) {}

  @Get()
  @Allow('impact.read')
  @Responds(ImpactListSchema)
  list(
    @CurrentAccess() access: Access,
    @Query({ schema: ImpactQuerySchema }) query: z.infer<typeof ImpactQuerySchema>,
  ) {
    return this.impact.list(access, query);
  }

  @Get(':initiativeId')
  @Allow('impact.read')
  @Responds(ImpactDetailSchema)
  get(
    @CurrentAccess() access: Access,
    @Param('initiativeId', { schema: IdSchema }) initiativeId: string,
    @Query({ schema: ImpactQuerySchema }) query: z.infer<typeof ImpactQuerySchema>,
  ) {
    return this.impact.get(access, initiativeId, query);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  IdSchema,
  KpiCreateSchema,
  KpiPageSchema,
  KpiSchema,
  KpiSeriesQuerySchema,
  KpiSeriesSchema,
  KpiUpdateSchema,
  KpiValuesUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { KpiSeriesService } from './kpi-series.service';
import { KpiService } from './kpi.service';

@Controller('organisations/:organisationId/kpis')
export class KpiController {
  constructor(
    private readonly kpis: KpiService,
    private readonly series: KpiSeriesService,
  ) {}

  @Get()
  @Allow('kpis.read')
  @Responds(KpiPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.kpis.list(access);
  }

  @Get(':id')
  @Allow('kpis.read')
  @Responds(KpiSchema)
  get(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.kpis.get(access, id);
  }

  @Post()
  @Allow('kpis.define')
  @Creates(KpiSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: KpiCreateSchema }) input: z.infer<typeof KpiCreateSchema>,
  ) {
    return this.kpis.create(access, input);
  }

  @Patch(':id')
  @Allow('kpis.define')
  @Responds(KpiSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KpiUpdateSchema }) input: z.infer<typeof KpiUpdateSchema>,
  ) {
    return this.kpis.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('kpis.define')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.kpis.remove(access, id, version);
  }

  @Get(':id/series')
  @Allow('kpis.read')
  @Responds(KpiSeriesSchema)
  getSeries(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Query({ schema: KpiSeriesQuerySchema }) query: z.infer<typeof KpiSeriesQuerySchema>,
  ) {
    return this.series.get(access, id, query);
  }

  @Put(':id/values')
  @Allow('kpis.write')
  @Responds(KpiSeriesSchema)
  putValues(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: KpiValuesUpdateSchema }) input: z.infer<typeof KpiValuesUpdateSchema>,
  ) {
    return this.series.put(access, id, input);
  }
}

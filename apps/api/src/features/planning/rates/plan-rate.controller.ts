import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { IdSchema, PlanRatesSchema, PlanRatesUpdateSchema, RepricedSchema } from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { PlanRateService } from './plan-rate.service';

@Controller('organisations/:organisationId/versions/:versionId')
export class PlanRateController {
  constructor(private readonly rates: PlanRateService) {}

  @Get('plan-rates')
  @Allow('plan.read')
  @Responds(PlanRatesSchema)
  get(@CurrentAccess() access: Access, @Param('versionId', { schema: IdSchema }) versionId: string) {
    return this.rates.get(access, versionId);
  }

  /** If-Match is the row version of the budget version. */
  @Put('plan-rates')
  @Allow('plan.write')
  @Responds(PlanRatesSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @IfMatch() version: number,
    @Body({ schema: PlanRatesUpdateSchema }) input: z.infer<typeof PlanRatesUpdateSchema>,
  ) {
    return this.rates.update(access, versionId, version, input.rates);
  }

  @Post('reprice')
  @HttpCode(200)
  @Allow('plan.write')
  @Responds(RepricedSchema)
  reprice(@CurrentAccess() access: Access, @Param('versionId', { schema: IdSchema }) versionId: string) {
    return this.rates.reprice(access, versionId);
  }
}

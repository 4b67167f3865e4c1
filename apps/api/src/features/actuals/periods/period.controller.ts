import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  PeriodCloseSchema,
  PeriodPageSchema,
  PeriodQuerySchema,
  PeriodReopenSchema,
  PeriodSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { PeriodService } from './period.service';

@Controller('organisations/:organisationId/periods')
export class PeriodController {
  constructor(private readonly periods: PeriodService) {}

  @Get()
  @Allow('actuals.read')
  @Responds(PeriodPageSchema)
  list(
    @CurrentAccess() access: Access,
    @Query({ schema: PeriodQuerySchema }) query: z.infer<typeof PeriodQuerySchema>,
  ) {
    return this.periods.list(access, query.fiscalYear);
  }

  @Post('close')
  @HttpCode(200)
  @Allow('periods.close')
  @Responds(PeriodSchema)
  close(
    @CurrentAccess() access: Access,
    @Body({ schema: PeriodCloseSchema }) input: z.infer<typeof PeriodCloseSchema>,
  ) {
    return this.periods.close(access, input);
  }

  @Post('reopen')
  @HttpCode(200)
  @Allow('periods.close')
  @Responds(PeriodSchema)
  reopen(
    @CurrentAccess() access: Access,
    @Body({ schema: PeriodReopenSchema }) input: z.infer<typeof PeriodReopenSchema>,
  ) {
    return this.periods.reopen(access, input);
  }
}

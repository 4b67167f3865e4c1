import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  AccrualPageSchema,
  AccrualQuerySchema,
  type AccrualRelease,
  AccrualReleaseSchema,
  PostingSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { AccrualService } from './accrual.service';

@Controller('organisations/:organisationId')
export class AccrualController {
  constructor(private readonly accruals: AccrualService) {}

  @Get('accruals')
  @Allow('actuals.read')
  @Responds(AccrualPageSchema)
  list(
    @CurrentAccess() access: Access,
    @Query({ schema: AccrualQuerySchema }) query: z.infer<typeof AccrualQuerySchema>,
  ) {
    return this.accruals.list(access, query.all);
  }

  @Post('postings/:id/release')
  @HttpCode(201)
  @Allow('actuals.post')
  @Responds(PostingSchema, 201)
  release(
    @CurrentAccess() access: Access,
    @Param('id') id: string,
    @Body({ schema: AccrualReleaseSchema }) input: AccrualRelease,
  ) {
    return this.accruals.release(access, id, input);
  }
}

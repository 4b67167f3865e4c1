import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type BudgetLineCreate,
  BudgetLineCreateSchema,
  BudgetLinePageSchema,
  BudgetLineQuerySchema,
  BudgetLineSchema,
  type BudgetLineUpdate,
  BudgetLineUpdateSchema,
  IdSchema,
  type LineBatch,
  LineBatchResultSchema,
  LineBatchSchema,
  PlanComparisonSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { pickLanguage } from '../../../platform/errors/pick-language';
import { Creates, Idempotent } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { BudgetLineService } from './budget-line.service';
import { LineBatchService } from './line-batch.service';
import { PlanComparisonService } from './plan-comparison.service';

@Controller('organisations/:organisationId')
export class BudgetLineController {
  constructor(
    private readonly lines: BudgetLineService,
    private readonly batches: LineBatchService,
    private readonly comparisons: PlanComparisonService,
  ) {}

  @Get('versions/:versionId/lines')
  @Allow('plan.read')
  @Responds(BudgetLinePageSchema)
  list(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Query({ schema: BudgetLineQuerySchema }) query: z.infer<typeof BudgetLineQuerySchema>,
  ) {
    return this.lines.list(access, versionId, query);
  }

  @Post('versions/:versionId/lines')
  @Allow('plan.write')
  @Creates(BudgetLineSchema)
  create(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: BudgetLineCreateSchema }) input: BudgetLineCreate,
  ) {
    return this.lines.create(access, versionId, input);
  }

  /** Many cells at once, each with the value it was seen with. */
  @Patch('versions/:versionId/lines')
  @Allow('plan.write')
  @Idempotent()
  @Responds(LineBatchResultSchema)
  applyBatch(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: LineBatchSchema }) input: LineBatch,
    @Headers('accept-language') language?: string,
  ) {
    return this.batches.apply(access, versionId, input, pickLanguage(language));
  }

  @Get('versions/:versionId/line-actuals')
  @Allow('plan.read')
  @Responds(PlanComparisonSchema)
  compare(@CurrentAccess() access: Access, @Param('versionId', { schema: IdSchema }) versionId: string) {
    return this.comparisons.get(access, versionId);
  }

  @Get('lines/:id')
  @Allow('plan.read')
  @Responds(BudgetLineSchema)
  get(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.lines.get(access, id);
  }

  @Patch('lines/:id')
  @Allow('plan.write')
  @Responds(BudgetLineSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: BudgetLineUpdateSchema }) input: BudgetLineUpdate,
  ) {
    return this.lines.update(access, id, version, input);
  }

  @Delete('lines/:id')
  @HttpCode(204)
  @Allow('plan.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.lines.remove(access, id, version);
  }
}

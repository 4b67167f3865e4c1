import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type BudgetVersionCreate,
  BudgetVersionCreateSchema,
  BudgetVersionPageSchema,
  BudgetVersionSchema,
  BudgetVersionUpdateSchema,
  IdSchema,
  VersionComparisonQuerySchema,
  VersionComparisonSchema,
  VersionTransitionSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { BudgetVersionService } from './budget-version.service';
import { VersionComparisonService } from './version-comparison.service';

@Controller('organisations/:organisationId/versions')
export class BudgetVersionController {
  constructor(
    private readonly versions: BudgetVersionService,
    private readonly comparisons: VersionComparisonService,
  ) {}

  @Get()
  @Allow('plan.read')
  @Responds(BudgetVersionPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.versions.list(access);
  }

  @Post()
  @Allow('plan.write')
  @Creates(BudgetVersionSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: BudgetVersionCreateSchema }) input: BudgetVersionCreate,
  ) {
    return this.versions.create(access, input);
  }

  @Get(':id')
  @Allow('plan.read')
  @Responds(BudgetVersionSchema)
  get(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.versions.get(access, id);
  }

  @Patch(':id')
  @Allow('plan.write')
  @Responds(BudgetVersionSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: BudgetVersionUpdateSchema }) input: z.infer<typeof BudgetVersionUpdateSchema>,
  ) {
    return this.versions.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('plan.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.versions.remove(access, id, version);
  }

  @Get(':id/comparison')
  @Allow('plan.read')
  @Responds(VersionComparisonSchema)
  compare(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Query({ schema: VersionComparisonQuerySchema }) query: z.infer<typeof VersionComparisonQuerySchema>,
  ) {
    return this.comparisons.compare(access, id, query.with);
  }

  @Post(':id/share')
  @HttpCode(200)
  @Allow('plan.write')
  @Responds(BudgetVersionSchema)
  share(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    return this.versions.share(access, id, version);
  }

  @Post(':id/actuals')
  @HttpCode(200)
  @Allow('plan.write')
  @Responds(BudgetVersionSchema)
  refreshActuals(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    return this.versions.refreshActuals(access, id, version);
  }

  /** Submitting needs plan.submit, everything else plan.approve or a delegation; the service checks which. */
  @Post(':id/transition')
  @HttpCode(200)
  @Allow('plan.read')
  @Responds(BudgetVersionSchema)
  transition(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: VersionTransitionSchema }) input: z.infer<typeof VersionTransitionSchema>,
  ) {
    return this.versions.transition(access, id, version, input);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type BudgetChangeCreate,
  BudgetChangeCreateSchema,
  type BudgetChangeDecision,
  BudgetChangeDecisionSchema,
  BudgetChangePageSchema,
  BudgetChangeSchema,
  type CarryForwardCreate,
  CarryForwardCreateSchema,
  CarryForwardProposalSchema,
  IdSchema,
} from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { BudgetChangeService } from './budget-change.service';
import { CarryForwardService } from './carry-forward.service';

@Controller('organisations/:organisationId/versions/:versionId')
export class BudgetChangeController {
  constructor(
    private readonly changes: BudgetChangeService,
    private readonly carryForward: CarryForwardService,
  ) {}

  @Get('changes')
  @Allow('plan.read')
  @Responds(BudgetChangePageSchema)
  list(@CurrentAccess() access: Access, @Param('versionId', { schema: IdSchema }) versionId: string) {
    return this.changes.list(access, versionId);
  }

  @Post('changes')
  @Allow('plan.submit')
  @Creates(BudgetChangeSchema)
  create(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: BudgetChangeCreateSchema }) input: BudgetChangeCreate,
  ) {
    return this.changes.create(access, versionId, input);
  }

  /** Deciding needs plan.approve or a delegation, withdrawing to have requested it; the service checks which. */
  @Post('changes/:id/decision')
  @HttpCode(200)
  @Allow('plan.read')
  @Responds(BudgetChangeSchema)
  decide(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: BudgetChangeDecisionSchema }) input: BudgetChangeDecision,
  ) {
    return this.changes.decide(access, versionId, id, version, input);
  }

  @Get('carry-forward')
  @Allow('plan.read')
  @Responds(CarryForwardProposalSchema)
  propose(@CurrentAccess() access: Access, @Param('versionId', { schema: IdSchema }) versionId: string) {
    return this.carryForward.propose(access, versionId);
  }

  @Post('carry-forward')
  @Allow('plan.submit')
  @Creates(BudgetChangePageSchema)
  carry(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: CarryForwardCreateSchema }) input: CarryForwardCreate,
  ) {
    return this.carryForward.create(access, versionId, input);
  }
}

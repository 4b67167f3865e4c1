import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  type AssignmentRuleCreate,
  AssignmentRuleCreateSchema,
  AssignmentRuleOrderSchema,
  AssignmentRulePageSchema,
  AssignmentRuleSchema,
  type AssignmentRuleUpdate,
  AssignmentRuleUpdateSchema,
  type AssignmentTrial,
  AssignmentTrialResultSchema,
  AssignmentTrialSchema,
  IdSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { AssignmentRuleService } from './assignment-rule.service';
import { AssignmentTrialService } from './assignment-trial.service';

@Controller('organisations/:organisationId/assignment-rules')
export class AssignmentRuleController {
  constructor(
    private readonly rules: AssignmentRuleService,
    private readonly trials: AssignmentTrialService,
  ) {}

  @Get()
  @Allow('master.read')
  @Responds(AssignmentRulePageSchema)
  list(@CurrentAccess() access: Access) {
    return this.rules.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(AssignmentRuleSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: AssignmentRuleCreateSchema }) input: AssignmentRuleCreate,
  ) {
    return this.rules.create(access, input);
  }

  @Put('order')
  @Allow('master.write')
  @Responds(AssignmentRulePageSchema)
  order(
    @CurrentAccess() access: Access,
    @Body({ schema: AssignmentRuleOrderSchema }) input: z.infer<typeof AssignmentRuleOrderSchema>,
  ) {
    return this.rules.order(access, input.ids);
  }

  @Post('trial')
  @HttpCode(200)
  @Allow('actuals.post')
  @Responds(AssignmentTrialResultSchema)
  try(@CurrentAccess() access: Access, @Body({ schema: AssignmentTrialSchema }) input: AssignmentTrial) {
    return this.trials.run(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(AssignmentRuleSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: AssignmentRuleUpdateSchema }) input: AssignmentRuleUpdate,
  ) {
    return this.rules.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.rules.remove(access, id, version);
  }
}

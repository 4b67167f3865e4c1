import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ControlAlertPageSchema,
  type ControlCheck,
  ControlCheckSchema,
  ControlQuerySchema,
  ControlRuleCreateSchema,
  ControlRulePageSchema,
  ControlRuleSchema,
  ControlRuleUpdateSchema,
  ControlStateSchema,
  ControlVerdictSchema,
  IdSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { BudgetControl } from './budget-control';
import { ControlRuleService } from './control-rule.service';
import { ControlStateService } from './control-state.service';

@Controller('organisations/:organisationId')
export class ControlController {
  constructor(
    private readonly rules: ControlRuleService,
    private readonly states: ControlStateService,
    private readonly control: BudgetControl,
  ) {}

  @Get('control-rules')
  @Allow('plan.read')
  @Responds(ControlRulePageSchema)
  list(@CurrentAccess() access: Access) {
    return this.rules.list(access);
  }

  @Post('control-rules')
  @Allow('master.write')
  @Creates(ControlRuleSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: ControlRuleCreateSchema }) input: z.infer<typeof ControlRuleCreateSchema>,
  ) {
    return this.rules.create(access, input);
  }

  @Patch('control-rules/:id')
  @Allow('master.write')
  @Responds(ControlRuleSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ControlRuleUpdateSchema }) input: z.infer<typeof ControlRuleUpdateSchema>,
  ) {
    return this.rules.update(access, id, version, input);
  }

  @Delete('control-rules/:id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.rules.remove(access, id, version);
  }

  @Get('control/state')
  @Allow('plan.read')
  @Responds(ControlStateSchema)
  getState(
    @CurrentAccess() access: Access,
    @Query({ schema: ControlQuerySchema }) query: z.infer<typeof ControlQuerySchema>,
  ) {
    return this.states.get(access, query);
  }

  @Get('control/alerts')
  @Allow('plan.read')
  @Responds(ControlAlertPageSchema)
  listAlerts(
    @CurrentAccess() access: Access,
    @Query({ schema: ControlQuerySchema }) query: z.infer<typeof ControlQuerySchema>,
  ) {
    return this.states.listAlerts(access, query);
  }

  @Get('control/check')
  @Allow('plan.read')
  @Responds(ControlVerdictSchema)
  check(@CurrentAccess() access: Access, @Query({ schema: ControlCheckSchema }) input: ControlCheck) {
    return this.control.check(access, input);
  }
}

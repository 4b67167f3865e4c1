import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { IdSchema, GoalCreateSchema, GoalPageSchema, GoalSchema, GoalUpdateSchema } from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { GoalService } from './goal.service';

@Controller('organisations/:organisationId/goals')
export class GoalController {
  constructor(private readonly goals: GoalService) {}

  @Get()
  @Allow('master.read')
  @Responds(GoalPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.goals.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(GoalSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: GoalCreateSchema }) input: z.infer<typeof GoalCreateSchema>,
  ) {
    return this.goals.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(GoalSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: GoalUpdateSchema }) input: z.infer<typeof GoalUpdateSchema>,
  ) {
    return this.goals.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.goals.remove(access, id, version);
  }
}

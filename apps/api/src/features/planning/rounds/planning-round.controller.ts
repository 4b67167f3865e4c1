import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  PlanningRoundCreateSchema,
  PlanningRoundPageSchema,
  PlanningRoundSchema,
  PlanningRoundUpdateSchema,
  RoundProgressSchema,
  SubmissionCreateSchema,
  SubmissionReopenSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { PlanningRoundService } from './planning-round.service';
import { RoundProgressService } from './round-progress.service';

@Controller('organisations/:organisationId/rounds')
export class PlanningRoundController {
  constructor(
    private readonly rounds: PlanningRoundService,
    private readonly progress: RoundProgressService,
  ) {}

  @Get()
  @Allow('plan.read')
  @Responds(PlanningRoundPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.rounds.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(PlanningRoundSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: PlanningRoundCreateSchema }) input: z.infer<typeof PlanningRoundCreateSchema>,
  ) {
    return this.rounds.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(PlanningRoundSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: PlanningRoundUpdateSchema }) input: z.infer<typeof PlanningRoundUpdateSchema>,
  ) {
    return this.rounds.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.rounds.remove(access, id, version);
  }

  @Get(':id/progress')
  @Allow('plan.read')
  @Responds(RoundProgressSchema)
  getProgress(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.progress.get(access, id);
  }

  @Post(':id/submissions')
  @HttpCode(200)
  @Allow('plan.submit')
  @Responds(RoundProgressSchema)
  submit(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: SubmissionCreateSchema }) input: z.infer<typeof SubmissionCreateSchema>,
  ) {
    return this.progress.submit(access, id, input);
  }

  @Post(':id/reopenings')
  @HttpCode(200)
  @Allow('master.write')
  @Responds(RoundProgressSchema)
  reopen(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: SubmissionReopenSchema }) input: z.infer<typeof SubmissionReopenSchema>,
  ) {
    return this.progress.reopen(access, id, input);
  }
}

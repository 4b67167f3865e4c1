import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApprovalThresholdCreateSchema,
  ApprovalThresholdPageSchema,
  ApprovalThresholdSchema,
  ApprovalThresholdUpdateSchema,
  IdSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { ApprovalThresholdService } from './approval-threshold.service';

@Controller('organisations/:organisationId/approval-thresholds')
export class ApprovalThresholdController {
  constructor(private readonly thresholds: ApprovalThresholdService) {}

  @Get()
  @Allow(['plan.read', 'settings.manage'])
  @Responds(ApprovalThresholdPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.thresholds.list(access);
  }

  @Post()
  @Allow(['plan.approve-any', 'settings.manage'])
  @Creates(ApprovalThresholdSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: ApprovalThresholdCreateSchema }) input: z.infer<typeof ApprovalThresholdCreateSchema>,
  ) {
    return this.thresholds.create(access, input);
  }

  @Patch(':id')
  @Allow(['plan.approve-any', 'settings.manage'])
  @Responds(ApprovalThresholdSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ApprovalThresholdUpdateSchema }) input: z.infer<typeof ApprovalThresholdUpdateSchema>,
  ) {
    return this.thresholds.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(['plan.approve-any', 'settings.manage'])
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.thresholds.remove(access, id, version);
  }
}

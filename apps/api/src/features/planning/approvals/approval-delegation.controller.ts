import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApprovalDelegationCreateSchema,
  ApprovalDelegationPageSchema,
  ApprovalDelegationSchema,
  ApprovalDelegationUpdateSchema,
  DelegatePageSchema,
  IdSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Creates } from '../../../platform/http/creates.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { ApprovalDelegationService } from './approval-delegation.service';

@Controller('organisations/:organisationId')
export class ApprovalDelegationController {
  constructor(private readonly delegations: ApprovalDelegationService) {}

  @Get('approval-delegations')
  @Allow(['plan.read', 'people.manage'])
  @Responds(ApprovalDelegationPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.delegations.list(access);
  }

  @Get('approval-delegates')
  @Allow(['plan.approve', 'people.manage'])
  @Responds(DelegatePageSchema)
  listPeople(@CurrentAccess() access: Access) {
    return this.delegations.listPeople(access);
  }

  @Post('approval-delegations')
  @Allow(['plan.approve', 'people.manage'])
  @Creates(ApprovalDelegationSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: ApprovalDelegationCreateSchema }) input: z.infer<typeof ApprovalDelegationCreateSchema>,
  ) {
    return this.delegations.create(access, input);
  }

  @Patch('approval-delegations/:id')
  @Allow(['plan.approve', 'people.manage'])
  @Responds(ApprovalDelegationSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ApprovalDelegationUpdateSchema }) input: z.infer<typeof ApprovalDelegationUpdateSchema>,
  ) {
    return this.delegations.update(access, id, version, input);
  }

  @Delete('approval-delegations/:id')
  @HttpCode(204)
  @Allow(['plan.approve', 'people.manage'])
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.delegations.remove(access, id, version);
  }
}

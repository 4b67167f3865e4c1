import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type ContractCalendarQuery,
  ContractCalendarQuerySchema,
  ContractCalendarSchema,
  ContractNoticeSchema,
  ContractRenewalSchema,
  IdSchema,
  OrderSchema,
  OrderTransitionResultSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { ContractService } from './contract.service';

@Controller('organisations/:organisationId')
export class ContractController {
  constructor(private readonly contracts: ContractService) {}

  @Get('contract-calendar')
  @Allow('commitments.read')
  @Responds(ContractCalendarSchema)
  getCalendar(
    @CurrentAccess() access: Access,
    @Query({ schema: ContractCalendarQuerySchema }) query: ContractCalendarQuery,
  ) {
    return this.contracts.getCalendar(access, query);
  }

  @Post('orders/:id/notice')
  @HttpCode(200)
  @Allow('commitments.write')
  @Responds(OrderSchema)
  giveNotice(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ContractNoticeSchema }) input: z.infer<typeof ContractNoticeSchema>,
  ) {
    return this.contracts.giveNotice(access, id, version, input);
  }

  @Post('orders/:id/renewal')
  @HttpCode(200)
  @Allow('commitments.write')
  @Responds(OrderTransitionResultSchema)
  renew(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ContractRenewalSchema }) input: z.infer<typeof ContractRenewalSchema>,
  ) {
    return this.contracts.renew(access, id, version, input.reason);
  }
}

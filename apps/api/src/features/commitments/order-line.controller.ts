import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  IdSchema,
  OrderCancellationSchema,
  OrderDueMonthSchema,
  OrderReceiptSchema,
  OrderSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { OrderProgressService } from './order-progress.service';

@Controller('organisations/:organisationId/orders/:id/lines/:lineId')
export class OrderLineController {
  constructor(private readonly progress: OrderProgressService) {}

  @Post('receipt')
  @HttpCode(200)
  @Allow('commitments.write')
  @Responds(OrderSchema)
  receive(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('lineId', { schema: IdSchema }) lineId: string,
    @IfMatch() version: number,
    @Body({ schema: OrderReceiptSchema }) input: z.infer<typeof OrderReceiptSchema>,
  ) {
    return this.progress.receive(access, id, lineId, version, input);
  }

  @Post('cancellation')
  @HttpCode(200)
  @Allow('commitments.write')
  @Responds(OrderSchema)
  cancelRest(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('lineId', { schema: IdSchema }) lineId: string,
    @IfMatch() version: number,
    @Body({ schema: OrderCancellationSchema }) input: z.infer<typeof OrderCancellationSchema>,
  ) {
    return this.progress.cancelRest(access, id, lineId, version, input);
  }

  @Post('due-month')
  @HttpCode(200)
  @Allow('commitments.write')
  @Responds(OrderSchema)
  postpone(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('lineId', { schema: IdSchema }) lineId: string,
    @IfMatch() version: number,
    @Body({ schema: OrderDueMonthSchema }) input: z.infer<typeof OrderDueMonthSchema>,
  ) {
    return this.progress.postpone(access, id, lineId, version, input.dueMonth);
  }
}

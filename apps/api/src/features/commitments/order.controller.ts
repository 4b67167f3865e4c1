import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  IdSchema,
  type OrderCreate,
  OrderCreateSchema,
  OrderPageSchema,
  type OrderQuery,
  OrderQuerySchema,
  OrderSchema,
  type OrderTransition,
  OrderTransitionResultSchema,
  OrderTransitionSchema,
  type OrderUpdate,
  OrderUpdateSchema,
} from '@etat/contracts';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { OrderProgressService } from './order-progress.service';
import { OrderService } from './order.service';

@Controller('organisations/:organisationId/orders')
export class OrderController {
  constructor(
    private readonly orders: OrderService,
    private readonly progress: OrderProgressService,
  ) {}

  @Get()
  @Allow('commitments.read')
  @Responds(OrderPageSchema)
  list(@CurrentAccess() access: Access, @Query({ schema: OrderQuerySchema }) query: OrderQuery) {
    return this.orders.list(access, query);
  }

  @Post()
  @Allow('commitments.write')
  @Creates(OrderSchema)
  create(@CurrentAccess() access: Access, @Body({ schema: OrderCreateSchema }) input: OrderCreate) {
    return this.orders.create(access, input);
  }

  @Get(':id')
  @Allow('commitments.read')
  @Responds(OrderSchema)
  get(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.orders.get(access, id);
  }

  @Patch(':id')
  @Allow('commitments.write')
  @Responds(OrderSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: OrderUpdateSchema }) input: OrderUpdate,
  ) {
    return this.orders.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('commitments.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.orders.remove(access, id, version);
  }

  @Post(':id/transition')
  @HttpCode(200)
  @Allow('commitments.write')
  @Responds(OrderTransitionResultSchema)
  transition(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: OrderTransitionSchema }) input: OrderTransition,
  ) {
    return this.progress.transition(access, id, version, input);
  }
}

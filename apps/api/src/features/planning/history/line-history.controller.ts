import { Controller, Get, Param } from '@nestjs/common';
import { IdSchema, LineHistorySchema } from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { LineHistoryService } from './line-history.service';

@Controller('organisations/:organisationId/lines/:id/history')
export class LineHistoryController {
  constructor(private readonly history: LineHistoryService) {}

  @Get()
  @Allow('plan.read')
  @Responds(LineHistorySchema)
  list(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.history.list(access, id);
  }
}

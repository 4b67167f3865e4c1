import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IdSchema, type LineSplit, LineSplitResultSchema, LineSplitSchema } from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { LineSplitService } from './line-split.service';

@Controller('organisations/:organisationId/lines/:id/split')
export class LineSplitController {
  constructor(private readonly splits: LineSplitService) {}

  @Post()
  @HttpCode(200)
  @Allow('plan.write')
  @Responds(LineSplitResultSchema)
  split(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: LineSplitSchema }) input: LineSplit,
  ) {
    return this.splits.split(access, id, version, input);
  }

  /** Any of the parts names the split. */
  @Post('undo')
  @HttpCode(200)
  @Allow('plan.write')
  @Responds(LineSplitResultSchema)
  undo(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.splits.undo(access, id);
  }
}

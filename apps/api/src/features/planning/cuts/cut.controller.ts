import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  CutApplySchema,
  CutPreviewSchema,
  type CutRequest,
  CutRequestSchema,
  CutResultSchema,
  IdSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { CutService } from './cut.service';

@Controller('organisations/:organisationId/versions/:versionId/cut')
export class CutController {
  constructor(private readonly cuts: CutService) {}

  @Post()
  @HttpCode(200)
  @Allow('master.write')
  @Responds(CutResultSchema)
  apply(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: CutApplySchema }) input: z.infer<typeof CutApplySchema>,
  ) {
    return this.cuts.apply(access, versionId, input);
  }

  /** Changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Allow('master.write')
  @Responds(CutPreviewSchema)
  preview(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: CutRequestSchema }) input: CutRequest,
  ) {
    return this.cuts.preview(access, versionId, input);
  }
}

import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  IdSchema,
  type LineTransition,
  LineTransitionResultSchema,
  LineTransitionSchema,
} from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { LineWorkflowService } from './line-workflow.service';

@Controller('organisations/:organisationId/versions/:versionId/line-transitions')
export class LineWorkflowController {
  constructor(private readonly workflow: LineWorkflowService) {}

  /** Submitting needs plan.submit, deciding plan.approve or a delegation; the service checks which, line by line. */
  @Post()
  @HttpCode(200)
  @Allow('plan.read')
  @Responds(LineTransitionResultSchema)
  transition(
    @CurrentAccess() access: Access,
    @Param('versionId', { schema: IdSchema }) versionId: string,
    @Body({ schema: LineTransitionSchema }) input: LineTransition,
  ) {
    return this.workflow.transition(access, versionId, input);
  }
}

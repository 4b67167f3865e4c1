import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  type PostingAssign,
  PostingAssignResultSchema,
  PostingAssignSchema,
  UnassignedPageSchema,
  type UnassignedQuery,
  UnassignedQuerySchema,
} from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { PostingAssignmentService } from './posting-assignment.service';

@Controller('organisations/:organisationId/postings')
export class PostingAssignmentController {
  constructor(private readonly assignments: PostingAssignmentService) {}

  @Get('unassigned')
  @Allow('actuals.read')
  @Responds(UnassignedPageSchema)
  listUnassigned(
    @CurrentAccess() access: Access,
    @Query({ schema: UnassignedQuerySchema }) query: UnassignedQuery,
  ) {
    return this.assignments.listUnassigned(access, query);
  }

  @Post('assign')
  @HttpCode(200)
  @Allow('actuals.post')
  @Responds(PostingAssignResultSchema)
  assign(@CurrentAccess() access: Access, @Body({ schema: PostingAssignSchema }) input: PostingAssign) {
    return this.assignments.assign(access, input);
  }
}

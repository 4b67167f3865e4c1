import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type PostingCreate,
  PostingCreateSchema,
  PostingPageSchema,
  type PostingQuery,
  PostingQuerySchema,
  PostingSchema,
  ReversalCreateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { PostingService } from './posting.service';

@Controller('organisations/:organisationId/postings')
export class PostingController {
  constructor(private readonly postings: PostingService) {}

  @Get()
  @Allow('actuals.read')
  @Responds(PostingPageSchema)
  list(@CurrentAccess() access: Access, @Query({ schema: PostingQuerySchema }) query: PostingQuery) {
    return this.postings.list(access, query);
  }

  @Post()
  @Allow('actuals.post')
  @Creates(PostingSchema)
  create(@CurrentAccess() access: Access, @Body({ schema: PostingCreateSchema }) input: PostingCreate) {
    return this.postings.create(access, input);
  }

  @Get(':id')
  @Allow('actuals.read')
  @Responds(PostingSchema)
  get(@CurrentAccess() access: Access, @Param('id') id: string) {
    return this.postings.get(access, id);
  }

  @Post(':id/reversal')
  @HttpCode(201)
  @Allow('actuals.post')
  @Responds(PostingSchema, 201)
  reverse(
    @CurrentAccess() access: Access,
    @Param('id') id: string,
    @Body({ schema: ReversalCreateSchema }) input: z.infer<typeof ReversalCreateSchema>,
  ) {
    return this.postings.reverse(access, id, input);
  }
}

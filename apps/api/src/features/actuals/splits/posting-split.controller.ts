import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type PostingSplit,
  PostingSplitPageSchema,
  PostingSplitSchema,
  SplitWithdrawalSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { PostingSplitService } from './posting-split.service';

@Controller('organisations/:organisationId/postings/:id/split')
export class PostingSplitController {
  constructor(private readonly splits: PostingSplitService) {}

  @Get()
  @Allow('actuals.read')
  @Responds(PostingSplitPageSchema)
  list(@CurrentAccess() access: Access, @Param('id') id: string) {
    return this.splits.list(access, id);
  }

  @Put()
  @Allow('actuals.post')
  @Responds(PostingSplitPageSchema)
  split(
    @CurrentAccess() access: Access,
    @Param('id') id: string,
    @Body({ schema: PostingSplitSchema }) input: PostingSplit,
  ) {
    return this.splits.split(access, id, input);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Allow('actuals.post')
  @Responds(PostingSplitPageSchema)
  withdraw(
    @CurrentAccess() access: Access,
    @Param('id') id: string,
    @Body({ schema: SplitWithdrawalSchema }) input: z.infer<typeof SplitWithdrawalSchema>,
  ) {
    return this.splits.withdraw(access, id, input);
  }
}

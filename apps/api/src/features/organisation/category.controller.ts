import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  CategoryCreateSchema,
  CategoryPageSchema,
  CategorySchema,
  CategoryUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { CategoryService } from './category.service';

@Controller('organisations/:organisationId/categories')
export class CategoryController {
  constructor(private readonly categories: CategoryService) {}

  @Get()
  @Allow('master.read')
  @Responds(CategoryPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.categories.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(CategorySchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: CategoryCreateSchema }) input: z.infer<typeof CategoryCreateSchema>,
  ) {
    return this.categories.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(CategorySchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: CategoryUpdateSchema }) input: z.infer<typeof CategoryUpdateSchema>,
  ) {
    return this.categories.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.categories.remove(access, id, version);
  }
}

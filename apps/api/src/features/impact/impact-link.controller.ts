import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  ImpactLinkCreateSchema,
  ImpactLinkPageSchema,
  ImpactLinkSchema,
  ImpactLinkUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { ImpactLinkService } from './impact-link.service';

@Controller('organisations/:organisationId/impact-links')
export class ImpactLinkController {
  constructor(private readonly links: ImpactLinkService) {}

  @Get()
  @Allow('impact.read')
  @Responds(ImpactLinkPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.links.list(access);
  }

  @Post()
  @Allow('impact.write')
  @Creates(ImpactLinkSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: ImpactLinkCreateSchema }) input: z.infer<typeof ImpactLinkCreateSchema>,
  ) {
    return this.links.create(access, input);
  }

  @Patch(':id')
  @Allow('impact.write')
  @Responds(ImpactLinkSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ImpactLinkUpdateSchema }) input: z.infer<typeof ImpactLinkUpdateSchema>,
  ) {
    return this.links.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('impact.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.links.remove(access, id, version);
  }
}

import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  OrganisationCreateSchema,
  OrganisationSchema,
  OrganisationUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess, CurrentAccountId } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { OrganisationService } from './organisation.service';

@Controller('organisations')
export class OrganisationController {
  constructor(private readonly organisations: OrganisationService) {}

  @Post()
  @Allow('administrator-anywhere')
  @Creates(OrganisationSchema)
  create(
    @CurrentAccountId() accountId: string,
    @Body({ schema: OrganisationCreateSchema }) input: z.infer<typeof OrganisationCreateSchema>,
  ) {
    return this.organisations.create(accountId, input);
  }

  @Post('sample')
  @Allow('administrator-anywhere')
  @Creates(OrganisationSchema)
  createSample(@CurrentAccountId() accountId: string) {
    return this.organisations.createSample(accountId);
  }

  @Patch(':organisationId')
  @Allow('settings.manage')
  @Responds(OrganisationSchema)
  update(
    @CurrentAccess() access: Access,
    @IfMatch() version: number,
    @Body({ schema: OrganisationUpdateSchema }) input: z.infer<typeof OrganisationUpdateSchema>,
  ) {
    return this.organisations.update(access, version, input);
  }

  @Delete(':organisationId')
  @HttpCode(204)
  @Allow('settings.manage')
  async drop(@CurrentAccess() access: Access, @Param('organisationId', { schema: IdSchema }) _: string) {
    await this.organisations.dropSample(access);
  }
}

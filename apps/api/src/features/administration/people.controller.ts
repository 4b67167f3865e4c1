import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  OneTimeLinkSchema,
  PersonCreateSchema,
  PersonPageSchema,
  PersonSchema,
  PersonUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { PeopleService } from './people.service';

@Controller('organisations/:organisationId/people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Allow('master.read')
  @Responds(PersonPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.people.list(access);
  }

  @Post()
  @Allow('people.manage')
  @Creates(PersonSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: PersonCreateSchema }) input: z.infer<typeof PersonCreateSchema>,
  ) {
    return this.people.create(access, input);
  }

  @Patch(':id')
  @Allow('people.manage')
  @Responds(PersonSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: PersonUpdateSchema }) input: z.infer<typeof PersonUpdateSchema>,
  ) {
    return this.people.update(access, id, version, input);
  }

  @Post(':id/invitation')
  @HttpCode(201)
  @Allow('people.manage')
  @Responds(OneTimeLinkSchema, 201)
  invite(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.people.createLink(access, id, 'invitation');
  }

  @Post(':id/password-reset')
  @HttpCode(201)
  @Allow('people.manage')
  @Responds(OneTimeLinkSchema, 201)
  resetPassword(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    return this.people.createLink(access, id, 'password-reset');
  }
}

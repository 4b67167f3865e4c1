import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  StaffRoleCreateSchema,
  StaffRolePageSchema,
  StaffRoleSchema,
  StaffRoleUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { StaffRoleService } from './staff-role.service';

@Controller('organisations/:organisationId/staff-roles')
export class StaffRoleController {
  constructor(private readonly staffRoles: StaffRoleService) {}

  // Rates are figures: an administrator without a second role sees none.
  @Get()
  @Allow('plan.read')
  @Responds(StaffRolePageSchema)
  list(@CurrentAccess() access: Access) {
    return this.staffRoles.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(StaffRoleSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: StaffRoleCreateSchema }) input: z.infer<typeof StaffRoleCreateSchema>,
  ) {
    return this.staffRoles.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(StaffRoleSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: StaffRoleUpdateSchema }) input: z.infer<typeof StaffRoleUpdateSchema>,
  ) {
    return this.staffRoles.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.staffRoles.remove(access, id, version);
  }
}

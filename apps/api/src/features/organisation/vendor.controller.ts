import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  IdSchema,
  VendorCreateSchema,
  VendorPageSchema,
  VendorSchema,
  VendorUpdateSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Creates } from '../../platform/http/creates.decorator';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { VendorService } from './vendor.service';

@Controller('organisations/:organisationId/vendors')
export class VendorController {
  constructor(private readonly vendors: VendorService) {}

  @Get()
  @Allow('master.read')
  @Responds(VendorPageSchema)
  list(@CurrentAccess() access: Access) {
    return this.vendors.list(access);
  }

  @Post()
  @Allow('master.write')
  @Creates(VendorSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: VendorCreateSchema }) input: z.infer<typeof VendorCreateSchema>,
  ) {
    return this.vendors.create(access, input);
  }

  @Patch(':id')
  @Allow('master.write')
  @Responds(VendorSchema)
  update(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: VendorUpdateSchema }) input: z.infer<typeof VendorUpdateSchema>,
  ) {
    return this.vendors.update(access, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('master.write')
  async remove(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @IfMatch() version: number,
  ) {
    await this.vendors.remove(access, id, version);
  }
}

import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { IdSchema, ImportProfilePageSchema } from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { MAY_IMPORT } from '../import-access';
import { ImportProfiles } from './import-profiles';

@Controller('organisations/:organisationId/import-profiles')
export class ImportProfileController {
  constructor(private readonly profiles: ImportProfiles) {}

  @Get()
  @Allow(MAY_IMPORT)
  @Responds(ImportProfilePageSchema)
  list(@CurrentAccess() access: Access) {
    return this.profiles.list(access);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(MAY_IMPORT)
  async remove(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    await this.profiles.remove(access, id);
  }
}

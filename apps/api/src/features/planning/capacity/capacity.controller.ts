import { Controller, Get, Param } from '@nestjs/common';
import { CapacitySchema, IdSchema } from '@etat/contracts';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { CapacityService } from './capacity.service';

@Controller('organisations/:organisationId/versions/:versionId/capacity')
export class CapacityController {
  constructor(private readonly capacity: CapacityService) {}

  @Get()
  @Allow('plan.read')
  @Responds(CapacitySchema)
  get(@CurrentAccess() access: Access, @Param('versionId', { schema: IdSchema }) versionId: string) {
    return this.capacity.get(access, versionId);
  }
}

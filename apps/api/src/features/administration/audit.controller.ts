import { Controller, Get, Query } from '@nestjs/common';
import { AuditPageSchema, AuditQuerySchema } from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { AuditTrailService } from './audit-trail.service';

@Controller('organisations/:organisationId/audit-events')
export class AuditController {
  constructor(private readonly trail: AuditTrailService) {}

  @Get()
  @Allow('audit.read')
  @Responds(AuditPageSchema)
  list(
    @CurrentAccess() access: Access,
    @Query({ schema: AuditQuerySchema }) query: z.infer<typeof AuditQuerySchema>,
  ) {
    return this.trail.list(access, query);
  }
}

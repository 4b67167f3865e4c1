import { Controller, Get } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import * as z from 'zod';
import { Allow } from '../access/allow.decorator';
import { UnitOfWork } from '../database/unit-of-work';
import { Responds } from '../http/responds.decorator';

const HealthSchema = z.object({ status: z.literal('ok') });

@Controller('health')
export class HealthController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The process answers. */
  @Get('live')
  @Allow('public')
  @Responds(HealthSchema)
  live() {
    return { status: 'ok' as const };
  }

  /** The database answers too. */
  @Get('ready')
  @Allow('public')
  @Responds(HealthSchema)
  async ready() {
    try {
      await this.unitOfWork.reader.query('SELECT 1');
    } catch {
      throw new DomainError('server.not-ready', { status: 503 });
    }
    return { status: 'ok' as const };
  }
}

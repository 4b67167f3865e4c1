import { Body, Controller, Get, Headers, Put, Query } from '@nestjs/common';
import {
  DatevCheckQuerySchema,
  DatevCheckSchema,
  type DatevSettingsInput,
  DatevSettingsInputSchema,
  DatevSettingsSchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { IfMatch } from '../../../platform/http/if-match.decorator';
import { Responds } from '../../../platform/http/responds.decorator';
import { toLanguage } from '../to-import';
import { DatevCheckService } from './datev-check.service';
import { DatevSettingsService } from './datev-settings.service';

@Controller('organisations/:organisationId')
export class DatevController {
  constructor(
    private readonly settings: DatevSettingsService,
    private readonly checks: DatevCheckService,
  ) {}

  @Get('datev-settings')
  @Allow('export.batch')
  @Responds(DatevSettingsSchema)
  get(@CurrentAccess() access: Access) {
    return this.settings.get(access);
  }

  @Put('datev-settings')
  @Allow('master.write')
  @Responds(DatevSettingsSchema)
  put(
    @CurrentAccess() access: Access,
    @IfMatch() version: number,
    @Body({ schema: DatevSettingsInputSchema }) input: DatevSettingsInput,
  ) {
    return this.settings.put(access, version, input);
  }

  @Get('exports/datev-check')
  @Allow('export.batch')
  @Responds(DatevCheckSchema)
  check(
    @CurrentAccess() access: Access,
    @Query({ schema: DatevCheckQuerySchema }) { month }: z.infer<typeof DatevCheckQuerySchema>,
    @Headers('accept-language') language?: string,
  ) {
    return this.checks.check(access, month, toLanguage(language));
  }
}

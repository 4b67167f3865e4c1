import type { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ExchangeRateImportSchema, ExchangeRatePageSchema, ExchangeRateQuerySchema } from '@etat/contracts';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { toBodyStream } from '../../platform/http/to-body-stream';
import { ExchangeRateService } from './exchange-rate.service';

@Controller('organisations/:organisationId/exchange-rates')
export class ExchangeRateController {
  constructor(private readonly rates: ExchangeRateService) {}

  @Get()
  @Allow('master.read')
  @Responds(ExchangeRatePageSchema)
  list(
    @CurrentAccess() access: Access,
    @Query({ schema: ExchangeRateQuerySchema }) query: z.infer<typeof ExchangeRateQuerySchema>,
  ) {
    return this.rates.list(access, query.date);
  }

  @Post('import')
  @HttpCode(200)
  @Allow('master.write')
  @Responds(ExchangeRateImportSchema)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  import(@CurrentAccess() access: Access, @Req() request: FastifyRequest<{ Body: Readable | undefined }>) {
    return this.rates.import(access, toBodyStream(request.body));
  }
}

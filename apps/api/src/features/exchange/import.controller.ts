import type { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import {
  BadRowsQuerySchema,
  IdSchema,
  ImportConfirmSchema,
  ImportDetailSchema,
  ImportPageSchema,
  ImportProfileSaveSchema,
  type ImportSettings,
  ImportSettingsSchema,
  ImportUploadQuerySchema,
  type PageQuery,
  PageQuerySchema,
} from '@etat/contracts';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Access } from '../../platform/access/access';
import { Allow } from '../../platform/access/allow.decorator';
import { CurrentAccess } from '../../platform/access/current-access.decorator';
import { Responds } from '../../platform/http/responds.decorator';
import { toAttachment } from './export-file';
import { MAY_IMPORT } from './import-access';
import { ImportService } from './import.service';
import { toBodyStream } from '../../platform/http/to-body-stream';
import { toLanguage } from './to-import';

@Controller('organisations/:organisationId/imports')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Get()
  @Allow(MAY_IMPORT)
  @Responds(ImportPageSchema)
  list(@CurrentAccess() access: Access, @Query({ schema: PageQuerySchema }) query: PageQuery) {
    return this.imports.list(access, query);
  }

  @Post()
  @HttpCode(201)
  @Allow(MAY_IMPORT)
  @Responds(ImportDetailSchema, 201)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  upload(
    @CurrentAccess() access: Access,
    @Query({ schema: ImportUploadQuerySchema }) query: z.infer<typeof ImportUploadQuerySchema>,
    @Req() request: FastifyRequest<{ Body: Readable | undefined }>,
    @Headers('accept-language') language?: string,
  ) {
    return this.imports.upload(access, query, toBodyStream(request.body), toLanguage(language));
  }

  @Get(':id')
  @Allow(MAY_IMPORT)
  @Responds(ImportDetailSchema)
  get(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.imports.get(access, id, toLanguage(language));
  }

  @Put(':id/settings')
  @Allow(MAY_IMPORT)
  @Responds(ImportDetailSchema)
  putSettings(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: ImportSettingsSchema }) settings: ImportSettings,
    @Headers('accept-language') language?: string,
  ) {
    return this.imports.putSettings(access, id, settings, toLanguage(language));
  }

  @Put(':id/profile')
  @Allow(MAY_IMPORT)
  @Responds(ImportDetailSchema)
  saveProfile(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: ImportProfileSaveSchema }) { name }: z.infer<typeof ImportProfileSaveSchema>,
    @Headers('accept-language') language?: string,
  ) {
    return this.imports.saveProfile(access, id, name, toLanguage(language));
  }

  @Delete(':id/profile')
  @Allow(MAY_IMPORT)
  @Responds(ImportDetailSchema)
  leaveProfile(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.imports.leaveProfile(access, id, toLanguage(language));
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Allow(MAY_IMPORT)
  @Responds(ImportDetailSchema)
  confirm(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: ImportConfirmSchema }) { skipBadRows }: z.infer<typeof ImportConfirmSchema>,
    @Headers('accept-language') language?: string,
  ) {
    return this.imports.confirm(access, id, { skipBadRows, waits: 'a-while' }, toLanguage(language));
  }

  @Get(':id/bad-rows')
  @Allow(MAY_IMPORT)
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async badRows(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Query({ schema: BadRowsQuerySchema }) query: z.infer<typeof BadRowsQuerySchema>,
    @Headers('accept-language') accepted?: string,
  ) {
    return toAttachment(await this.imports.badRows(access, id, query.language ?? toLanguage(accepted)));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow(MAY_IMPORT)
  @Responds(ImportDetailSchema)
  cancel(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.imports.cancel(access, id, toLanguage(language));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(MAY_IMPORT)
  async discard(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    await this.imports.discard(access, id);
  }
}

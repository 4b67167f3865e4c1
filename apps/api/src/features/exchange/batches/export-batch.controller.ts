import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import {
  type ExportBatchCreate,
  ExportBatchCreateSchema,
  ExportBatchPageSchema,
  ExportBatchSchema,
  ExportDifferenceQuerySchema,
  IdSchema,
  type PageQuery,
  PageQuerySchema,
} from '@etat/contracts';
import type * as z from 'zod';
import type { Access } from '../../../platform/access/access';
import { Allow } from '../../../platform/access/allow.decorator';
import { CurrentAccess } from '../../../platform/access/current-access.decorator';
import { CreatesAtLength } from '../../../platform/http/creates.decorator';
import { CurrentRepeatMark } from '../../../platform/http/current-repeat-mark.decorator';
import type { RepeatMark } from '../../../platform/access/repeat-mark';
import { Responds } from '../../../platform/http/responds.decorator';
import { FILE_TYPES } from '../exporting/write-file';
import { ExportBatchReader } from './export-batch.reader';
import { ExportBatchService } from './export-batch.service';

const CSV = 'text/csv; charset=utf-8';

@Controller('organisations/:organisationId/exports')
export class ExportBatchController {
  constructor(
    private readonly batches: ExportBatchService,
    private readonly reader: ExportBatchReader,
  ) {}

  @Get()
  @Allow('export.batch')
  @Responds(ExportBatchPageSchema)
  list(@CurrentAccess() access: Access, @Query({ schema: PageQuerySchema }) query: PageQuery) {
    return this.reader.list(access, query);
  }

  @Post()
  @Allow('export.batch')
  @CreatesAtLength(ExportBatchSchema)
  create(
    @CurrentAccess() access: Access,
    @Body({ schema: ExportBatchCreateSchema }) input: ExportBatchCreate,
    @CurrentRepeatMark() repeat: RepeatMark | null,
  ) {
    return this.batches.create(access, input, repeat);
  }

  @Get(':id/file')
  @Allow('export.batch')
  @ApiProduces(...new Set(Object.values(FILE_TYPES)))
  async file(@CurrentAccess() access: Access, @Param('id', { schema: IdSchema }) id: string) {
    const { batch, content } = await this.reader.open(access, id);
    return new StreamableFile(content, {
      type: FILE_TYPES[batch.format],
      length: Number(batch.sizeBytes),
      disposition: `attachment; filename="${toNumbered(batch)}"`,
    });
  }

  @Get(':id/difference')
  @Allow('export.batch')
  @Header('Content-Type', CSV)
  @ApiProduces('text/csv')
  async difference(
    @CurrentAccess() access: Access,
    @Param('id', { schema: IdSchema }) id: string,
    @Query({ schema: ExportDifferenceQuerySchema }) { profile }: z.infer<typeof ExportDifferenceQuerySchema>,
  ) {
    const { fileName, content } = await this.reader.difference(access, id, profile);
    return new StreamableFile(content, { type: CSV, disposition: `attachment; filename="${fileName}"` });
  }
}

/** The number behind the name: some readers go by how a name begins. */
const toNumbered = ({ fileName, number }: { fileName: string; number: number }) =>
  fileName.replace(/(\.\w+)$/, `_${number}$1`);

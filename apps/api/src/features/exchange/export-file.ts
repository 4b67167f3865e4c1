import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** A file on its way out: a name that says what it is, and its content as a stream. */
export interface ExportFile {
  fileName: string;
  content: Readable;
}

export const toAttachment = ({ fileName, content }: ExportFile) =>
  new StreamableFile(content, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${fileName}"`,
  });

import type { ExportBatch } from '@etat/contracts';
import type { ExportBatchEntity } from './export-batch.entity';

export function toExportBatch(row: ExportBatchEntity, names: ReadonlyMap<string, string>): ExportBatch {
  const { id, number, kind, format, fileName, rowCount, sha256, createdAt, previousNumber } = row;
  return {
    ...{ id, number, kind, format, fileName, rowCount, sha256, createdAt, previousNumber },
    filters: JSON.parse(row.filters) as ExportBatch['filters'],
    controlTotalMinor: Number(row.controlTotalMinor),
    sizeBytes: Number(row.sizeBytes),
    createdBy: row.createdBy === null ? null : (names.get(row.createdBy) ?? null),
  };
}

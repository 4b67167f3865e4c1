import type { ExportFormat } from '@etat/contracts';

/** How the name of a file ends, by its format. */
export const FILE_EXTENSIONS: Record<ExportFormat, string> = {
  rfc4180: 'csv',
  'german-excel': 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
};

/** How it travels. */
export const FILE_TYPES: Record<ExportFormat, string> = {
  rfc4180: 'text/csv; charset=utf-8',
  'german-excel': 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const MEGABYTE = 1024 * 1024;

/**
 * What a workbook may hold. The first four are Excel's own; the others bound time and memory, far above anything that
 * people fill in, so that a file made to harm is refused and never read to its end.
 */
export const LIMITS = {
  rows: 1_048_576,
  columns: 16_384,
  cellLength: 32_767,
  sheets: 1_000,
  /** Columns of a table that is imported: every row is held that wide. */
  tableColumns: 1_000,
  entries: 10_000,
  sheetBytes: 1_024 * MEGABYTE,
  sharedStringBytes: 128 * MEGABYTE,
  sharedStrings: 2_000_000,
  /** Everything else: the list of sheets, styles, relationships. */
  partBytes: 16 * MEGABYTE,
  /** Uncompressed to compressed; sheets reach 10 to 40. Small parts may exceed it, they do no harm. */
  ratio: 200,
  ratioFromBytes: 8 * MEGABYTE,
  xmlDepth: 64,
  xmlAttributes: 100,
} as const;

export { toParts, writeWorkbook, writeZip } from './write-workbook';
export type { TestCell, TestSheet, TestWorkbook } from './write-workbook';

import type { ImportDetail } from '@etat/contracts';
import { currencyExponent, toDecimalText } from '@etat/domain';

const E4_DIGITS = 4;
const SHOWN = 20;

/** What the preview says, line by line. */
export function toReport(detail: ImportDetail, currency: string): string {
  const { preview, missing = [], settings, columns } = detail;
  if (!preview) return missing.map(({ message, code }) => `${message} (${code})\n`).join('');
  const isKpi = detail.import.kind === 'kpi-values';
  const digits = isKpi ? E4_DIGITS : currencyExponent(currency);
  const figure = (value: number) => `${toDecimalText(value, digits)}${isKpi ? '' : ` ${currency}`}`;
  const { encoding, delimiter, decimal, dateForm, headerLine } = settings.dialect;
  const form =
    settings.sheet === null
      ? `${encoding}, delimiter ${delimiter === '\t' ? 'tab' : delimiter}, decimal ${decimal}, dates ${dateForm}`
      : `workbook, sheet "${settings.sheet}"`;
  const { creates, leftOut } = preview;
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))].map((reason) => {
    const lines = leftOut.filter((row) => row.reason === reason).map(({ line }) => line);
    return `${reason} (line ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ', ...' : ''})`;
  });
  const created = [
    ...describeList('cost centres', creates.costCentres),
    ...describeList('categories', creates.categories),
    ...describeList('initiatives', creates.initiatives),
    ...describeList('vendors', creates.vendors),
  ];
  const bad = preview.badRows
    .slice(0, SHOWN)
    .map(
      ({ line, column, value, message }) =>
        `  line ${line}${column === null ? '' : `, ${column}`}: "${value}" ${message}`,
    );
  return [
    `file            ${detail.import.fileName}, ${detail.import.sizeBytes} bytes, SHA-256 ${detail.import.sha256}`,
    `written as      ${form}, headings in line ${headerLine}`,
    `columns         ${Object.entries(settings.columns)
      .map(([field, index]) => `${field}="${columns[index]?.name ?? index + 1}"`)
      .join(', ')}`,
    `rows read       ${preview.rowsRead}`,
    `rows good       ${preview.rowsGood}: ${preview.rowsNew} new, ${preview.rowsChanged} changed, ${preview.rowsUnchanged} unchanged`,
    `rows left out   ${preview.leftOutCount}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`,
    `rows rounded    ${preview.rowsRounded}`,
    ...(preview.rowsAssigned > 0 ? [`rows assigned   ${preview.rowsAssigned} by assignment rules`] : []),
    `rows bad        ${preview.rowsBad}`,
    ...bad,
    `control total   ${figure(preview.controlTotal)}`,
    `of it new       ${figure(preview.controlTotalNew)}`,
    ...created,
    '',
  ].join('\n');
}

function describeList(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : '';
  return [`creates         ${names.length} ${what}: ${names.slice(0, SHOWN).join(', ')}${more}`];
}

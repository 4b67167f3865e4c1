/** Number formats of our own; the others are built into every spreadsheet. */
const ISO_DATE = 164;
const BUILT_IN = { general: 0, integer: 1, text: 49 } as const;
/** By the decimal digits of the currency: yen have none, euros two, dinars three. */
const AMOUNT_FORMATS = [3, 165, 4, 166, 167];

/** Places in `cellXfs` below. */
export const STYLES = { general: 0, heading: 1, text: 2, date: 3, integer: 4, amount: 5 } as const;

/** Style of an amount; more digits than any currency has are shown as they are. */
export const toAmountStyle = (exponent: number): number =>
  exponent < AMOUNT_FORMATS.length ? STYLES.amount + exponent : STYLES.general;

const format = (numFmtId: number, fontId = 0) =>
  `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${fontId === 0 ? '' : ' applyFont="1"'}/>`;

const FORMATS = [
  format(BUILT_IN.general),
  format(BUILT_IN.text, 1),
  format(BUILT_IN.text),
  format(ISO_DATE),
  format(BUILT_IN.integer),
  ...AMOUNT_FORMATS.map((id) => format(id)),
];

export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="4"><numFmt numFmtId="${ISO_DATE}" formatCode="yyyy\\-mm\\-dd"/>`,
  '<numFmt numFmtId="165" formatCode="#,##0.0"/><numFmt numFmtId="166" formatCode="#,##0.000"/>',
  '<numFmt numFmtId="167" formatCode="#,##0.0000"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

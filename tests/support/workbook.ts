import { sumMinor } from '@etat/domain';

/** A budget sheet as people keep it, and what a reader must find in it. */
export interface Workbook {
  /** The cells as a spreadsheet shows them; of merged cells the first holds the text, the others are empty. */
  cells: string[][];
  totalMinor: number;
  lineCount: number;
  /** 1-based lines of subtotals and the grand total. */
  totalsLines: number[];
  /** 1-based lines whose cost centre Etat does not know. */
  unknownLines: number[];
  unknownMinor: number;
  monthsMinor: number[];
}

export interface WorkbookOptions {
  groups: number;
  linesPerGroup: number;
  seed: number;
  costCentres: readonly string[];
  categories: readonly string[];
  unknownCostCentre: string;
}

const MONTHS = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const THEMES = ['Social Media', 'Presse & PR', 'Veranstaltungen', 'Intranet', 'Agenturen; Rahmenvertrag'];
const UNKNOWN_EVERY = 200;

/**
 * The sheet of a communication department: a merged title, a line about it, two rows of headings ("2026" merged over
 * the months; the other headings merged downwards), groups with a heading, their lines, a subtotal and a blank row, and
 * the grand total. Formulas stand there with the value they show. Numbers are German, as numbers and as typed text.
 */
export function createWorkbook(options: WorkbookOptions): Workbook {
  const random = toRandom(options.seed);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const words = ['', '', '', '', ''];
  const width = words.length + MONTHS.length + 2;
  const pad = (cells: string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
  const cells = [
    pad(['Budgetplanung Unternehmenskommunikation 2026']),
    pad(['Stand: 15.11.2025', '', '', 'alle Beträge in EUR, netto']),
    pad([]),
    [...['Bezeichnung', 'Kostenstelle', 'Kostenart', 'Maßnahme', 'Lieferant'], '2026'].concat(
      Array<string>(MONTHS.length - 1).fill(''),
      ['Gesamt', 'Bemerkung'],
    ),
    [...words, ...MONTHS, '', ''],
  ];
  const found = {
    lineCount: 0,
    totalsLines: [] as number[],
    unknownLines: [] as number[],
    unknownMinor: 0,
    monthsMinor: MONTHS.map(() => 0),
  };
  for (let group = 0; group < options.groups; group += 1) {
    const theme = `${pick(THEMES)} ${group + 1}`;
    cells.push(pad([theme]));
    const groupMonths = MONTHS.map(() => 0);
    for (let at = 0; at < options.linesPerGroup; at += 1) {
      found.lineCount += 1;
      const months = toMonths(random);
      const total = sumMinor(months);
      const isUnknown = found.lineCount % UNKNOWN_EVERY === 0;
      cells.push([
        `Position ${found.lineCount}${random(9) === 0 ? ' "Sommer", Teil 2' : ''}`,
        isUnknown ? options.unknownCostCentre : pick(options.costCentres),
        pick(options.categories),
        ...['', ''],
        ...months.map((minor) => toGerman(minor, random)),
        toGerman(total, random),
        random(12) === 0 ? 'siehe Angebot vom 3.11.\nfreigegeben' : '',
      ]);
      if (isUnknown) {
        found.unknownLines.push(cells.length);
        found.unknownMinor += total;
      }
      months.forEach((minor, month) => {
        groupMonths[month] = (groupMonths[month] ?? 0) + minor;
        found.monthsMinor[month] = (found.monthsMinor[month] ?? 0) + minor;
      });
    }
    const labels = [`Zwischensumme ${theme}`, `${theme} gesamt`, `Summe ${theme}:`, `Teilergebnis ${theme}`];
    cells.push(toTotals(labels[group % labels.length] ?? '', groupMonths));
    found.totalsLines.push(cells.length);
    cells.push(pad([]));
  }
  cells.push(toTotals('Gesamtsumme', found.monthsMinor));
  found.totalsLines.push(cells.length);
  return { cells, ...found, totalMinor: sumMinor(found.monthsMinor) };
}

const toTotals = (label: string, months: readonly number[]): string[] => [
  ...[label, '', '', '', ''],
  ...months.map(toThousands),
  ...[toThousands(sumMinor(months)), ''],
];

/** As "CSV (Trennzeichen-getrennt)" of a German Excel: semicolons, CRLF, every row as wide as the sheet. */
export const toWorkbookCsv = ({ cells }: Workbook): string => toText(cells, ';');

function toText(cells: readonly (readonly string[])[], delimiter: string): string {
  const quote = (cell: string) => (/["\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join('');
}

/** The line of the file where each row of the sheet begins: cells with line breaks take more than one. */
export function toFileLines({ cells }: Workbook): number[] {
  let line = 1;
  return cells.map((row) => {
    const start = line;
    line += 1 + row.join('').split('\n').length - 1;
    return start;
  });
}

/** A year that is even, seasonal, one event or a refund. */
function toMonths(random: (below: number) => number): number[] {
  const shape = random(4);
  if (shape === 0) {
    const each = 1 + random(500_000);
    return MONTHS.map(() => each);
  }
  if (shape === 1) return MONTHS.map(() => 1 + random(2_000_000));
  const month = random(MONTHS.length);
  const minor = (1 + random(5_000_000)) * (shape === 3 && random(5) === 0 ? -1 : 1);
  return MONTHS.map((_, index) => (index === month ? minor : 0));
}

/** One amount in the ways German sheets hold them. */
function toGerman(minor: number, random: (below: number) => number): string {
  if (minor === 0) return ['', '', '-', '0', '0,00', '-   €'][random(6)] ?? '';
  const plain = `${minor < 0 ? '-' : ''}${Math.floor(Math.abs(minor) / 100)}`;
  const cents = String(Math.abs(minor) % 100).padStart(2, '0');
  const forms = [
    toThousands(minor),
    toThousands(minor),
    `${toThousands(minor)} €`,
    `${plain},${cents}`,
    minor < 0 ? `(${toThousands(-minor)})` : toThousands(minor),
    minor < 0 ? `${toThousands(-minor)}-` : ` ${toThousands(minor)} `,
    toThousands(minor).replaceAll('.', '\u00a0'),
    cents.endsWith('0') ? `${plain},${cents.slice(0, 1)}` : `${plain},${cents}`,
  ];
  if (cents === '00') forms.push(plain, `${plain},-`, toThousands(minor).slice(0, -3));
  return forms[random(forms.length)] ?? '';
}

function toThousands(minor: number): string {
  const whole = String(Math.floor(Math.abs(minor) / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${minor < 0 ? '-' : ''}${whole},${String(Math.abs(minor) % 100).padStart(2, '0')}`;
}

/** Whole numbers below a bound, the same for the same seed (Lehmer's generator). */
function toRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

import {
  COST_CENTRE,
  COST_CENTRE_NAME,
  CATEGORY,
  CATEGORY_NAME,
  INITIATIVE,
  VENDOR,
  ROLE,
  HOURS,
  RATE,
  CURRENCY,
  TEXT,
  NOTE,
  DATE,
  MONTH,
  SERVICE_MONTH,
  FISCAL_YEAR,
  FOREIGN_AMOUNT,
  FOREIGN_CURRENCY,
  AMOUNT,
  PLAN_AMOUNT,
  KIND,
  ORDER,
  words,
} from './column-words';
import type { ColumnKind } from './column-kind';

interface FieldNames {
  /** Normalised names, the likeliest first; Etat's own name is among them. */
  names: readonly string[];
  /** Kinds of content that rule the field out, whatever the name says. */
  never?: readonly ColumnKind[];
  /** Only the whole name counts: names that begin with it mean something else (`Order date`). */
  isWhole?: true;
}

const NOT_A_PERIOD: readonly ColumnKind[] = ['number', 'text'];
const NOT_A_NUMBER: readonly ColumnKind[] = ['date', 'month'];

const text = (names: readonly string[]): FieldNames => ({ names });
const whole = (names: readonly string[]): FieldNames => ({ names, never: NOT_A_NUMBER, isWhole: true });
const period = (names: readonly string[]): FieldNames => ({ names, never: NOT_A_PERIOD });
const number = (names: readonly string[]): FieldNames => ({ names, never: NOT_A_NUMBER });

/** Months in another currency, as files of our own call them. */
const FOREIGN_MONTHS = {
  f01: number(['f01']),
  f02: number(['f02']),
  f03: number(['f03']),
  f04: number(['f04']),
  f05: number(['f05']),
  f06: number(['f06']),
  f07: number(['f07']),
  f08: number(['f08']),
  f09: number(['f09']),
  f10: number(['f10']),
  f11: number(['f11']),
  f12: number(['f12']),
};

/**
 * The fields an import can fill, by kind of import, with the column names that mean them. The order is the order of
 * choice: a column is given to the first field that claims it.
 */
export const IMPORT_FIELDS = {
  actuals: {
    postingId: text(words('posting id, buchungs id, buchungsnummer, transaction id')),
    date: period(DATE),
    serviceMonth: period(SERVICE_MONTH),
    fiscalYear: number(FISCAL_YEAR),
    kind: text(KIND),
    costCentreName: text(COST_CENTRE_NAME),
    costCentre: text(COST_CENTRE),
    categoryName: text(CATEGORY_NAME),
    category: text(CATEGORY),
    initiative: text(INITIATIVE),
    vendor: text(VENDOR),
    role: text(ROLE),
    hours: number(HOURS),
    rate: number(RATE),
    amount: number(AMOUNT),
    currency: text(CURRENCY),
    document: text(
      words(`document, beleg, belegnummer, belegnr, beleg nr, belegfeld 1, rechnungsnummer, rechnungsnr,
  document number, invoice, invoice number, invoice no, reference, referenz`),
    ),
    text: text(TEXT),
    order: whole(ORDER),
    finalInvoice: whole(words('final invoice, schlussrechnung')),
    foreignCurrency: whole(FOREIGN_CURRENCY),
    foreignAmount: number(FOREIGN_AMOUNT),
    exchangeRate: number(words('exchange rate, wechselkurs, umrechnungskurs, kurs, devisenkurs, fx rate')),
    rateDate: { names: words('rate date, kursdatum, kurs vom'), never: ['number'] },
  },
  'budget-lines': {
    lineId: text(words('line id, positions id, budgetposition id')),
    kind: text(KIND),
    title: text(
      words(`title, titel, bezeichnung, name, budgetposition, position, budget line, beschreibung,
  description, text`),
    ),
    fiscalYear: number(FISCAL_YEAR),
    costCentreName: text(COST_CENTRE_NAME),
    costCentre: text(COST_CENTRE),
    categoryName: text(CATEGORY_NAME),
    category: text(CATEGORY),
    initiative: text(INITIATIVE),
    vendor: text(VENDOR),
    role: text(ROLE),
    hours: number(words('hours, stunden, std, planstunden, planned hours, h')),
    quantity: number(words('quantity, menge, anzahl, stueck, qty, stueckzahl')),
    unitPrice: number(words('unit price, einzelpreis, stueckpreis, preis, price, preis je einheit')),
    phasing: text(words('phasing, verteilung, verteilungsart, periodisierung, phasierung')),
    amount: number(PLAN_AMOUNT),
    currency: text(CURRENCY),
    phasingTerms: text(words('phasing terms, verteilungsangaben')),
    lockedMonths: text(words('locked months, gesperrte monate')),
    fte: number(words('fte, vzae, vollzeitaequivalente')),
    foreignCurrency: text(FOREIGN_CURRENCY),
    ...FOREIGN_MONTHS,
    foreignAmount: number(FOREIGN_AMOUNT),
    tags: text(words('tags, schlagworte, schlagwoerter')),
    parentLine: text(words('parent line')),
    note: text(NOTE),
  },
  'kpi-values': {
    kpi: text(words('kpi, kennzahl, name, metric, messgroesse, indicator, indikator, bezeichnung')),
    month: period(MONTH),
    date: period(DATE),
    value: number(
      words('value, wert, ist, istwert, actual, total, summe, ergebnis, betrag, amount, anzahl, count'),
    ),
    target: number(words('target, ziel, zielwert, soll, sollwert, plan, planwert, goal')),
    note: text(NOTE),
  },
  'cost-centres': {
    code: text(
      words(`code, kostenstelle, cost centre, cost center, nummer, kostenstellennummer, kst, nr, number, id,
  profitcenter, schluessel, dept code`),
    ),
    name: text(
      words(`name, bezeichnung, kostenstellenbezeichnung, kostenstellenname, cost centre name, cost center
  name, beschreibung, description, titel, title, dept name`),
    ),
    parent: text(
      words(`parent, uebergeordnet, uebergeordnete kostenstelle, parent code, oberkostenstelle, gruppe,
  group, hierarchie`),
    ),
    responsible: text(
      words(`responsible, verantwortlich, verantwortliche, verantwortlicher, verantwortliche person, leiter,
  leitung, owner, manager`),
    ),
  },
  categories: {
    code: text(
      words(`code, kostenart, kategorie, category, cost category, nummer, kostenartnummer, cost element, nr,
  number, id, schluessel`),
    ),
    name: text(
      words(`name, bezeichnung, kostenart beschreibung, kostenart bezeichnung, kostenartbezeichnung, category
  name, beschreibung, description, titel, title`),
    ),
    parent: text(
      words('parent, uebergeordnet, uebergeordnete kostenart, parent code, gruppe, group, hierarchie'),
    ),
    kind: text(KIND),
    glAccount: text(words('gl account, sachkonto, konto, account, general ledger account')),
  },
} as const satisfies Record<string, Record<string, FieldNames>>;

export type ImportKind = keyof typeof IMPORT_FIELDS;
export type ImportField<Kind extends ImportKind = ImportKind> = Kind extends ImportKind
  ? Extract<keyof (typeof IMPORT_FIELDS)[Kind], string>
  : never;
export type { FieldNames };

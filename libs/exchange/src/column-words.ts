/** Words that name one thing, the likeliest first, as `normaliseName` gives them. */
export function words(list: string): string[] {
  return list.replace(/\s+/g, ' ').split(', ');
}

// What German and English files call the columns that several kinds of import share.
export const COST_CENTRE =
  words(`cost centre, cost center, kostenstelle, profitcenter, profit center, dept name, department,
  dept, abteilung, kst, kost1, kostenstellennummer, cost centre code, cost center code, dept code,
  dept name raw, bereich, teilhaushalt, produkt, organisationseinheit, org unit`);
export const COST_CENTRE_NAME =
  words(`cost centre name, cost center name, kostenstellenname, kostenstellenbezeichnung, kostenstelle
  bezeichnung, kostenstelle name, profitcenter bezeichnung, profit center name, department name`);
export const CATEGORY =
  words(`category, cost category, kostenart, kategorie, kostenartnummer, cost type, cost element, expense
  type, sachkonto, konto, gl account, account, class, service category`);
export const CATEGORY_NAME =
  words(`category name, kostenart beschreibung, kostenart bezeichnung, kostenartbezeichnung, kostenart
  name, kategoriename, cost element name, kontobezeichnung, account name`);
export const INITIATIVE = words('initiative, massnahme, kampagne, campaign, projekt, project, aktion');
export const VENDOR =
  words(`vendor, lieferant, kreditor, supplier, anbieter, dienstleister, creditor, payee, agentur, vendor
  name, lieferantenname, invoice issuer name, publisher name, provider name`);
export const ROLE = words('role, rolle, funktion, position, job role');
export const HOURS = words('hours, stunden, std, anzahl stunden, booked hours, arbeitszeit, h');
export const RATE = words('rate, stundensatz, hourly rate, satz, verrechnungssatz');
export const CURRENCY = words(
  `currency, waehrung, whrg, wkz, currency code, billing currency, waehrungskennzeichen, wkz umsatz`,
);
export const TEXT =
  words(`text, buchungstext, bezeichnung, beschreibung, verwendungszweck, description, memo, narrative,
  kommentar, bemerkung, charge description, betreff, note, notiz`);
export const NOTE = words('note, notiz, bemerkung, kommentar, comment, anmerkung, hinweis, remarks');
export const DATE =
  words(`posting date, date, datum, buchungsdatum, belegdatum, buchungstag, booking date, invoice date,
  rechnungsdatum, transaction date, tag, day, week, woche, charge period start`);
export const MONTH = words('month, monat, periode, period, buchungsmonat, monat jahr');
export const SERVICE_MONTH = [
  ...words('service month, leistungsmonat, leistungszeitraum, leistungsperiode, service period'),
  ...MONTH,
];
export const FISCAL_YEAR = words(
  'fiscal year, geschaeftsjahr, haushaltsjahr, jahr, year, gj, wirtschaftsjahr',
);
export const AMOUNT =
  words(`amount, betrag, total, summe, umsatz, netto, nettobetrag, betrag netto, net amount, ist, actual,
  actuals, kosten, cost, spend, ausgaben, billed cost, wert, value, betrag in hauswaehrung`);
export const PLAN_AMOUNT =
  words(`amount, jahresbetrag, jahresbudget, jahresplan, budget, planbetrag, plan, planwert, ansatz,
  haushaltsansatz, adopted, betrag, total, summe, jahressumme, gesamt, annual amount, kosten, cost`);
export const FOREIGN_CURRENCY = words(
  'foreign currency, fremdwaehrung, originalwaehrung, original currency, transaction currency',
);
export const FOREIGN_AMOUNT = words(
  'foreign amount, fremdwaehrungsbetrag, betrag in fremdwaehrung, originalbetrag, original amount',
);
export const ORDER =
  words(`order, bestellung, bestellnummer, bestell nr, bestellnr, bestellnummer position, auftrag, auftragsnummer,
  auftrags nr, auftragsnr, order number, order no, purchase order, po number, po, commitment, obligo`);
export const KIND = words('kind, art, typ, type, intern extern, internal external');

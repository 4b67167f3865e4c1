import type { Month } from '../calendar/month';

/** What identifies a posting. A field the source does not deliver is null; an empty text counts as null. */
export interface PostingIdentityFields {
  source: string;
  company: string | null;
  year: number | null;
  document: string | null;
  item: string | null;
  date: string | null;
  month: Month;
  costCentreCode: string | null;
  categoryCode: string | null;
  initiativeCode: string | null;
  vendor: string | null;
  role: string | null;
  minutes: number | null;
  /** The exact decimal the source wrote: a rounded cent may depend on the rows before it, and so on where a file begins. */
  amount: string | null;
  /** Which of several amounts of a row this is: the heading of its column. */
  measure: string | null;
  text: string | null;
}

/**
 * Canonical text of a posting's identity, for hashing.
 *
 * With year, document and item the source names its own row: source + company + year + document + item. A document
 * without item is no identity (one document has several items), so then the content speaks, and equal rows are told
 * apart by their occurrence number. JSON keeps the fields apart whatever they contain, and null from the text "null".
 * The form is stored as a hash: changing it makes every known row look new.
 *
 * Units: `minutes` integer; `amount` a decimal text in major units, without trailing zeros. Sign: kept.
 * @see DOMAIN.md 6: a posting's identity; RFC 8259 for the escaping
 * @example postingIdentityText({ ...fields, source: 'SAP', company: '1000', year: 2026, document: '49', item: '1' })
 *   //=> '["key","SAP","1000",2026,"49","1"]'
 */
export function postingIdentityText(fields: PostingIdentityFields): string {
  const { source, year } = fields;
  const document = toKnown(fields.document);
  const item = toKnown(fields.item);
  if (year !== null && document !== null && item !== null) {
    return JSON.stringify(['key', source, toKnown(fields.company), year, document, item]);
  }
  return JSON.stringify([
    'content',
    toKnown(fields.date),
    fields.month,
    toKnown(fields.costCentreCode),
    toKnown(fields.categoryCode),
    toKnown(fields.initiativeCode),
    toKnown(fields.vendor),
    toKnown(fields.role),
    fields.minutes,
    toKnown(fields.amount),
    toKnown(fields.measure),
    document,
    toKnown(fields.text),
  ]);
}

function toKnown(text: string | null): string | null {
  return text === '' ? null : text;
}

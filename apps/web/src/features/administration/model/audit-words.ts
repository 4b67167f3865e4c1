/** `cost-centre` as the key of a message's select: `costCentre`. */
const toCamel = (text: string) => text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `fiscalYear` as words, where the catalogue knows none. */
const toPlain = (name: string) => name.replaceAll(/[-_]|(?=[A-Z])/g, ' ').toLowerCase();

/**
 * An event's action in parts that the catalogue knows words for.
 *
 * @example toActionWords('cost-centre.created') //=> { entity: 'costCentre', verb: 'created', plain: 'created' }
 */
export function toActionWords(action: string): { entity: string; verb: string; plain: string } {
  const [entity = '', verb = ''] = action.split('.');
  return { entity: toCamel(entity), verb: toCamel(verb), plain: toPlain(verb) };
}

/**
 * The name of a field without its unit or kind, which its value is formatted by.
 *
 * @example toFieldWords('amountMinor') //=> { field: 'amount', plain: 'amount' }
 */
export function toFieldWords(field: string): { field: string; plain: string } {
  const name = field.replace(/(?<=[a-z])(Minor|Micro|Minutes|Bp|E4|Ids?)$/, '');
  return { field: name, plain: toPlain(name) };
}

/** Fields that hold one of few words, the same in every language. */
const WORD_FIELDS = new Set(
  `kind status state access role scopes unit direction aggregation stage phasing method baseline profile file
  dimension language`.split(/\s+/),
);

/**
 * A recorded word as the key of a message's select; null where the field holds names or texts.
 *
 * @example toValueWords('status', 'in-review') //=> { word: 'inReview', plain: 'in review' }
 */
export function toValueWords(field: string, value: string): { word: string; plain: string } | null {
  if (!WORD_FIELDS.has(field) || !/^[a-z][a-z0-9-]*$/.test(value)) return null;
  return { word: toCamel(value), plain: toPlain(value) };
}

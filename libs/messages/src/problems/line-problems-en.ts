/** What rules of phasing, currencies, capacities and surcharges refuse. */
export const lineProblemsEn: Record<string, string> = {
  'capacity.none-for-month':
    'The role has no monthly hours for {month}. Enter its capacity under Administration, or plan hours.',
  'import.foreign-cost-differs':
    'The amount is not what the {currency} amount comes to at the plan rate. Change the foreign amount, or the plan rate.',
  'import.locked-unreadable': 'Write the numbers of the locked periods, 1 to 12, with blanks between them.',
  'import.tag-unreadable': 'A tag has at most 40 characters and no comma, semicolon or quotation mark.',
  'import.terms-unreadable':
    'These are not phasing terms as Etat writes them. Leave the cell as it was exported, or empty.',
  'line.currency-missing': 'Foreign amounts need the currency they are in.',
  'line.foreign-amounts':
    'This line is planned in {currency}. Change its amounts in {currency}; those in your own currency follow the plan rate.',
  'line.generated':
    'This line was planned by the surcharge of a category. It follows the line it belongs to; change that one.',
  'phasing.all-locked': 'All months are locked, so the total cannot change. Unlock at least one month.',
  'phasing.month-locked': 'Period {period} is locked. Unlock it first, then change it.',
  'phasing.no-actuals': 'There are no actuals of {fiscalYear} to go by. Choose another phasing.',
  'phasing.not-for-line':
    'This phasing does not fit the line: contracts phase external lines, last year’s actuals lines in your own currency.',
  'phasing.not-month-mask': 'Locked months are given as a whole number from 0 to 4095.',
  'phasing.shares-not-100': 'The twelve percentages must add up to 100 %.',
  'phasing.terms-missing': 'This phasing needs more than a total: enter its details.',
  'posting.amount-missing': 'Enter an amount, in your own or in another currency.',
  'posting.amount-twice': 'Enter the amount in one currency only.',
  'rates.bad-cell': 'Line {line}: “{value}” is no date or rate. Nothing was imported.',
  'rates.currency-twice': 'The same currency stands in the list twice.',
  'rates.none-for-date':
    'There is no rate of {currency} on or before {date}. Import reference rates, or type a rate.',
  'rates.not-positive': 'An exchange rate is above zero.',
  'rates.not-reference-file':
    'This is not the file of the ECB’s daily reference rates (eurofxref-hist.csv): its first line names Date and the currencies.',
  'rates.own-currency': 'Your own currency needs no rate.',
  'rates.plan-rate-missing':
    'This version has no plan rate for {currency}. Enter one under Plan, Exchange rates.',
  'surcharge.chain': 'A surcharge cannot carry a surcharge itself. Choose another category.',
  'surcharge.external-only': 'Only external categories carry surcharges.',
  'surcharge.month-twice': 'Two surcharges into the same category begin in the same month. Keep one of them.',
};

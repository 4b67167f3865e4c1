/** What orders and contracts refuse. */
export const commitmentProblemsEn: Record<string, string> = {
  'order.transition':
    'An order cannot go from {from, select, draft {draft} ordered {ordered} closed {closed} other {cancelled}} to {to, select, draft {draft} ordered {ordered} closed {closed} other {cancelled}}.',
  'order.empty': 'This order has no lines yet. Enter at least one before you place it.',
  'order.reason-missing': 'Write a reason beside it.',
  'order.locked':
    'This order is no draft any more. Only title, note, person responsible and reminder can change; what will not come is cancelled.',
  'order.stopped':
    '{cause, select, frozen {Spending is frozen for {placeCode} {placeName} since {fromDate}: “{freezeReason}”. Order after it is lifted, or have it lifted.} exceeded {The budget of {placeCode} {placeName} does not suffice for this: {availableMinor} are available in {fiscalYear}, {requestedMinor} are asked for. Budget control allows no excess here.} other {The budget of {placeCode} {placeName} for {fiscalYear} does not suffice for this, and budget control allows no excess here.}}',
  'order.not-in-force': 'This order is not in force: it is still a draft, closed or cancelled.',
  'order.cancels-too-much': 'That much is not open on this line any more. Cancel at most the open rest.',
  'order-line.unknown': 'This order line does not exist.',
  'contract.reversed': 'The contract ends before it starts.',
  'contract.too-long': 'A term of a contract may span 20 years at most.',
  'contract.renewal-missing': 'Say by how many months the contract is renewed.',
  'contract.renewal-not-whole':
    'The renewal term must be a multiple of the billing interval ({intervalMonths, plural, one {# month} other {# months}}).',
  'contract.not-a-contract': 'This is an order, not a contract.',
  'contract.ends-anyway': 'This contract ends on {endDate} anyway; it does not renew.',
  'contract.notice-late':
    'The last day for this end of the contract was {noticeDate}. Take the next term over first, then give notice to its end.',
};

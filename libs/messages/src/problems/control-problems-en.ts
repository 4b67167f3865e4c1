/** What closed periods, splits, accruals, planning rounds and budget control refuse. */
export const controlProblemsEn: Record<string, string> = {
  'period.closed':
    '{month} is closed and takes no postings. Book it into {firstOpenMonth}, the first open month, or have the period reopened.',
  'period.already-closed': '{month} is closed already.',
  'period.not-closed': '{month} is not closed.',
  'split.amounts-differ': 'The parts do not add up to the whole amount.',
  'split.not-100-percent': 'The percentages must add up to 100 %.',
  'split.no-weight': 'All weights are 0, so nothing can be divided by them.',
  'split.no-period': 'A part is to be spread over months that do not belong to the fiscal year.',
  'split.nothing-moves':
    'Every part stays where the cost is. Choose another cost centre, initiative or month.',
  'split.none': 'This is not split.',
  'split.approved':
    'This version is approved, so its lines are not split. Move part of the money to another line by a transfer instead (Plan, Changes).',
  'split.changed':
    'A part was changed or deleted since, so the split cannot be undone. Edit the parts instead.',
  'split.hours-by-amount': 'Hours are split by percentage or by allocation key, not by amount.',
  'split.hours-by-month':
    'The parts of an internal line keep its months, because each month has its rate. Move hours in the line itself.',
  'posting.not-splittable':
    'Only a posting in force can be split: not a reversed one, not a reclassification, not an accrual. Of an accrual the invoice is split.',
  'posting.moved': 'Posting {id} is split or reassigned already. Nothing was assigned; reload the list.',
  'assignment-rule.no-condition': 'A rule without a condition would take every posting. Give at least one.',
  'assignment-rule.order-incomplete':
    'The rules have changed meanwhile. Reload the list, then put it in order.',
  'accrual.unknown': 'This is no accrual, or not any more.',
  'accrual.released': 'Of this accrual nothing is left to release.',
  'accrual.of-order-line':
    'An accrual of an order comes from its receipt. Enter the receipt on the order line instead.',
  'accrual.of-other-line':
    'This accrual belongs to another order line. Choose one of the line of this invoice, or leave the accrual out: the invoice releases those of its own line.',
  'accrual.partly-released':
    'Part of this accrual is released already. Release what is left instead of reversing it.',
  'accrual.nothing-released':
    'An amount of the other sign releases nothing. Enter one with the sign of the accrual.',
  'round.closed': 'This planning round is closed.',
  'round.target-twice': 'A cost centre or initiative has two targets. Keep one.',
  'submission.exists': 'This cost centre has submitted already.',
  'submission.not-found': 'This cost centre has not submitted, so there is nothing to reopen.',
  'submission.locked':
    'This cost centre has submitted its plan; its lines are locked. Ask the controller to reopen it.',
  'reserve.locked': 'The central reserve belongs to the controller.',
  'reserve.approved':
    'This version is approved. Release its reserve by a transfer from the reserve line to the line that needs the money (Plan, Changes).',
  'reserve.exceeded': 'The reserve does not hold that much.',
  'reserve.not-positive': 'Release an amount above zero.',
  'reserve.not-reserve': 'This line is no reserve.',
  'reserve.target': 'A reserve is released to an external line that is no reserve itself.',
  'spending.frozen':
    'There is a spending freeze from {fromDate}: nothing more can be planned here. Plan less elsewhere in the frozen part, or have the freeze lifted.',
  'freeze.lifted': 'This spending freeze is lifted already.',
  'cut.not-share': 'A cut lies above 0 % and at most at 100 %.',
  'cut.changed': 'The lines changed since the preview. Look at the new preview; nothing was cut.',
  'cut.nothing': 'No open line fits, so there is nothing to cut.',
  'cut.version': 'Lines are cut in a draft, or by a change request in an approved version.',
  'control.other-year': '{month} does not belong to the fiscal year {fiscalYear}.',
};

export const controlFieldsEn: Record<string, string> = {
  'allocation.nowhere': 'Each weight names a cost centre or an initiative.',
  'round.target-of-one': 'A target belongs to a cost centre or to an initiative.',
  'control.rule-of-one': 'A rule belongs to a cost centre or to an initiative.',
};

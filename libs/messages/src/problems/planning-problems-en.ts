/** Refusals of versions, approvals and changes of a plan. */
export const planningProblemsEn = {
  'version.what-if': 'A what-if version is not submitted. Make a budget or a forecast from it.',
  'version.cutoff-missing': 'A forecast needs the last month that comes from the actuals.',
  'version.cutoff': 'The cut-off month {month} is not in this fiscal year or has not begun yet.',
  'version.not-private': 'Everybody who may read plans sees this version already.',
  'version.not-forecast': 'Only a forecast takes months from the actuals.',
  'version.rejected-lines':
    '{count, plural, one {# budget line is} other {# budget lines are}} rejected. Mend and resubmit them before you submit the version.',
  'line.transition': 'A budget line cannot go from {from} to {to}.',
  'line.locked': 'This budget line is submitted or approved. Withdraw it before you change it.',
  'line.month-closed':
    'The months up to the cut-off of a forecast come from the actuals (period {period}); they can be neither changed nor moved.',
  'approval.above-limit':
    'The amount is above the approval limit of the cost centre. Leadership must approve it.',
  'threshold.exists': 'An approval limit already holds for this cost centre from this day on.',
  'delegation.oneself': 'Nobody stands in for themselves. Choose another person.',
  'delegation.reversed': 'The delegation ends before it begins.',
  'change.not-approved':
    'Changes and transfers are made in an approved version. While it is a draft, change the lines themselves.',
  'change.nothing': 'This changes nothing. Enter another amount for at least one month.',
  'change.exceeds-line': 'In {month} there is not that much. Take away less.',
  'change.decided': 'This request has been decided already.',
  'transfer.not-zero-sum': 'A transfer gives as much as it takes. The amounts do not add up to zero.',
  'transfer.one-line': 'A transfer needs at least two lines.',
  'transfer.line-twice': 'A line stands twice in the transfer.',
  'transfer.month-locked':
    '{month} of a line is locked and keeps its amount. Move another month, or request a change of the line.',
  'transfer.no-whole-minutes':
    'In {month} this amount is no whole number of minutes at the hourly rate. The nearest amounts that work are {belowMinor} and {aboveMinor}.',
  'transfer.no-whole-minutes-near':
    'In {month} this amount is no whole number of minutes at the hourly rate. The nearest amount that works is {nearMinor}.',
  'transfer.no-common-minutes':
    'In {month} no amount near this one is a whole number of minutes on all lines. Move the hours by way of an external line.',
  'transfer.hours-changed':
    'In {month} the hours or their rate changed since the request. Reject it and request the transfer again.',
  'carry-forward.nothing': 'There is nothing to carry forward from the year before.',
  'carry-forward.exceeds': 'There is not that much left of it.',
};

export const drivers = {
  'refused.too-few-months':
    'Too few months: {months, plural, one {# month} other {# months}} can be analysed, {needed} are needed for this many series (at least 24, and 10 for each series and the base){lagMonths, plural, =0 {} one {. The first month only serves as history for the lag} other {. The first # months only serve as history for the lag}}. Wait, add older months or choose fewer series.',
  'refused.cannot-be-told-apart':
    'Cannot be told apart: {names} moved together all the time, so nobody can say which of them did it. Analyse their sum, or leave one out.',
  'refused.no-variation': 'Never changed, so nothing can be learnt from it: {names}.',
  'refused.kpi-constant': 'The KPI never changed in these months, so there is nothing to explain.',

  'note.correlation-not-proof':
    'Correlation, not proof: both may follow a third thing that is not in these figures. An experiment proves more.',
  'note.cannot-be-told-apart':
    'Cannot be told apart from the rest of the model: {names}. Their figures lean on each other and cannot be adopted.',
  'note.nothing-shown': 'No effect is shown for {names}: the interval includes zero.',
  'note.too-few-months-to-adopt':
    'Cannot be adopted: with {months, plural, one {# month} other {# months}} the 90 % interval was seen to hold the truth too seldom; from {needed} months on it holds it in at least 85 of 100 cases.',
  'note.season-not-modelled':
    'The season is not in the model, because the months do not suffice for it: what the season does may be counted as effect.',
  'note.trend-not-modelled':
    'The trend is not in the model, because the months do not suffice for it: growth of its own may be counted as effect.',
  'note.months-missing':
    '{count, plural, one {One month has no KPI value and was} other {# months have no KPI value and were}} left out.',
  'note.residuals-lean':
    'What the model leaves over leans on the month before (Durbin-Watson {value}, 2 would be good): something that matters is probably missing.',
  'note.no-better-than-without':
    'The last {months, plural, one {month} other {# months}} are not predicted better with these series than by trend and season alone.',

  'interval.search':
    '90 % interval that includes the search over lag, carry-over and saturation (block bootstrap).',
  'interval.plain':
    'Standard error by Newey-West, as if lag, carry-over and saturation had been known: too optimistic.',
  'experiment.parallel': 'Assumes that both sides would have moved in parallel without the initiative.',
  'experiment.no-control':
    'Before and after without a control: whatever else changed at that time is in it too.',
};

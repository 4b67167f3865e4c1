import { commitmentProblemsEn } from './commitment-problems-en';
import { controlFieldsEn, controlProblemsEn } from './control-problems-en';
import { fileProblemsEn } from './file-problems-en';
import { planningProblemsEn } from './planning-problems-en';
import { calculationProblemsEn } from './calculation-problems-en';
import { lineProblemsEn } from './line-problems-en';

export interface ProblemCatalogue {
  titles: Record<string, string>;
  endings: Record<string, string>;
  fields: Record<string, string>;
  details: Record<string, string>;
}

export const problemsEn: ProblemCatalogue = {
  titles: {
    '400': 'The request is not complete',
    '401': 'Please sign in',
    '403': 'Not allowed',
    '404': 'Not found',
    '409': 'This collides with something else',
    '410': 'This is gone',
    '412': 'Somebody else changed this meanwhile',
    '413': 'The file is too large',
    '415': 'This kind of content is not taken',
    '422': 'This does not fit the rules',
    '428': 'The version is missing',
    '429': 'Too many attempts',
    '500': 'Something failed on the server',
    '503': 'Not ready',
  },
  endings: {
    '.not-found': 'This does not exist, or not any more. Reload the page to see what is there now.',
    '.in-use': 'This is still in use and cannot be deleted. Set it inactive instead.',
    '.unknown': 'This refers to something that does not exist, or not any more. Choose another.',
    '.exists': 'There is one with this code or name already. Choose another.',
    '.locked': 'This is locked and cannot be changed.',
  },
  fields: {
    'reason.missing': 'Please give the reason.',
    ...controlFieldsEn,
    too_small: 'This is too short or too small.',
    too_big: 'This is too long or too large.',
    invalid_type: 'This is missing or not of the right kind.',
    invalid_format: 'This does not have the right form.',
    invalid_value: 'This is not one of the possible values.',
    unrecognized_keys: 'This is not known here.',
    invalid_union: 'This does not fit any of the possible forms.',
    custom: 'This does not fit the rule of this field.',
    'datev.not-an-account': 'Write an account of up to nine digits.',
    'datev.account-too-long': 'A contra account has at most one digit more than the impersonal accounts.',
    'datev.not-a-chart': 'Write two digits such as 03 or 04, or leave it empty.',
    'datev.not-a-tax-key': 'Write four digits, or leave it empty.',
    'month.not-yyyy-mm': 'Write a month as YYYY-MM, of the years 1900 to 2199.',
    'date.year-out-of-range': 'The year must lie between 1900 and 2199.',
    'line.unknown-cell': 'A budget line has no such cell.',
    'currency.not-iso-4217': 'This is not the code of a currency. Write three letters, such as EUR.',
    'tag.separator': 'A tag has no comma, semicolon, bar or quotation mark.',
    'time-zone.unknown': 'This time zone does not exist. Write it as Europe/Berlin.',
  },
  details: {
    ...calculationProblemsEn,
    unknown: 'This could not be done. Check what you entered and try again.',
    'server.failed':
      'This failed through no fault of yours; nothing was saved. Try again, and give the request number to whoever runs Etat if it happens again.',
    'server.not-ready': 'The server is not ready yet: its database does not answer.',
    'database.outside-unit-of-work':
      'This failed through no fault of yours; nothing was saved. Please tell whoever runs Etat.',
    'database.inside-unit-of-work':
      'This failed through no fault of yours; nothing was saved. Please tell whoever runs Etat.',
    'http.404': 'There is nothing at this address.',
    'http.400': 'The request could not be read. Check what was sent.',
    'http.413': 'What was sent is too large.',
    'http.415': 'This kind of content is not taken here. Send JSON, or a file as application/octet-stream.',
    'request.invalid': 'Some fields are missing or wrong. They are marked; correct them and save again.',
    'request.nul': 'The text holds a character (NUL) that cannot be stored. Remove it and save again.',
    'page.bad-cursor': 'This page of the list cannot be found any more. Start from the first page.',
    'session.required':
      'You are not signed in, or your session has ended. Sign in and go on; what you typed is kept.',
    'session.wrong-credentials':
      'E-mail and password do not fit together. Check both, or ask your administrator for a reset link.',
    'session.throttled':
      'Too many failed attempts. Wait {retryAfterSeconds, plural, one {# second} other {# seconds}} and try again.',
    'password.wrong': 'The present password is not right.',
    'access.denied': 'Your roles do not allow this. Ask your administrator if you need it.',
    'access.csrf': 'The request did not come from Etat itself. Reload the page and try again.',
    'setup.wrong-code': 'This setup code is not right. It stands in the output of npm start.',
    'setup.done': 'Etat is set up already. Sign in instead.',
    'link.not-found':
      'This link has been used, has expired or never existed. Ask your administrator for a new one.',
    'edit.stale':
      'Somebody changed this after you opened it. Both values are shown: keep theirs or save yours again.',
    'edit.if-match-missing':
      'The change does not say which version it is based on (If-Match). Reload and try again.',
    'idempotency.in-flight': 'The same request is being worked on. Wait a moment.',
    'idempotency.other-body': 'This Idempotency-Key was used for another content. Use a new key.',
    'sample.not-available': 'This installation cannot create the sample organisation.',
    'organisation.not-sample': 'Only the sample organisation can be dropped as a whole.',
    'person.last-administrator':
      'An organisation needs at least one administrator. Give the role to somebody else first.',
    'person.not-invited': 'This person has no account yet. Create an invitation instead.',
    'person.member-elsewhere':
      'This person also belongs to an organisation you do not administer, so only their own password or an administrator of all of them can change it.',
    'person.administrator-at-root':
      'An administrator administers the whole organisation: grant the role on the topmost cost centre.',
    'person.email-fixed':
      'This person signs in with the present e-mail address, so it stays. Invite the new address as a person of its own, or let the person keep this one.',
    'person.email-taken': 'Another person of this organisation has this e-mail address already.',
    'reference.gone':
      'Something this refers to was deleted a moment ago. Reload the page and choose another.',
    'database.busy':
      'Somebody else is writing a lot right now, for instance an import. Nothing was saved; try again in a minute.',
    'person.no-email': 'This person has no e-mail address yet. Enter one, then create the link.',
    'cost-centre.root':
      'The topmost cost centre stands for the whole organisation; it has no parent and cannot be deleted.',
    'cost-centre.unknown': 'This cost centre does not exist.',
    'category.not-leaf':
      'Cost is planned and booked only on the lowest level. Choose a category without sub-categories.',
    'category.kind-mismatch':
      'The category is {categoryKind, select, internal {internal} other {external}}, the entry is not. Choose a category of the same kind.',
    'category.parent-carries-cost':
      'Cost is planned or booked on the parent already, so it cannot get sub-categories.',
    'tree.cycle': 'Something cannot stand below itself. Choose another parent.',
    'rates.month-twice': 'Two rates are valid from the same month. Keep one of them.',
    'rates.none-for-month':
      'The role has no hourly rate for {month}. Enter a rate valid from that month or earlier.',
    'strategy.weights-not-100': 'The weights must add up to 100 %.',
    'strategy.link-twice': 'The same entry stands in the list twice.',
    'goal.kind-fixed':
      'Communication goals are aligned with this goal, so it stays a corporate one. Take them off first.',
    'goal.alignment-not-corporate': 'A communication goal is aligned with corporate goals only.',
    'initiative.unknown': 'This initiative does not exist.',
    'month-range.reversed': 'The first month is after the last one.',
    'month-range.too-long': 'This is more than {maxMonths} months. Choose a shorter period.',
    'version.locked': 'This version is not a draft, so its lines cannot be changed.',
    'version.transition': 'A version cannot go from {from} to {to}.',
    'version.empty': 'This version has no lines yet. Enter at least one before you submit it.',
    'approval.four-eyes':
      'Who submits something cannot approve it, nor in the name of another. Ask a second person (four-eyes principle).',
    'line.total-missing': 'Enter a yearly amount, a quantity with a unit price, or the twelve months.',
    'line.hours-missing': 'Enter the hours of the year, or of the twelve months.',
    'line.kind-fixed': 'An internal line takes hours, an external line takes amounts.',
    'money.not-minor-units': 'The amount is too large or not a whole number of cents.',
    'posting.reversed': 'This posting is reversed already.',
    'posting.zero': 'An amount or hours of zero cannot be booked.',
    'kpi.values-changed': 'Somebody changed {months} meanwhile. Both values are shown; nothing was saved.',
    'kpi.month-twice': 'A month stands in the list twice.',
    'kpi.unit-fixed':
      'The unit cannot change once there are values, nor between money and anything else. Create a new KPI instead.',
    'kpi.band-missing': 'A target band needs a lower and an upper value, the lower one first.',
    'impact.shares-exceed-100':
      'All initiatives together would claim more than 100 % of this KPI in {month}. Lower a share.',
    'impact.share-band': 'The low share must not be above the share, nor the high share below it.',
    'impact.value-per-unit-missing': 'This KPI is not money: say what one unit is worth.',
    'impact.value-per-unit-of-money': 'This KPI is money already: leave the value of one unit empty.',
    'impact.hidden': 'The return is shown only to those who may see the whole cost of the initiative.',
    'import.file-too-large': 'The file is larger than {maxMegabytes} MB.',
    'import.empty': 'The file is empty.',
    'import.month-from-actuals':
      'Up to {month} this forecast takes its months from the actuals. Leave these months empty, or as they are in the version, and fill in the open months one by one; a yearly amount cannot be spread over them.',
    'import.not-previewed': 'Look at the preview first, then confirm the import.',
    'import.bad-rows':
      '{rowsBad, plural, one {# row is bad} other {# rows are bad}}, so nothing was imported. Correct the file or the settings, or tick that bad rows are left out.',
    'import.amount-missing': 'Choose the column that holds the amount (or the hours).',
    'import.version-missing': 'Choose the budget version the lines belong to.',
    'import.kpi-missing': 'Choose the KPI, or the column that names it.',
    'import.month-missing': 'Choose a date or month column, or a fixed month.',
    'import.staged-file-gone': 'The uploaded file is not there any more. Upload it again.',
    ...commitmentProblemsEn,
    ...planningProblemsEn,
    ...fileProblemsEn,
    ...lineProblemsEn,
    ...controlProblemsEn,
  },
};

const EXACT: Record<string, number> = {
  'session.required': 401,
  'session.wrong-credentials': 401,
  'session.throttled': 429,
  'setup.wrong-code': 403,
  'access.denied': 403,
  'access.csrf': 403,
  'approval.four-eyes': 403,
  'approval.above-limit': 403,
  'change.decided': 409,
  'change.not-approved': 409,
  'transfer.hours-changed': 409,
  'edit.stale': 412,
  'edit.if-match-missing': 428,
  'impact.hidden': 403,
  'kpi.values-changed': 409,
  'idempotency.in-flight': 409,
  'setup.done': 409,
  'reference.gone': 409,
  'database.busy': 503,
  'person.email-fixed': 409,
  'person.email-taken': 409,
  'period.closed': 409,
  'round.closed': 409,
  'spending.frozen': 409,
  'split.changed': 409,
  'split.approved': 409,
  'reserve.approved': 409,
  'cut.version': 409,
  'cut.changed': 409,
  'freeze.lifted': 409,
  'request.invalid': 400,
  'request.nul': 400,
  'page.bad-cursor': 400,
  'import.file-too-large': 413,
  'database.outside-unit-of-work': 500,
  'rollup.mismatch': 500,
};

const BY_ENDING: [string, number][] = [
  ['.not-found', 404],
  ['.in-use', 409],
  ['.exists', 409],
  ['.locked', 409],
];

/** HTTP status of a domain error's code: exact, else by its ending, else 422 (understood, but against a rule). */
export function toStatus(code: string): number {
  return EXACT[code] ?? BY_ENDING.find(([ending]) => code.endsWith(ending))?.[1] ?? 422;
}

import type { Overview } from '@etat/contracts';
import type { ReportWords } from './report-words';

type Fresh = Pick<Overview, 'through' | 'closedPeriods' | 'lastPostedAt' | 'version' | 'currency'>;

/**
 * How fresh the figures are and which plan they stand against: on every page, screen and paper. An age is right while
 * it is read on a screen; paper is read later, so it names the time itself.
 */
export function toFreshness(
  { through, closedPeriods, lastPostedAt, version, currency }: Fresh,
  words: ReportWords,
  isPaper = false,
): string {
  const { t } = words;
  const actual =
    through === null || closedPeriods === 0
      ? t('reports.freshNoActual')
      : t('reports.freshActual', { date: words.day(words.lastDayOf(through)) });
  const age = isPaper ? words.instant : words.age;
  const posted = lastPostedAt === null ? [] : [t('reports.freshPosted', { age: age(lastPostedAt) })];
  return [[actual, ...posted].join(', '), toPlanWords(version, words), currency].join(' · ');
}

function toPlanWords(version: Fresh['version'], words: ReportWords): string {
  const { t } = words;
  if (!version) return t('reports.freshNoPlan');
  const { name, status, approvedAt } = version;
  return status === 'approved' && approvedAt !== null
    ? t('reports.freshApproved', { name, date: words.day(approvedAt.slice(0, 10)) })
    : t('reports.freshPlan', { name, status: words.versionStatus(status) });
}

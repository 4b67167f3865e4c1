import { useMemo } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { createReportWords, type ReportWords } from '../model/report-words';

/** The vocabulary of a report; ages count from `now`, the moment its figures were read. */
export function useReportWords(now: number): ReportWords {
  const { language, currency, t } = useI18n();
  const { timeZone } = useOrganisation().organisation;
  return useMemo(
    () => createReportWords({ language, currency, t, now: new Date(now).toISOString(), timeZone }),
    [language, currency, t, now, timeZone],
  );
}

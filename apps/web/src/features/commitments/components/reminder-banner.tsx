import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { PageLink } from '../../../ui';
import { calendarQuery } from '../api/commitments.query';
import classes from './commitments.module.css';

/** Contracts that want a decision now: notice dates within their reminder, renewals that came to pass. */
export function ReminderBanner() {
  const { t, formatDate, formatMoney } = useI18n();
  const { path, organisation } = useOrganisation();
  const { data } = useQuery(calendarQuery(path));
  const due = data?.items.filter(({ isDue }) => isDue) ?? [];
  if (due.length === 0) return null;
  return (
    <section className={classes.banner} aria-label={t('commitments.banner')}>
      <ul>
        {due.map(({ orderId, kind, date, title, costMinor }) => (
          <li key={`${orderId} ${kind} ${date}`}>
            <PageLink to="/o/$slug/commitments/$orderId" params={{ slug: organisation.slug, orderId }}>
              {t(kind === 'notice' ? 'commitments.banner.notice' : 'commitments.banner.renewal', {
                name: title,
                date: formatDate(date),
                amount: formatMoney(costMinor),
              })}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

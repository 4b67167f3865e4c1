import { Link } from '@tanstack/react-router';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import type { ReportWords } from '../model/report-words';
import type { ReminderWords } from '../model/to-reminder';
import type { ExceptionWords } from '../model/to-exception';
import { toJudgementIcon } from '../model/to-judgement';
import styles from './exceptions.module.css';

/** What a leader should hear first: message, cause, and the way to the figures behind it. */
export function Exceptions({
  exceptions,
  reminders,
  words,
}: {
  exceptions: ExceptionWords[];
  reminders: ReminderWords[];
  words: ReportWords;
}) {
  const { t } = useI18n();
  if (exceptions.length === 0 && reminders.length === 0) return null;
  return (
    <section aria-label={t('reports.exceptions')}>
      <ul className={styles.list}>
        {exceptions.map((exception) => (
          <li key={exception.key} className={styles.exception} data-effect={exception.effect}>
            <h2 className={styles.title}>
              {exception.effect !== 'neutral' && (
                <span className={styles.icon} role="img" aria-label={words.effect(exception.effect)}>
                  {toJudgementIcon(exception.effect)}
                </span>
              )}
              <ExceptionLink exception={exception} />
            </h2>
            <p className={styles.cause}>{exception.cause}</p>
          </li>
        ))}
      </ul>
      {reminders.map((reminder) => (
        <Reminder key={reminder.key} reminder={reminder} />
      ))}
    </section>
  );
}

/** One line each: a deadline is short, and does not push the figures down. */
function Reminder({ reminder: { title, orderId } }: { reminder: ReminderWords }) {
  const { organisation } = useOrganisation();
  return (
    <p className={styles.reminder}>
      <Link to="/o/$slug/commitments/$orderId" params={{ slug: organisation.slug, orderId }}>
        {title}
      </Link>
    </p>
  );
}

function ExceptionLink({ exception: { to, id, title } }: { exception: ExceptionWords }) {
  const { organisation } = useOrganisation();
  const { slug } = organisation;
  if (to === 'kpi' && id !== null) {
    return (
      <Link to="/o/$slug/kpis/$kpiId" params={{ slug, kpiId: id }}>
        {title}
      </Link>
    );
  }
  if (to === 'impact' && id !== null) {
    return (
      <Link to="/o/$slug/impact/$initiativeId" params={{ slug, initiativeId: id }}>
        {title}
      </Link>
    );
  }
  return (
    <Link to="/o/$slug/report" params={{ slug }} search={{ dimension: 'initiative' }}>
      {title}
    </Link>
  );
}

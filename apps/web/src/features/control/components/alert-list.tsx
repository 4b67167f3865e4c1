import type { ControlAlert } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import type { MasterData } from '../../planning';
import classes from '../control.module.css';
import { nameOfTarget } from './name-of-target';

/** What the ledger posted although budget or freeze said otherwise; nothing when all is well. */
export function AlertList({ alerts, master }: { alerts: ControlAlert[]; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  if (alerts.length === 0) return null;
  return (
    <section className={classes.alerts} role="alert">
      <h2 className={classes.title}>{t('control.alerts.title', { count: alerts.length })}</h2>
      <ul className={classes.list}>
        {alerts.map((alert) => (
          <li key={`${alert.kind} ${alert.sourceId}`}>
            {t(alert.kind === 'budget-exceeded' ? 'control.alerts.exceeded' : 'control.alerts.frozen', {
              name: nameOfTarget(master, alert),
              amount: formatMoney(alert.amountMinor),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { OrderFinding } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { nameOf } from '../../organisation';
import type { MasterData } from '../../planning';
import classes from './commitments.module.css';

const toSentence = ({ kind, availableMinor }: OrderFinding) =>
  kind === 'frozen' ? 'frozen' : availableMinor === null ? 'hidden' : 'line';

/** The budgets that an order just placed exceeds. */
export function BudgetWarning({ warnings, master }: { warnings: OrderFinding[]; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  if (warnings.length === 0) return null;
  return (
    <div className={classes.warning} role="alert">
      <strong>{t('commitments.warning')}</strong>
      <ul>
        {warnings.map((finding) => (
          <li key={`${finding.kind} ${finding.costCentreId} ${finding.initiativeId} ${finding.fiscalYear}`}>
            {t(`commitments.warning.${toSentence(finding)}`, {
              where:
                finding.initiativeId === null
                  ? nameOf(master.costCentres, finding.costCentreId)
                  : nameOf(master.initiatives, finding.initiativeId),
              year: String(finding.fiscalYear),
              available: finding.availableMinor === null ? '' : formatMoney(finding.availableMinor),
              requested: formatMoney(finding.requestedMinor),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

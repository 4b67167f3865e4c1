import type { BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { budgetUseQuery } from '../api/budget-use.query';
import classes from './budget-use.module.css';

/** What orders bind of a version's year, and what is left after everything booked. Nothing while there is neither. */
export function BudgetUse({ version }: { version: BudgetVersion }) {
  const { t, formatThousands } = useI18n();
  const { path, can } = useOrganisation();
  const { data } = useQuery({ ...budgetUseQuery(path, version), enabled: can('reports.read') });
  if (!data || data.forecastFloorMinor === 0) return null;
  const { openCommitmentMinor, availableAfterCommitmentsMinor } = data;
  return (
    <span className={classes.use} data-over={availableAfterCommitmentsMinor < 0 || undefined}>
      {t('planning.budget-use', {
        ordered: formatThousands(openCommitmentMinor),
        available: formatThousands(availableAfterCommitmentsMinor),
      })}
    </span>
  );
}

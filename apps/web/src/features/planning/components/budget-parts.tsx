import type { BudgetLine } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import classes from './budget-parts.module.css';

type Parts = Pick<
  BudgetLine,
  'originalMinor' | 'supplementMinor' | 'transferMinor' | 'carryForwardMinor' | 'totalMinor'
>;

/** Current budget = original + supplements +- transfers + carry-forward, figure by figure. */
export function BudgetParts({ name, parts }: { name: string; parts: Parts }) {
  const { t, formatMoney } = useI18n();
  const rows = [
    { key: 'original', label: t('versions.parts.original'), text: formatMoney(parts.originalMinor) },
    {
      key: 'supplement',
      label: t('versions.parts.supplement'),
      text: formatMoney(parts.supplementMinor, { signed: true }),
    },
    {
      key: 'transfer',
      label: t('versions.parts.transfer'),
      text: formatMoney(parts.transferMinor, { signed: true }),
    },
    {
      key: 'carry-forward',
      label: t('versions.parts.carry-forward'),
      text: formatMoney(parts.carryForwardMinor, { signed: true }),
    },
    { key: 'current', label: t('versions.parts.current'), text: formatMoney(parts.totalMinor) },
  ];
  return (
    <dl className={classes.parts} aria-label={t('versions.parts.label', { name })}>
      {rows.map(({ key, label, text }) => (
        <div key={key} data-current={key === 'current' || undefined}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

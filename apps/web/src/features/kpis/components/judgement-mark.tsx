import type { Effect } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import classes from './kpis.module.css';

const MARKS: Record<Effect, string> = { favourable: '●', unfavourable: '▲', neutral: '■' };

/** Icon, word and colour together: colour alone says nothing to some readers. */
export function JudgementMark({ judgement }: { judgement: Effect | null }) {
  const { t } = useI18n();
  if (judgement === null) return <span className={classes.soft}>{t('kpis.judgement.none')}</span>;
  return (
    <span className={classes.judgement} data-effect={judgement}>
      <span aria-hidden>{MARKS[judgement]}</span> {t(`kpis.judgement.${judgement}`)}
    </span>
  );
}

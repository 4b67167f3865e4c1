import { useI18n } from '../../platform/i18n';
import { PageHeader } from '../../ui';
import { FirstSteps } from './components/first-steps';
import type { Progress } from './model/first-steps';

/** Stands in place of the overview while an organisation has no figures to show. */
export function FirstStepsPage({ progress }: { progress: Progress }) {
  const { t } = useI18n();
  return (
    <>
      <PageHeader title={t('administration.first-steps.title')} />
      <p>{t('administration.first-steps.text')}</p>
      <FirstSteps progress={progress} />
    </>
  );
}

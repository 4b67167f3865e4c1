import { useI18n } from '../platform/i18n';
import { Dialog } from './dialog';
import { StaleComparison, type StaleComparisonProps } from './stale-comparison';

export interface StaleEditDialogProps extends StaleComparisonProps {
  onClose: () => void;
}

/** The comparison over a page whose edits have no form of their own, such as a grid. */
export function StaleEditDialog({ onClose, ...comparison }: StaleEditDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog onClose={onClose} title={t('ui.stale.title')}>
      <StaleComparison {...comparison} />
    </Dialog>
  );
}

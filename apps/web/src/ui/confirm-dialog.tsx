import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useI18n } from '../platform/i18n';
import { Dialog } from './dialog';
import classes from './form.module.css';
import { ErrorNote } from './states';

export interface ConfirmDialogProps {
  title: string;
  children?: ReactNode;
  confirmLabel: string;
  isDangerous?: boolean;
  /** Runs the action; what it throws is shown and the dialog stays. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before something is done; render it only while it is open. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  isDangerous,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useI18n();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function confirm() {
    setPending(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (refusal) {
      setError(refusal);
      setPending(false);
    }
  }
  return (
    <Dialog onClose={onClose} title={title}>
      <div className={classes.form}>
        {children}
        {error === null ? null : <ErrorNote error={error} />}
        <div className={classes.footer}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ui.cancel')}
          </Button>
          <Button color={isDangerous ? 'red' : undefined} loading={isPending} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useI18n } from '../platform/i18n';
import { Form, type FormProps } from './form';
import { Dialog } from './dialog';
import classes from './form.module.css';

export interface FormModalProps extends Pick<FormProps, 'onSubmit' | 'stale' | 'children'> {
  title: string;
  onClose: () => void;
  submitLabel?: string;
  size?: string | number;
}

/**
 * A form over the page: Enter saves, Esc closes, the focus returns to where it was.
 * Render it only while it is open, so that every opening starts with fresh values.
 */
export function FormModal({ title, onClose, submitLabel, size = 'md', children, ...form }: FormModalProps) {
  const { t } = useI18n();
  return (
    <Dialog onClose={onClose} title={title} size={size}>
      <Form
        {...form}
        footer={(isPending) => (
          <>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {submitLabel ?? t('ui.save')}
            </Button>
          </>
        )}
      >
        {children}
      </Form>
    </Dialog>
  );
}

/** Fields side by side where there is room; two at most when they carry longer explanations. */
export function FormColumns({ children, isWide }: { children: ReactNode; isWide?: boolean }) {
  return (
    <div className={classes.columns} data-wide={isWide || undefined}>
      {children}
    </div>
  );
}

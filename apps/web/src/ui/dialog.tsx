import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useI18n } from '../platform/i18n';

export interface DialogProps extends Pick<
  ModalProps,
  'size' | 'withCloseButton' | 'closeOnEscape' | 'closeOnClickOutside' | 'zIndex'
> {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal that exists only while it is open; closed by Esc, it gives the focus back to where it was. */
export function Dialog({ children, ...rest }: DialogProps) {
  const { t } = useI18n();
  const [opener] = useState(() => document.activeElement);
  // Mantine returns the focus when a modal closes, but not when it is taken away.
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
    [opener],
  );
  return (
    <Modal
      {...rest}
      opened
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      // A header is a landmark, and there must be one only, even with a dialog over a dialog.
      attributes={{ header: { role: 'presentation' } }}
    >
      {children}
    </Modal>
  );
}

import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { changePassword } from '../../../platform/session';
import { FormModal, PasswordField } from '../../../ui';

/** Changes the own password. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  return (
    <FormModal
      title={t('app.account.password')}
      onClose={onClose}
      onSubmit={async () => {
        await changePassword(currentPassword, newPassword);
        onClose();
      }}
    >
      <PasswordField
        name="currentPassword"
        label={t('administration.password.current')}
        autoComplete="current-password"
        toggleLabel={t('administration.password.toggle')}
        value={currentPassword}
        onChange={setCurrentPassword}
      />
      <PasswordField
        name="newPassword"
        label={t('administration.password.new')}
        description={t('administration.password.hint')}
        autoComplete="new-password"
        minLength={10}
        toggleLabel={t('administration.password.toggle')}
        value={newPassword}
        onChange={setNewPassword}
      />
    </FormModal>
  );
}

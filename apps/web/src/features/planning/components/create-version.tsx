import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, TextField } from '../../../ui';
import { createVersion, versionsKey } from '../api/planning.query';

interface CreateVersionProps {
  fiscalYear: number;
  onCreated: (id: string) => void;
  onClose: () => void;
}

/** A new draft version of a fiscal year. */
export function CreateVersion({ fiscalYear, onCreated, onClose }: CreateVersionProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const year = String(fiscalYear);
  const [name, setName] = useState(t('planning.create.suggestion', { year }));
  return (
    <FormModal
      title={t('planning.create.button', { year })}
      submitLabel={t('planning.create.submit')}
      onClose={onClose}
      onSubmit={async () => {
        const version = await createVersion(path, { fiscalYear, name });
        await queryClient.invalidateQueries({ queryKey: versionsKey(path) });
        onCreated(version.id);
        onClose();
      }}
    >
      <TextField
        required
        data-autofocus
        name="name"
        label={t('planning.create.name')}
        value={name}
        onChange={setName}
      />
    </FormModal>
  );
}

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NoteField, SelectField, toOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import { assignPostings } from '../api/assignment.query';

export interface Assigning {
  to: 'initiative' | 'suggestion';
  postingIds: string[];
}

interface AssignDialogProps {
  assigning: Assigning;
  master: MasterData;
  onAssigned: (result: { assigned: number; skipped: number }) => void;
  onClose: () => void;
}

/** Assigns what was selected, to one initiative or to what the rules suggest. */
export function AssignDialog({ assigning, master, onAssigned, onClose }: AssignDialogProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const [initiativeId, setInitiativeId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [intoOpenPeriod, setIntoOpenPeriod] = useState(false);
  const { to, postingIds } = assigning;
  const isToInitiative = to === 'initiative';
  return (
    <FormModal
      title={t(`assignment.assign.${to}`, { count: postingIds.length })}
      submitLabel={t('assignment.assign.submit')}
      onClose={onClose}
      onSubmit={async () => {
        const how = { postingIds, reason, intoOpenPeriod };
        const result = await assignPostings(
          path,
          isToInitiative ? { to, initiativeId: initiativeId ?? '', ...how } : { to, ...how },
        );
        await refresh();
        onAssigned(result);
      }}
    >
      <p style={{ margin: 0 }}>{t('assignment.assign.text')}</p>
      {isToInitiative ? (
        <SelectField
          required
          data-autofocus
          name="initiativeId"
          label={t('actuals.column.initiative')}
          options={toOptions(master.initiatives)}
          value={initiativeId}
          onChange={setInitiativeId}
        />
      ) : null}
      <NoteField name="reason" label={t('assignment.assign.reason')} value={reason} onChange={setReason} />
      <Checkbox
        checked={intoOpenPeriod}
        label={t('closing.split.open-period')}
        onChange={(event) => setIntoOpenPeriod(event.currentTarget.checked)}
      />
    </FormModal>
  );
}

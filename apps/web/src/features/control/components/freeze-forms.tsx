import type { Freeze } from '@etat/contracts';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DateField, FormModal, NoteField, SelectField, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import { createFreeze, liftFreeze } from '../api/control.query';

/** Freezes spending from a day on. */
export function FreezeForm({ master, onClose }: { master: MasterData; onClose: () => void }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const [costCentreId, setCostCentre] = useState<string | null>(null);
  const [categoryId, setCategory] = useState<string | null>(null);
  const [fromDate, setFromDate] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  return (
    <FormModal
      title={t('control.freezes.add')}
      submitLabel={t('control.freezes.add')}
      onClose={onClose}
      onSubmit={async () => {
        await createFreeze(path, { costCentreId, categoryId, fromDate, reason });
        await refresh();
        onClose();
      }}
    >
      <SelectField
        required
        data-autofocus
        name="costCentreId"
        label={t('control.freezes.cost-centre')}
        options={toTreeOptions(master.costCentres)}
        value={costCentreId}
        onChange={setCostCentre}
      />
      <SelectField
        name="categoryId"
        label={t('control.freezes.category')}
        placeholder={t('control.freezes.category.all')}
        options={toTreeOptions(master.categories)}
        value={categoryId}
        onChange={setCategory}
      />
      <DateField
        required
        name="fromDate"
        label={t('control.freezes.from')}
        value={fromDate}
        onChange={setFromDate}
      />
      <NoteField
        required
        name="reason"
        label={t('control.freezes.reason')}
        value={reason}
        onChange={setReason}
      />
    </FormModal>
  );
}

/** Lifts a freeze, with the reason. */
export function LiftDialog({ freeze, name, onClose }: { freeze: Freeze; name: string; onClose: () => void }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const [reason, setReason] = useState('');
  return (
    <FormModal
      title={t('control.freezes.lift.title', { name })}
      submitLabel={t('control.freezes.lift')}
      onClose={onClose}
      onSubmit={async () => {
        await liftFreeze(path, freeze, reason);
        await refresh();
        onClose();
      }}
    >
      <NoteField
        required
        name="reason"
        label={t('control.freezes.reason')}
        value={reason}
        onChange={setReason}
      />
    </FormModal>
  );
}

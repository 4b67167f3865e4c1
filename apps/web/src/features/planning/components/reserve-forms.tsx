import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  FormModal,
  NoteField,
  NumberField,
  SelectField,
  TextField,
  toOptions,
  toTreeOptions,
} from '../../../ui';
import { linesQuery } from '../api/planning.query';
import { addReserve, releaseReserve } from '../api/rounds.query';
import type { MasterData } from '../model/master-data';

/** Sets an amount aside, spread evenly over the year. */
export function ReserveForm({
  version,
  master,
  onClose,
}: {
  version: BudgetVersion;
  master: MasterData;
  onClose: () => void;
}) {
  const { t, currency } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const root = master.costCentres.find(({ parentId }) => parentId === null);
  const [title, setTitle] = useState(t('rounds.reserve.total'));
  const [costCentreId, setCostCentre] = useState<string | null>(root?.id ?? null);
  const [categoryId, setCategory] = useState<string | null>(null);
  const [totalMinor, setTotal] = useState<number | null>(null);
  const categories = master.categories.filter(
    ({ isActive, isLeaf, kind }) => isActive && isLeaf && kind === 'external',
  );
  return (
    <FormModal
      title={t('rounds.reserve.add.title')}
      submitLabel={t('rounds.reserve.add')}
      onClose={onClose}
      onSubmit={async () => {
        await addReserve(path, version.id, { title, costCentreId, categoryId, totalMinor });
        await refresh();
        onClose();
      }}
    >
      <TextField required name="title" label={t('rounds.reserve.title')} value={title} onChange={setTitle} />
      <SelectField
        required
        name="costCentreId"
        label={t('rounds.column.name')}
        options={toTreeOptions(master.costCentres.filter(({ isActive }) => isActive))}
        value={costCentreId}
        onChange={setCostCentre}
      />
      <SelectField
        required
        name="categoryId"
        label={t('rounds.reserve.category')}
        options={toOptions(categories)}
        value={categoryId}
        onChange={setCategory}
      />
      <NumberField
        required
        data-autofocus
        kind="money"
        name="totalMinor"
        label={`${t('rounds.reserve.amount')} ${currency}`}
        value={totalMinor}
        onChange={setTotal}
      />
    </FormModal>
  );
}

/** Moves an amount from the reserve to a line of the version. */
export function ReleaseReserveDialog({
  reserve,
  version,
  onClose,
}: {
  reserve: BudgetLine;
  version: BudgetVersion;
  onClose: () => void;
}) {
  const { t, currency, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const { data: lines = [] } = useQuery(linesQuery(path, version.id));
  const [lineId, setLine] = useState<string | null>(null);
  const [amountMinor, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const name = reserve.title;
  return (
    <FormModal
      title={t('rounds.reserve.release.title', { name })}
      submitLabel={t('rounds.reserve.release')}
      onClose={onClose}
      onSubmit={async () => {
        await releaseReserve(path, version.id, { reserveLineId: reserve.id, lineId, amountMinor, reason });
        await refresh();
        onClose();
      }}
    >
      <p style={{ margin: 0 }}>
        {t('rounds.reserve.release.text', { amount: formatMoney(reserve.totalMinor) })}
      </p>
      <SelectField
        required
        data-autofocus
        name="lineId"
        label={t('rounds.reserve.line')}
        options={lines
          .filter(({ kind, isReserve }) => kind === 'external' && !isReserve)
          .map(({ id, title, totalMinor }) => ({
            value: id,
            label: `${title} · ${formatMoney(totalMinor)}`,
          }))}
        value={lineId}
        onChange={setLine}
      />
      <NumberField
        required
        kind="money"
        name="amountMinor"
        label={`${t('rounds.reserve.amount')} ${currency}`}
        value={amountMinor}
        onChange={setAmount}
      />
      <NoteField
        required
        name="reason"
        label={t('rounds.reserve.reason')}
        value={reason}
        onChange={setReason}
      />
    </FormModal>
  );
}

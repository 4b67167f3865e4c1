import { Button } from '@mantine/core';
import { ApprovalThresholdSchema, type ApprovalThreshold } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  compareFields,
  DataTable,
  DateField,
  DeleteDialog,
  EmptyState,
  FormModal,
  NameCell,
  NumberCell,
  NumberField,
  NumberHead,
  PanelBar,
  QueryView,
  RowActions,
  SelectField,
  toTreeOptions,
  useEditing,
} from '../../../ui';
import { costCentresQuery } from '../../organisation';
import { thresholdsQuery } from '../api/approval.query';

/** The approval limits of the cost centres, newest first. */
export function ThresholdsPanel() {
  const { t, formatDate, formatMoney } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(thresholdsQuery(path));
  const centres = useQuery(costCentresQuery(path));
  const { editing, create, edit, remove, close } = useEditing<ApprovalThreshold>();
  const mayWrite = can('plan.approve-any') || can('settings.manage');
  const addButton = mayWrite ? (
    <Button onClick={() => create()}>{t('versions.threshold.add')}</Button>
  ) : undefined;
  const centreOf = (id: string) => {
    const centre = centres.data?.find((each) => each.id === id);
    return centre ? `${centre.code} ${centre.name}` : '';
  };
  const nameOf = ({ costCentreId, validFrom }: ApprovalThreshold) =>
    t('versions.threshold.name', { costCentre: centreOf(costCentreId), date: formatDate(validFrom) });
  return (
    <>
      <QueryView query={query}>
        {(thresholds) =>
          thresholds.length === 0 ? (
            <EmptyState title={t('versions.threshold.empty.title')} action={addButton}>
              {t('versions.threshold.empty.text')}
            </EmptyState>
          ) : (
            <>
              <PanelBar text={t('versions.threshold.text')}>{addButton}</PanelBar>
              <DataTable label={t('versions.threshold.title')} minWidth={560}>
                <thead>
                  <tr>
                    <th scope="col">{t('versions.column.cost-centre')}</th>
                    <th scope="col">{t('versions.threshold.from')}</th>
                    <NumberHead>{t('versions.threshold.line')}</NumberHead>
                    <NumberHead>{t('versions.threshold.free')}</NumberHead>
                    <ActionsHead />
                  </tr>
                </thead>
                <tbody>
                  {thresholds.map((threshold) => (
                    <tr key={threshold.id}>
                      <NameCell>{centreOf(threshold.costCentreId)}</NameCell>
                      <td>{formatDate(threshold.validFrom)}</td>
                      <NumberCell>{formatMoney(threshold.lineLimitMinor)}</NumberCell>
                      <NumberCell>{formatMoney(threshold.freeChangeMinor)}</NumberCell>
                      <RowActions
                        name={nameOf(threshold)}
                        onEdit={mayWrite ? () => edit(threshold) : undefined}
                        onDelete={mayWrite ? () => remove(threshold) : undefined}
                      />
                    </tr>
                  ))}
                </tbody>
              </DataTable>
            </>
          )
        }
      </QueryView>
      {editing?.kind === 'create' || editing?.kind === 'edit' ? (
        <ThresholdForm item={editing.kind === 'edit' ? editing.item : undefined} onClose={close} />
      ) : null}
      {editing?.kind === 'delete' ? (
        <DeleteDialog
          path={`${path}/approval-thresholds`}
          item={editing.item}
          name={nameOf(editing.item)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function ThresholdForm({ item, onClose }: { item?: ApprovalThreshold; onClose: () => void }) {
  const { t, formatDate, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const centres = useQuery(costCentresQuery(path)).data ?? [];
  const [costCentreId, setCostCentre] = useState(item?.costCentreId ?? null);
  const [validFrom, setValidFrom] = useState(item?.validFrom ?? null);
  const [lineLimitMinor, setLineLimit] = useState(item?.lineLimitMinor ?? null);
  const [freeChangeMinor, setFreeChange] = useState<number | null>(item?.freeChangeMinor ?? 0);
  const values = { costCentreId, validFrom, lineLimitMinor, freeChangeMinor };
  const centreOf = (id: string | null) => centres.find((each) => each.id === id)?.name ?? '';
  return (
    <FormModal
      title={t(item ? 'versions.threshold.edit' : 'versions.threshold.add')}
      onClose={onClose}
      stale={{
        rows: (current) =>
          compareFields(
            [
              {
                key: 'costCentreId',
                label: t('versions.column.cost-centre'),
                format: (shown) => centreOf(shown.costCentreId),
              },
              {
                key: 'validFrom',
                label: t('versions.threshold.from'),
                format: (shown) => formatDate(shown.validFrom),
              },
              {
                key: 'lineLimitMinor',
                label: t('versions.threshold.line'),
                format: (shown) => formatMoney(shown.lineLimitMinor),
              },
              {
                key: 'freeChangeMinor',
                label: t('versions.threshold.free'),
                format: (shown) => formatMoney(shown.freeChangeMinor),
              },
            ],
            values,
            current,
          ),
        onTakeTheirs: onClose,
      }}
      onSubmit={async (basis) => {
        await save(`${path}/approval-thresholds`, ApprovalThresholdSchema, values, item && { item, basis });
        onClose();
      }}
    >
      <SelectField
        required
        data-autofocus
        name="costCentreId"
        label={t('versions.column.cost-centre')}
        options={toTreeOptions(centres)}
        value={costCentreId}
        onChange={setCostCentre}
      />
      <DateField
        required
        name="validFrom"
        label={t('versions.threshold.from')}
        value={validFrom}
        onChange={setValidFrom}
      />
      <NumberField
        required
        kind="money"
        name="lineLimitMinor"
        label={t('versions.threshold.line')}
        description={t('versions.threshold.line.hint')}
        value={lineLimitMinor}
        onChange={setLineLimit}
      />
      <NumberField
        required
        kind="money"
        name="freeChangeMinor"
        label={t('versions.threshold.free')}
        description={t('versions.threshold.free.hint')}
        value={freeChangeMinor}
        onChange={setFreeChange}
      />
    </FormModal>
  );
}

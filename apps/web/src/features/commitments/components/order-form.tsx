import { OrderSchema, type Order, type OrderKind } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  compareFields,
  DateField,
  FormColumns,
  FormModal,
  NoteField,
  SelectField,
  TextField,
  toOptions,
  toTreeOptions,
  type ComparedField,
} from '../../../ui';
import { nameOf, peopleQuery } from '../../organisation';
import type { MasterData } from '../../planning';
import { toBody, toDraft, toFreeBody, type OrderDraft } from '../model/order-draft';
import { ContractFields } from './contract-fields';
import { LinesEditor } from './lines-editor';

interface OrderFormProps {
  kind: OrderKind;
  item?: Order;
  master: MasterData;
  onClose: () => void;
  onSaved?: (order: Order) => void;
}

/** Enters or changes a draft; once the order is in force, only its words. */
export function OrderForm({ kind, item, master, onClose, onSaved }: OrderFormProps) {
  const { t, formatDate } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const { data: people = [] } = useQuery(peopleQuery(path));
  const [values, setValues] = useState(() => toDraft(item));
  const set = (patch: Partial<OrderDraft>) => setValues((before) => ({ ...before, ...patch }));
  const isDraft = item === undefined || item.state === 'draft';
  const fields: ComparedField<OrderDraft>[] = [
    { key: 'number', label: t('commitments.number'), format: ({ number }) => number },
    { key: 'title', label: t('commitments.name'), format: ({ title }) => title },
    {
      key: 'vendorId',
      label: t('commitments.vendor'),
      format: ({ vendorId }) => nameOf(master.vendors, vendorId),
    },
    {
      key: 'costCentreId',
      label: t('commitments.cost-centre'),
      format: ({ costCentreId }) => nameOf(master.costCentres, costCentreId),
    },
    {
      key: 'initiativeId',
      label: t('commitments.initiative'),
      format: ({ initiativeId }) => nameOf(master.initiatives, initiativeId),
    },
    {
      key: 'responsibleId',
      label: t('commitments.responsible'),
      format: ({ responsibleId }) => nameOf(people, responsibleId),
    },
    {
      key: 'orderDate',
      label: t('commitments.order-date'),
      format: ({ orderDate }) => formatDate(orderDate),
    },
    { key: 'note', label: t('commitments.note'), format: ({ note }) => note || '–' },
  ];
  return (
    <FormModal
      size="xl"
      title={t(`commitments.${item ? 'edit' : 'add'}.${kind}`)}
      onClose={onClose}
      stale={{ rows: (current) => compareFields(fields, values, current), onTakeTheirs: onClose }}
      onSubmit={async (basis) => {
        const body = isDraft ? toBody(kind, values) : toFreeBody(kind, values);
        const saved = await save(`${path}/orders`, OrderSchema, body, item && { item, basis });
        onClose();
        onSaved?.(saved);
      }}
    >
      <FormColumns>
        <TextField
          data-autofocus
          required
          disabled={!isDraft}
          maxLength={60}
          name="number"
          label={t('commitments.number')}
          value={values.number}
          onChange={(number) => set({ number })}
        />
        <TextField
          required
          maxLength={200}
          name="title"
          label={t('commitments.name')}
          value={values.title}
          onChange={(title) => set({ title })}
        />
        <SelectField
          required
          disabled={!isDraft}
          name="vendorId"
          label={t('commitments.vendor')}
          options={toOptions(master.vendors.filter(({ isActive, id }) => isActive || id === values.vendorId))}
          value={values.vendorId}
          onChange={(vendorId) => set({ vendorId })}
        />
        <SelectField
          required
          disabled={!isDraft}
          name="costCentreId"
          label={t('commitments.cost-centre')}
          options={toTreeOptions(master.costCentres)}
          value={values.costCentreId}
          onChange={(costCentreId) => set({ costCentreId })}
        />
        <SelectField
          disabled={!isDraft}
          name="initiativeId"
          label={t('commitments.initiative')}
          options={toOptions(master.initiatives)}
          value={values.initiativeId}
          onChange={(initiativeId) => set({ initiativeId })}
        />
        <SelectField
          name="responsibleId"
          label={t('commitments.responsible')}
          options={toOptions(people.filter(({ isActive, id }) => isActive || id === values.responsibleId))}
          value={values.responsibleId}
          onChange={(responsibleId) => set({ responsibleId })}
        />
        <DateField
          disabled={!isDraft}
          name="orderDate"
          label={t('commitments.order-date')}
          value={values.orderDate}
          onChange={(orderDate) => set({ orderDate })}
        />
      </FormColumns>
      {kind === 'contract' ? (
        <ContractFields
          terms={values.contract}
          isDraft={isDraft}
          master={master}
          onChange={(patch) => set({ contract: { ...values.contract, ...patch } })}
        />
      ) : null}
      {kind === 'order' && isDraft ? (
        <LinesEditor lines={values.lines} master={master} onChange={(lines) => set({ lines })} />
      ) : null}
      <NoteField
        name="note"
        label={t('commitments.note')}
        value={values.note}
        onChange={(note) => set({ note })}
      />
    </FormModal>
  );
}

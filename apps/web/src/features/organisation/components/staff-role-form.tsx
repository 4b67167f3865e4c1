import { Checkbox } from '@mantine/core';
import { StaffRoleSchema, type StaffRole } from '@etat/contracts';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { currentMonth } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { compareFields, FormColumns, FormModal, TextField, type ComparedField } from '../../../ui';
import { toCapacities, type CapacityRow } from '../model/capacity-rows';
import { toRates, type RateRow } from '../model/rate-rows';
import { CapacitiesEditor } from './capacities-editor';
import { RatesEditor } from './rates-editor';

/** A new role's first rate begins with the year, so that the whole plan year is priced. */
const firstRate = (): RateRow => ({
  key: 'first',
  validFrom: `${Number(currentMonth().slice(0, 4)) - 1}-01`,
  rateMicro: null,
});

export function StaffRoleForm({ item, onClose }: { item?: StaffRole; onClose: () => void }) {
  const { t, formatE4, formatHours, formatMicro, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [rows, setRows] = useState<RateRow[]>(() =>
    item ? item.rates.map((rate) => ({ key: rate.validFrom, ...rate })) : [firstRate()],
  );
  const [capacityRows, setCapacityRows] = useState<CapacityRow[]>(
    () => item?.capacities.map((capacity) => ({ key: capacity.validFrom, ...capacity })) ?? [],
  );
  const [values, setValues] = useState({
    code: item?.code ?? '',
    name: item?.name ?? '',
    isAllIn: item?.isAllIn ?? false,
    isActive: item?.isActive ?? true,
  });
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  const mine = { ...values, rates: toRates(rows), capacities: toCapacities(capacityRows) };
  const fields: ComparedField<typeof mine>[] = [
    { key: 'code', label: t('organisation.code'), format: ({ code }) => code },
    { key: 'name', label: t('organisation.name'), format: ({ name }) => name },
    {
      key: 'isAllIn',
      label: t('organisation.staff-role.all-in.short'),
      format: ({ isAllIn }) => t(isAllIn ? 'ui.yes' : 'ui.no'),
    },
    {
      key: 'rates',
      label: t('organisation.staff-role.rate'),
      format: ({ rates }) =>
        rates
          .map(({ validFrom, rateMicro }) => `${formatMonth(validFrom)}: ${formatMicro(rateMicro)}`)
          .join('; '),
    },
    {
      key: 'capacities',
      label: t('organisation.staff-role.capacity'),
      format: ({ capacities }) =>
        capacities
          .map(({ validFrom, headcountE4, monthlyMinutes }) => {
            const fte = formatE4(headcountE4);
            const hours = formatHours(monthlyMinutes);
            return `${formatMonth(validFrom)}: ${t('organisation.staff-role.capacity.text', { fte, hours })}`;
          })
          .join('; '),
    },
    {
      key: 'isActive',
      label: t('ui.status'),
      format: (shown) => t(shown.isActive ? 'ui.active' : 'ui.inactive'),
    },
  ];
  return (
    <FormModal
      size="lg"
      title={t(item ? 'organisation.staff-role.edit' : 'organisation.staff-role.add')}
      onClose={onClose}
      stale={{ rows: (current) => compareFields(fields, mine, current), onTakeTheirs: onClose }}
      onSubmit={async (basis) => {
        const { isActive, ...rest } = mine;
        await save(
          `${path}/staff-roles`,
          StaffRoleSchema,
          { ...rest, ...(item ? { isActive } : {}) },
          item && { item, basis },
        );
        onClose();
      }}
    >
      <FormColumns>
        <TextField
          data-autofocus
          required
          name="code"
          label={t('organisation.code')}
          value={values.code}
          onChange={(code) => set({ code })}
        />
        <TextField
          required
          name="name"
          label={t('organisation.name')}
          value={values.name}
          onChange={(name) => set({ name })}
        />
      </FormColumns>
      <RatesEditor rows={rows} onChange={setRows} />
      <CapacitiesEditor rows={capacityRows} onChange={setCapacityRows} />
      <Checkbox
        label={t('organisation.staff-role.all-in')}
        checked={values.isAllIn}
        onChange={(event) => set({ isAllIn: event.currentTarget.checked })}
      />
      {item ? (
        <Checkbox
          label={t('organisation.active')}
          checked={values.isActive}
          onChange={(event) => set({ isActive: event.currentTarget.checked })}
        />
      ) : null}
    </FormModal>
  );
}

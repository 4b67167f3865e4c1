import { Button } from '@mantine/core';
import type { BudgetLineUpdate } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { FormColumns, FormModal, NumberField, SelectField, TextField } from '../../../ui';
import { applyUpdate } from '../model/apply-update';
import { holdPrice, type HeldPrice } from '../model/hold-price';
import { pickUpdate } from '../model/pick-update';
import { type PickedColumn } from '../model/columns';
import type { PlanContext, PlanLine } from '../model/plan-line';
import type { MasterData } from '../model/master-data';
import { optionsOf } from '../model/plan-options';

interface LineFormProps {
  title: string;
  line: PlanLine;
  context: PlanContext;
  master: MasterData;
  /** The edits in their order, and the line they lead to. */
  onSave: (updates: BudgetLineUpdate[], line: PlanLine) => void;
  onRemove?: () => void;
  onClose: () => void;
}

/** One line as a form, for narrow screens; figures follow each other as in the grid. */
export function LineForm({
  title,
  line: initial,
  context,
  master,
  onSave,
  onRemove,
  onClose,
}: LineFormProps) {
  const { t, formatMoney, formatMonth } = useI18n();
  const [line, setLine] = useState(initial);
  const [held, setHeld] = useState<HeldPrice | null>(null);
  const [updates, setUpdates] = useState<BudgetLineUpdate[]>([]);
  const { kind } = line;
  const words = {
    internal: t('planning.kind.internal'),
    external: t('planning.kind.external'),
    even: t('planning.phasing.even'),
    manual: t('planning.phasing.manual'),
  };

  function change(update: BudgetLineUpdate | null) {
    if (!update) return;
    const split = holdPrice(line, held, update);
    try {
      const next = split.send ? applyUpdate(line, split.send, context) : line;
      setLine(split.held ? { ...next, ...split.held } : next);
      setHeld(split.held);
      if (split.send) setUpdates([...updates, split.send]);
    } catch (error) {
      // A month without a rate: the server says so at the field when the line is saved.
      if (!(error instanceof DomainError)) throw error;
    }
  }

  const pick = (
    column: PickedColumn,
    label: string,
    name: string,
    value: string | null,
    required: boolean,
  ) => (
    <SelectField
      required={required}
      name={name}
      label={label}
      options={optionsOf(column, kind, master, words).map(({ id, code, name: text }) => ({
        value: id,
        label: [code, text].filter(Boolean).join(' '),
      }))}
      value={value}
      onChange={(id) => change(pickUpdate(column, id, kind))}
    />
  );

  return (
    <FormModal
      title={title}
      size="lg"
      onClose={onClose}
      onSubmit={() => {
        onSave(updates, line);
        onClose();
        return Promise.resolve();
      }}
    >
      <TextField
        required
        data-autofocus
        name="title"
        label={t('planning.column.title')}
        value={line.title}
        onChange={(text) => {
          setLine({ ...line, title: text });
          setUpdates([...updates.filter((update) => update.title === undefined), { title: text }]);
        }}
      />
      <FormColumns>
        {pick('costCentre', t('planning.column.costCentre'), 'costCentreId', line.costCentreId, true)}
        {pick('category', t('planning.column.category'), 'categoryId', line.categoryId, true)}
        {pick('initiative', t('planning.column.initiative'), 'initiativeId', line.initiativeId, false)}
        {kind === 'internal'
          ? pick('partner', t('planning.column.role'), 'roleId', line.roleId, true)
          : pick('partner', t('planning.column.vendor'), 'vendorId', line.vendorId, false)}
      </FormColumns>
      <FormColumns>
        {kind === 'internal' ? (
          <NumberField
            kind="hours"
            label={t('planning.column.hours')}
            value={line.totalMinutes}
            onChange={(totalMinutes) => change(totalMinutes === null ? null : { totalMinutes })}
          />
        ) : (
          <>
            <NumberField
              kind="e4"
              label={t('planning.column.quantity')}
              value={line.quantityE4}
              onChange={(quantityE4) => change({ quantityE4 })}
            />
            <NumberField
              kind="micro"
              label={t('planning.column.price')}
              value={line.unitPriceMicro}
              onChange={(unitPriceMicro) => change({ unitPriceMicro })}
            />
            <NumberField
              kind="money"
              label={t('planning.column.total')}
              value={line.totalMinor}
              onChange={(totalMinor) =>
                change(totalMinor === null ? null : { totalMinor, quantityE4: null, unitPriceMicro: null })
              }
            />
          </>
        )}
        {pick('phasing', t('planning.column.phasing'), 'phasing', line.phasing, true)}
      </FormColumns>
      <details>
        <summary>{t('planning.line.months')}</summary>
        <FormColumns>
          {context.months.map((month, period) =>
            kind === 'internal' ? (
              <NumberField
                key={month}
                kind="hours"
                label={formatMonth(month)}
                value={line.minutes[period] ?? 0}
                onChange={(typed) => change({ minutes: line.minutes.with(period, typed ?? 0) })}
              />
            ) : (
              <NumberField
                key={month}
                kind="money"
                label={formatMonth(month)}
                value={line.amountsMinor[period] ?? 0}
                onChange={(typed) => change({ amountsMinor: line.amountsMinor.with(period, typed ?? 0) })}
              />
            ),
          )}
        </FormColumns>
      </details>
      <p style={{ margin: 0 }}>
        {t('planning.column.total')}: <strong>{formatMoney(line.totalMinor)}</strong>
      </p>
      {onRemove ? (
        <Button variant="default" onClick={onRemove}>
          {t('ui.delete')}
        </Button>
      ) : null}
    </FormModal>
  );
}

import { Button } from '@mantine/core';
import type { BudgetLineUpdate } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { FormColumns, FormModal, NoteField, SelectField, TextField } from '../../../ui';
import { type PickedColumn } from '../model/columns';
import { editLine, startEditing, toUpdates, type EditedLine } from '../model/line-steps';
import type { MasterData } from '../model/master-data';
import { pickUpdate } from '../model/pick-update';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { optionsOf } from '../model/plan-options';
import { LineFigures } from './line-figures';
import { LineMonths } from './line-months';
import { LinePhasing } from './line-phasing';
import { LineTags } from './line-tags';
import { LineWarnings } from './line-warnings';
import { useColumnNames } from './use-column-names';
import { useRefusal } from './use-refusal';

interface LineFormProps {
  title: string;
  line: PlanLine;
  /** A first edit, made but not saved: the method chosen in the grid. */
  startWith?: BudgetLineUpdate | null;
  context: PlanContext;
  master: MasterData;
  /** The edits in their order, and the line they lead to. */
  onSave: (updates: BudgetLineUpdate[], line: PlanLine) => void;
  onRemove?: () => void;
  onClose: () => void;
}

/** Everything about one line; figures follow each other as in the grid. */
export function LineForm(props: LineFormProps) {
  const { t } = useI18n();
  return props.line.parentLineId === null ? (
    <EditableLine {...props} />
  ) : (
    <FormModal
      title={props.title}
      submitLabel={t('ui.close')}
      onClose={props.onClose}
      onSubmit={() => Promise.resolve(props.onClose())}
    >
      <p>{t('lines.form.generated')}</p>
    </FormModal>
  );
}

function EditableLine(props: LineFormProps) {
  const { title, line: opened, startWith, context, master, onSave, onRemove, onClose } = props;
  const { t, formatMoney } = useI18n();
  const toRefusal = useRefusal();
  const [edited, setEdited] = useState(() => startLine(opened, startWith ?? null, context));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [incomplete, setIncomplete] = useState<string | null>(null);
  const { line } = edited;
  const { kind } = line;
  const { words } = useColumnNames(context);

  function change(update: BudgetLineUpdate | null) {
    if (!update) return;
    try {
      setEdited(editLine(edited, update, context));
      setRefusal(null);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      setRefusal(toRefusal(error));
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
      options={optionsOf(column, line, master, words).map(({ id, code, name: text }) => ({
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
      size="xl"
      onClose={onClose}
      onSubmit={() => {
        // What is not complete is said where it stands; the form stays open.
        if (incomplete === null) {
          onSave(toUpdates(edited), line);
          onClose();
        }
        return Promise.resolve();
      }}
    >
      <TextField
        required
        data-autofocus
        name="title"
        label={t('planning.column.title')}
        value={line.title}
        onChange={(text) => change({ title: text })}
      />
      <FormColumns>
        {pick('costCentre', t('planning.column.costCentre'), 'costCentreId', line.costCentreId, true)}
        {pick('category', t('planning.column.category'), 'categoryId', line.categoryId, true)}
        {pick('initiative', t('planning.column.initiative'), 'initiativeId', line.initiativeId, false)}
        {kind === 'internal'
          ? pick('partner', t('planning.column.role'), 'roleId', line.roleId, true)
          : pick('partner', t('planning.column.vendor'), 'vendorId', line.vendorId, false)}
      </FormColumns>
      <LineFigures line={line} context={context} onChange={change} />
      <LinePhasing line={line} context={context} onChange={change} onIncomplete={setIncomplete} />
      {refusal ? <p role="alert">{refusal}</p> : null}
      <LineMonths line={line} context={context} onChange={change} />
      <p style={{ margin: 0 }}>
        {t('planning.column.total')}: <strong>{formatMoney(line.totalMinor)}</strong>
      </p>
      <LineWarnings opened={opened} line={line} context={context} master={master} />
      <LineTags tags={line.tags} onChange={(tags) => change({ tags })} />
      <NoteField
        name="note"
        label={t('planning.column.note')}
        value={line.note}
        onChange={(note) => change({ note })}
      />
      {onRemove ? (
        <Button variant="default" onClick={onRemove}>
          {t('ui.delete')}
        </Button>
      ) : null}
    </FormModal>
  );
}

function startLine(line: PlanLine, update: BudgetLineUpdate | null, context: PlanContext): EditedLine {
  const opened = startEditing(line);
  try {
    return update ? editLine(opened, update, context) : opened;
  } catch (error) {
    // What cannot be is said as soon as somebody chooses it in the form.
    if (error instanceof DomainError) return opened;
    throw error;
  }
}

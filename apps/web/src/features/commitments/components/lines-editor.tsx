import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { sumMinor } from '@etat/domain';
import { useI18n } from '../../../platform/i18n';
import { MonthField, NumberField, SelectField, TextField, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import { emptyLine, type LineDraft } from '../model/order-draft';
import { toExternalLeaves } from '../model/to-external-leaves';
import classes from './commitments.module.css';

interface LinesEditorProps {
  lines: LineDraft[];
  master: MasterData;
  onChange: (lines: LineDraft[]) => void;
}

/** The lines of a draft; a new one starts with the category and month of the one above. */
export function LinesEditor({ lines, master, onChange }: LinesEditorProps) {
  const { t, formatMoney } = useI18n();
  const options = toTreeOptions(toExternalLeaves(master.categories));
  const change = (line: LineDraft, patch: Partial<LineDraft>) =>
    onChange(lines.map((other) => (other === line ? { ...line, ...patch } : other)));
  const add = () => {
    const { categoryId = null, dueMonth = null } = lines.at(-1) ?? {};
    onChange([...lines, { ...emptyLine(crypto.randomUUID()), categoryId, dueMonth }]);
  };
  return (
    <fieldset className={classes.lines}>
      <legend>{t('commitments.lines')}</legend>
      {lines.map((line, index) => {
        const name = t('commitments.line', { position: index + 1 });
        return (
          <div key={line.key} className={classes.line} role="group" aria-label={name}>
            <TextField
              required
              maxLength={200}
              name={`lines.${index}.text`}
              label={t('commitments.text')}
              value={line.text}
              onChange={(text) => change(line, { text })}
            />
            <SelectField
              required
              name={`lines.${index}.categoryId`}
              label={t('commitments.category')}
              options={options}
              value={line.categoryId}
              onChange={(categoryId) => change(line, { categoryId })}
            />
            <MonthField
              required
              name={`lines.${index}.dueMonth`}
              label={t('commitments.due')}
              value={line.dueMonth}
              onChange={(dueMonth) => change(line, { dueMonth })}
            />
            <NumberField
              required
              kind="money"
              name={`lines.${index}.orderedMinor`}
              label={t('commitments.amount')}
              value={line.orderedMinor}
              onChange={(orderedMinor) => change(line, { orderedMinor })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('commitments.lines.remove', { position: index + 1 })}
              onClick={() => onChange(lines.filter((other) => other !== line))}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <div className={classes.filters}>
        <Button variant="default" size="compact-sm" onClick={add}>
          {t('commitments.lines.add')}
        </Button>
        <span className={classes.spacer} />
        <span>
          {t('commitments.total')} {formatMoney(sumMinor(lines.map(({ orderedMinor }) => orderedMinor ?? 0)))}
        </span>
      </div>
    </fieldset>
  );
}

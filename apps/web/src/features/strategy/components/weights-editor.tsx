import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useI18n } from '../../../platform/i18n';
import { NumberField, SelectField, toOptions } from '../../../ui';
import { nameOf } from '../../organisation';
import { addWeight, removeWeight, shareEvenly, totalBp, WHOLE_BP, type Weight } from '../model/weights';
import classes from './weights-editor.module.css';

interface WeightsEditorProps {
  label: string;
  /** Path of the list in the request body. */
  name: string;
  items: { id: string; name: string; isActive: boolean }[];
  weights: Weight[];
  /** What to do where there is nothing to choose from. */
  emptyText: string;
  onChange: (weights: Weight[]) => void;
}

/** Links to several goals or channels, with weights that total 100 %, so that sums over them stay sums. */
export function WeightsEditor({ label, name, items, weights, emptyText, onChange }: WeightsEditorProps) {
  const { t, formatBp } = useI18n();
  const free = items.filter((item) => item.isActive && !weights.some(({ id }) => id === item.id));
  const total = totalBp(weights);
  const isOff = weights.length > 0 && total !== WHOLE_BP;
  return (
    <fieldset className={classes.weights}>
      <legend>{label}</legend>
      {free.length === 0 && weights.length === 0 ? <p className={classes.empty}>{emptyText}</p> : null}
      {weights.map((weight, index) => {
        const itemName = nameOf(items, weight.id);
        return (
          <div key={weight.id} className={classes.row}>
            <span className={classes.name}>{itemName}</span>
            <NumberField
              required
              kind="percent"
              w={92}
              rightSection="%"
              rightSectionPointerEvents="none"
              name={`${name}.${index}.weightBp`}
              aria-label={t('strategy.weights.weight', { name: itemName })}
              value={weight.weightBp}
              onChange={(weightBp) =>
                onChange(
                  weights.map((other) => (other === weight ? { ...other, weightBp: weightBp ?? 0 } : other)),
                )
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('strategy.weights.remove', { name: itemName })}
              onClick={() => onChange(removeWeight(weights, weight.id))}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      {isOff ? (
        <div className={classes.total} role="alert">
          <span>{t('strategy.weights.total', { total: formatBp(total) })}</span>
          <Button variant="default" size="compact-xs" onClick={() => onChange(shareEvenly(weights))}>
            {t('strategy.weights.even')}
          </Button>
        </div>
      ) : null}
      {free.length > 0 ? (
        <SelectField
          isPicker
          aria-label={`${label}: ${t('strategy.weights.add')}`}
          placeholder={t('strategy.weights.add')}
          options={toOptions(free)}
          value={null}
          onChange={(id) => {
            if (id !== null) onChange(addWeight(weights, id));
          }}
        />
      ) : null}
    </fieldset>
  );
}

import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useI18n } from '../platform/i18n';
import classes from './row-actions.module.css';

export interface RowActionsProps {
  /** Name of the row, so that every button says what it acts on. */
  name: string;
  onEdit?: () => void;
  onDelete?: () => void;
  /** For trees: adds an item below this row. */
  addBelow?: { label: string; onClick: () => void };
}

/** The last cell of a row of master data. */
export function RowActions({ name, onEdit, onDelete, addBelow }: RowActionsProps) {
  const { t } = useI18n();
  const common = { variant: 'subtle', color: 'gray', size: 24, className: classes.action } as const;
  return (
    <td className={classes.cell}>
      {addBelow ? (
        <ActionIcon {...common} aria-label={addBelow.label} title={addBelow.label} onClick={addBelow.onClick}>
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      ) : null}
      {onEdit ? (
        <ActionIcon
          {...common}
          aria-label={t('ui.edit.named', { name })}
          title={t('ui.edit')}
          onClick={onEdit}
        >
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      ) : null}
      {onDelete ? (
        <ActionIcon
          {...common}
          aria-label={t('ui.delete.named', { name })}
          title={t('ui.delete')}
          onClick={onDelete}
        >
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      ) : null}
    </td>
  );
}

/** The head above RowActions. */
export function ActionsHead() {
  const { t } = useI18n();
  return (
    <th scope="col" className={classes.head}>
      <VisuallyHidden>{t('ui.actions')}</VisuallyHidden>
    </th>
  );
}

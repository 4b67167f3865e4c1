import { ActionIcon, Button, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { AssignmentRule } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { ActionsHead, DataTable, NameCell, RowActions } from '../../../ui';
import type { MasterData } from '../../planning';

interface RuleTableProps {
  rules: AssignmentRule[];
  master: MasterData;
  onMove?: (rule: AssignmentRule, step: -1 | 1) => void;
  onSwitch?: (rule: AssignmentRule) => void;
  onTry?: (rule: AssignmentRule) => void;
  onEdit?: (rule: AssignmentRule) => void;
  onDelete?: (rule: AssignmentRule) => void;
}

/** The rules, first to last; each with what it asks for and where it leads. */
export function RuleTable({ rules, master, onMove, onSwitch, onTry, onEdit, onDelete }: RuleTableProps) {
  const { t } = useI18n();
  const name = (items: readonly { id: string; name: string }[], id: string | null) =>
    items.find((item) => item.id === id)?.name ?? null;
  const describe = (rule: AssignmentRule) =>
    (
      [
        ['vendor', name(master.vendors, rule.vendorId)],
        ['cost-centre', name(master.costCentres, rule.costCentreId)],
        ['category', name(master.categories, rule.categoryId)],
        ['account', rule.glAccount],
        ['document', rule.documentContains],
        ['text', rule.textContains],
      ] as const
    ).flatMap(([key, value]) => (value === null ? [] : `${t(`assignment.rule.${key}`)}: ${value}`));
  return (
    <DataTable label={t('assignment.rules.table')} minWidth={760}>
      <thead>
        <tr>
          <th scope="col">{t('assignment.rule.position')}</th>
          <th scope="col">{t('assignment.rule.name')}</th>
          <th scope="col">{t('assignment.rule.conditions')}</th>
          <th scope="col">{t('assignment.rule.initiative')}</th>
          <th scope="col">{t('assignment.rule.active')}</th>
          {onTry ? <th scope="col">{t('assignment.trial.head')}</th> : null}
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {rules.map((rule, index) => (
          <tr key={rule.id}>
            <td style={{ whiteSpace: 'nowrap' }}>
              {index + 1}
              {onMove ? (
                <>
                  <ActionIcon
                    {...{ variant: 'subtle', color: 'gray', size: 24, ml: 4 }}
                    aria-label={t('assignment.rules.up', { name: rule.name })}
                    disabled={index === 0}
                    onClick={() => onMove(rule, -1)}
                  >
                    <IconArrowUp size={15} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    {...{ variant: 'subtle', color: 'gray', size: 24 }}
                    aria-label={t('assignment.rules.down', { name: rule.name })}
                    disabled={index === rules.length - 1}
                    onClick={() => onMove(rule, 1)}
                  >
                    <IconArrowDown size={15} aria-hidden />
                  </ActionIcon>
                </>
              ) : null}
            </td>
            <NameCell>{rule.name}</NameCell>
            <td>{describe(rule).join('; ')}</td>
            <td>
              {[name(master.initiatives, rule.initiativeId), name(master.categories, rule.targetCategoryId)]
                .filter(Boolean)
                .join(' / ')}
            </td>
            <td>
              {onSwitch ? (
                <Switch
                  size="xs"
                  aria-label={t('assignment.rules.switch', { name: rule.name })}
                  checked={rule.isActive}
                  onChange={() => onSwitch(rule)}
                />
              ) : (
                t(rule.isActive ? 'ui.active' : 'ui.inactive')
              )}
            </td>
            {onTry ? (
              <td>
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={t('assignment.trial.named', { name: rule.name })}
                  onClick={() => onTry(rule)}
                >
                  {t('assignment.trial.run')}
                </Button>
              </td>
            ) : null}
            <RowActions
              name={rule.name}
              onEdit={onEdit ? () => onEdit(rule) : undefined}
              onDelete={onDelete ? () => onDelete(rule) : undefined}
            />
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

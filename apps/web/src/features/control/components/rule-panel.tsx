import { Button } from '@mantine/core';
import type { ControlRule, ControlState } from '@etat/contracts';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  DataTable,
  DeleteDialog,
  EmptyState,
  NameCell,
  NumberCell,
  NumberHead,
  PanelBar,
  RowActions,
  useEditing,
} from '../../../ui';
import type { MasterData } from '../../planning';
import classes from '../control.module.css';
import { nameOfTarget } from './name-of-target';
import { RuleForm } from './rule-form';

/** The rules of budget control with where their budgets stand. */
export function RulePanel({ state, master }: { state: ControlState; master: MasterData }) {
  const { t, formatMoney, formatPercent } = useI18n();
  const { path, can } = useOrganisation();
  const { editing, create, edit, remove, close } = useEditing<ControlRule>();
  const mayWrite = can('master.write');
  const plain = (minor: number | null) => formatMoney(minor, { plain: true });
  const { budgetVersion, rules } = state;
  const basis = budgetVersion ? t('control.budget', { name: budgetVersion.name }) : t('control.budget.none');
  return (
    <section>
      <h2 className={classes.title}>{t('control.rules.title')}</h2>
      <PanelBar text={`${t('control.rules.text')} ${basis}`}>
        {mayWrite ? <Button onClick={() => create()}>{t('control.rules.add')}</Button> : null}
      </PanelBar>
      {rules.length === 0 ? (
        <EmptyState title={t('control.rules.empty.title')}>
          {t(mayWrite ? 'control.rules.empty.text' : 'control.rules.empty.read-only')}
        </EmptyState>
      ) : (
        <DataTable label={t('control.rules.table')} minWidth={860}>
          <thead>
            <tr>
              <th scope="col">{t('control.rules.target')}</th>
              <th scope="col">{t('control.rules.action')}</th>
              <th scope="col">{t('control.rules.basis')}</th>
              <NumberHead>{t('control.rules.budget')}</NumberHead>
              <NumberHead>{t('control.rules.actual')}</NumberHead>
              <NumberHead>{t('control.rules.commitment')}</NumberHead>
              <NumberHead>{t('control.rules.available')}</NumberHead>
              <NumberHead>{t('control.rules.usage')}</NumberHead>
              <ActionsHead />
            </tr>
          </thead>
          <tbody>
            {rules.map(({ rule, isExceeded, ...usage }) => {
              const name = nameOfTarget(master, rule);
              const effect = isExceeded ? 'unfavourable' : null;
              return (
                <tr key={rule.id}>
                  <NameCell>{name}</NameCell>
                  <td>{t(`control.action.${rule.action}`)}</td>
                  <td>{t(`control.basis.${rule.basis}`)}</td>
                  <NumberCell>{plain(usage.budgetMinor)}</NumberCell>
                  <NumberCell>{plain(usage.actualMinor)}</NumberCell>
                  <NumberCell>{plain(usage.commitmentMinor)}</NumberCell>
                  <NumberCell effect={effect}>{plain(usage.availableMinor)}</NumberCell>
                  <NumberCell effect={effect}>{formatPercent(usage.usageRatio)}</NumberCell>
                  <RowActions
                    name={name}
                    onEdit={mayWrite ? () => edit(rule) : undefined}
                    onDelete={mayWrite ? () => remove(rule) : undefined}
                  />
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
      {editing?.kind === 'create' || editing?.kind === 'edit' ? (
        <RuleForm item={editing.kind === 'edit' ? editing.item : undefined} master={master} onClose={close} />
      ) : null}
      {editing?.kind === 'delete' ? (
        <DeleteDialog
          path={`${path}/control-rules`}
          item={editing.item}
          name={nameOfTarget(master, editing.item)}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

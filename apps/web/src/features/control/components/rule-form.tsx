import { MultiSelect } from '@mantine/core';
import { ControlRuleSchema, type ControlRule } from '@etat/contracts';
import {
  CONTROL_ACTIONS,
  CONTROL_BASES,
  ROLES,
  type ControlAction,
  type ControlBasis,
  type Role,
} from '@etat/domain';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, SelectField, toOptions, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import { nameOfTarget } from './name-of-target';

const TARGETS = ['cost-centre', 'initiative'] as const;

/** What happens when a request or order does not fit a budget. */
export function RuleForm({
  item,
  master,
  onClose,
}: {
  item?: ControlRule;
  master: MasterData;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [of, setOf] = useState<(typeof TARGETS)[number]>('cost-centre');
  const [targetId, setTarget] = useState<string | null>(null);
  const [action, setAction] = useState<ControlAction>(item?.action ?? 'warn');
  const [basis, setBasis] = useState<ControlBasis>(item?.basis ?? 'annual');
  const [exceptRoles, setExceptRoles] = useState<Role[]>(item?.exceptRoles ?? []);
  const isCostCentre = of === 'cost-centre';
  return (
    <FormModal
      title={item ? t('control.rules.edit', { name: nameOfTarget(master, item) }) : t('control.rules.new')}
      onClose={onClose}
      onSubmit={async (newer) => {
        const rule = { action, basis, exceptRoles };
        const target = isCostCentre ? { costCentreId: targetId } : { initiativeId: targetId };
        const body = item ? rule : { ...rule, ...target };
        await save(`${path}/control-rules`, ControlRuleSchema, body, item && { item, basis: newer });
        onClose();
      }}
    >
      {item ? null : (
        <>
          <SelectField
            required
            label={t('control.rules.of')}
            options={TARGETS.map((value) => ({ value, label: t(`control.rules.of.${value}`) }))}
            value={of}
            onChange={(next) => {
              setOf(next === 'initiative' ? 'initiative' : 'cost-centre');
              setTarget(null);
            }}
          />
          <SelectField
            required
            name={isCostCentre ? 'costCentreId' : 'initiativeId'}
            label={t(isCostCentre ? 'control.rules.cost-centre' : 'control.rules.initiative')}
            options={isCostCentre ? toTreeOptions(master.costCentres) : toOptions(master.initiatives)}
            value={targetId}
            onChange={setTarget}
          />
        </>
      )}
      <SelectField
        required
        name="action"
        label={t('control.rules.action')}
        options={CONTROL_ACTIONS.map((value) => ({ value, label: t(`control.action.${value}`) }))}
        value={action}
        onChange={(next) => setAction(CONTROL_ACTIONS.find((each) => each === next) ?? action)}
      />
      <SelectField
        required
        name="basis"
        label={t('control.rules.basis')}
        options={CONTROL_BASES.map((value) => ({ value, label: t(`control.basis.${value}`) }))}
        value={basis}
        onChange={(next) => setBasis(CONTROL_BASES.find((each) => each === next) ?? basis)}
      />
      <MultiSelect
        label={t('control.rules.except')}
        placeholder={exceptRoles.length === 0 ? t('control.rules.except.none') : undefined}
        data={ROLES.map((value) => ({ value, label: t(`administration.role.${value}`) }))}
        value={exceptRoles}
        onChange={(next) => setExceptRoles(ROLES.filter((role) => next.includes(role)))}
      />
    </FormModal>
  );
}

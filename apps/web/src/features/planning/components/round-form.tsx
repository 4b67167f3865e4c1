import { ActionIcon, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import {
  PlanningRoundSchema,
  type BudgetVersion,
  type PlanningRound,
  type PlanningTarget,
} from '@etat/contracts';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  DateField,
  FormModal,
  NoteField,
  NumberField,
  SelectField,
  TextField,
  toOptions,
  toTreeOptions,
} from '../../../ui';
import type { MasterData } from '../model/master-data';

interface RoundFormProps {
  item?: PlanningRound;
  version: BudgetVersion;
  master: MasterData;
  onClose: () => void;
}

/** Name, deadline, instructions and targets of a planning round. */
export function RoundForm({ item, version, master, onClose }: RoundFormProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [name, setName] = useState(item?.name ?? t('rounds.name.suggestion'));
  const [deadline, setDeadline] = useState<string | null>(item?.deadline ?? null);
  const [instructions, setInstructions] = useState(item?.instructions ?? '');
  const [isOpen, setOpen] = useState(item?.isOpen ?? true);
  const [targets, setTargets] = useState<PlanningTarget[]>(item?.targets ?? []);
  const nameOf = ({ costCentreId, initiativeId }: PlanningTarget) =>
    master.costCentres.find(({ id }) => id === costCentreId)?.name ??
    master.initiatives.find(({ id }) => id === initiativeId)?.name ??
    '';
  const isFree = (id: string) =>
    !targets.some((target) => target.costCentreId === id || target.initiativeId === id);
  const add = (target: Partial<PlanningTarget>) =>
    setTargets([...targets, { costCentreId: null, initiativeId: null, amountMinor: 0, ...target }]);
  return (
    <FormModal
      size="lg"
      title={t(item ? 'rounds.edit' : 'rounds.add')}
      onClose={onClose}
      onSubmit={async (basis) => {
        const body = { name, deadline, instructions, targets };
        const more = item ? { isOpen } : { budgetVersionId: version.id };
        await save(`${path}/rounds`, PlanningRoundSchema, { ...body, ...more }, item && { item, basis });
        onClose();
      }}
    >
      <TextField
        required
        data-autofocus
        name="name"
        label={t('rounds.name')}
        value={name}
        onChange={setName}
      />
      <DateField
        required
        name="deadline"
        label={t('rounds.deadline')}
        value={deadline}
        onChange={setDeadline}
      />
      <NoteField
        name="instructions"
        label={t('rounds.instructions')}
        value={instructions}
        onChange={setInstructions}
      />
      {item ? (
        <Checkbox
          checked={isOpen}
          label={t('rounds.open')}
          onChange={(event) => setOpen(event.currentTarget.checked)}
        />
      ) : null}
      <strong>{t('rounds.targets')}</strong>
      {targets.map((target, index) => {
        const of = nameOf(target);
        return (
          <div
            key={target.costCentreId ?? target.initiativeId}
            style={{ display: 'flex', gap: 8, alignItems: 'center' }}
          >
            <span style={{ flex: 1 }}>{of}</span>
            <NumberField
              required
              kind="money"
              w={150}
              name={`targets.${index}.amountMinor`}
              aria-label={t('rounds.target.named', { name: of })}
              value={target.amountMinor}
              onChange={(amountMinor) =>
                setTargets(
                  targets.map((each) =>
                    each === target ? { ...each, amountMinor: amountMinor ?? 0 } : each,
                  ),
                )
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('rounds.target.remove', { name: of })}
              onClick={() => setTargets(targets.filter((each) => each !== target))}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <SelectField
        isPicker
        aria-label={t('rounds.target.cost-centre')}
        placeholder={t('rounds.target.cost-centre')}
        options={toTreeOptions(master.costCentres.filter(({ id, isActive }) => isActive && isFree(id)))}
        value={null}
        onChange={(costCentreId) => costCentreId !== null && add({ costCentreId })}
      />
      <SelectField
        isPicker
        aria-label={t('rounds.target.initiative')}
        placeholder={t('rounds.target.initiative')}
        options={toOptions(master.initiatives.filter(({ id }) => isFree(id)))}
        value={null}
        onChange={(initiativeId) => initiativeId !== null && add({ initiativeId })}
      />
    </FormModal>
  );
}

import { ActionIcon, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { AllocationKeySchema, type AllocationKey } from '@etat/contracts';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, NumberField, SelectField, TextField, toOptions, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';

type Weight = AllocationKey['weights'][number];

/** Name and weights of an allocation key. */
export function KeyForm({
  item,
  master,
  onClose,
}: {
  item?: AllocationKey;
  master: MasterData;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [name, setName] = useState(item?.name ?? '');
  const [isActive, setActive] = useState(item?.isActive ?? true);
  const [weights, setWeights] = useState<Weight[]>(item?.weights ?? []);
  const nameOf = ({ costCentreId, initiativeId }: Weight) =>
    master.costCentres.find(({ id }) => id === costCentreId)?.name ??
    master.initiatives.find(({ id }) => id === initiativeId)?.name ??
    '';
  const add = (weight: Partial<Weight>) =>
    setWeights([...weights, { costCentreId: null, initiativeId: null, weightE4: 10_000, ...weight }]);
  const isFree = (id: string) =>
    !weights.some((weight) => weight.costCentreId === id || weight.initiativeId === id);
  return (
    <FormModal
      title={t(item ? 'closing.keys.edit' : 'closing.keys.add')}
      onClose={onClose}
      onSubmit={async (basis) => {
        const body = { name, weights, ...(item ? { isActive } : {}) };
        await save(`${path}/allocation-keys`, AllocationKeySchema, body, item && { item, basis });
        onClose();
      }}
    >
      <TextField
        required
        data-autofocus
        name="name"
        label={t('closing.keys.name')}
        value={name}
        onChange={setName}
      />
      {weights.map((weight, index) => {
        const of = nameOf(weight);
        return (
          <div
            key={weight.costCentreId ?? weight.initiativeId}
            style={{ display: 'flex', gap: 8, alignItems: 'center' }}
          >
            <span style={{ flex: 1 }}>{of}</span>
            <NumberField
              required
              kind="e4"
              w={100}
              name={`weights.${index}.weightE4`}
              aria-label={t('closing.keys.weight.named', { name: of })}
              value={weight.weightE4}
              onChange={(weightE4) =>
                setWeights(
                  weights.map((each) => (each === weight ? { ...each, weightE4: weightE4 ?? 0 } : each)),
                )
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('closing.keys.weight.remove', { name: of })}
              onClick={() => setWeights(weights.filter((each) => each !== weight))}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <SelectField
        isPicker
        label={t('closing.keys.weight.add')}
        placeholder={t('closing.keys.kind.cost-centres')}
        options={toTreeOptions(master.costCentres.filter(({ id, isActive: isOn }) => isOn && isFree(id)))}
        value={null}
        onChange={(costCentreId) => costCentreId !== null && add({ costCentreId })}
      />
      <SelectField
        isPicker
        aria-label={`${t('closing.keys.weight.add')}: ${t('closing.keys.kind.initiatives')}`}
        placeholder={t('closing.keys.kind.initiatives')}
        options={toOptions(master.initiatives.filter(({ id }) => isFree(id)))}
        value={null}
        onChange={(initiativeId) => initiativeId !== null && add({ initiativeId })}
      />
      {item ? (
        <Checkbox
          checked={isActive}
          label={t('closing.keys.active')}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      ) : null}
    </FormModal>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { RoleSchema, type CostCentre, type Grant } from '@etat/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useI18n } from '../../../platform/i18n';
import { SelectField, toTreeOptions } from '../../../ui';
import classes from './grants-editor.module.css';

interface GrantsEditorProps {
  grants: Grant[];
  onChange: (grants: Grant[]) => void;
  costCentres: CostCentre[];
}

/** Roles of a person, each on a cost centre and everything below it. */
export function GrantsEditor({ grants, onChange, costCentres }: GrantsEditorProps) {
  const { t } = useI18n();
  const root = costCentres[0];
  const change = (index: number, patch: Partial<Grant>) =>
    onChange(grants.map((grant, at) => (at === index ? { ...grant, ...patch } : grant)));
  return (
    <fieldset className={classes.grants}>
      <legend>{t('administration.grants')}</legend>
      {grants.map((grant, index) => (
        <div key={index} className={classes.row}>
          <SelectField
            required
            name={`grants.${index}.role`}
            label={t('administration.grants.role')}
            options={RoleSchema.options.map((role) => ({
              value: role,
              label: t(`administration.role.${role}`),
            }))}
            value={grant.role}
            onChange={(next) => {
              const role = RoleSchema.options.find((known) => known === next);
              if (role) change(index, { role });
            }}
          />
          <SelectField
            required
            name={`grants.${index}.costCentreId`}
            label={t('administration.grants.cost-centre')}
            options={toTreeOptions(costCentres)}
            value={grant.costCentreId}
            onChange={(costCentreId) => {
              if (costCentreId !== null) change(index, { costCentreId });
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('administration.grants.remove')}
            onClick={() => onChange(grants.filter((_, at) => at !== index))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
          <p className={classes.meaning}>{t(`administration.role.${grant.role}.text`)}</p>
        </div>
      ))}
      {root ? (
        <Button
          variant="default"
          onClick={() => onChange([...grants, { role: 'budget-owner', costCentreId: root.id }])}
        >
          {t('administration.grants.add')}
        </Button>
      ) : null}
    </fieldset>
  );
}

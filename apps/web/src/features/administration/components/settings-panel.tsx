import { Button } from '@mantine/core';
import { OrganisationSchema } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { updateResource } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { sessionQuery, useOrganisation } from '../../../platform/session';
import { compareFields, Form } from '../../../ui';
import { FurtherOrganisations } from './further-organisations';
import { OrganisationFields } from './organisation-fields';
import classes from './settings-panel.module.css';

export function SettingsPanel() {
  const { t } = useI18n();
  const { organisation, path } = useOrganisation();
  const queryClient = useQueryClient();
  const [values, setValues] = useState(organisation);
  const [isSaved, setSaved] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  return (
    <div className={classes.panel}>
      <Form
        stale={{
          rows: (current) =>
            compareFields(
              [
                { key: 'name', label: t('administration.settings.name'), format: ({ name }) => name },
                {
                  key: 'language',
                  label: t('administration.settings.language'),
                  format: ({ language }) => t(`app.language.${language}`),
                },
                {
                  key: 'timeZone',
                  label: t('administration.settings.time-zone'),
                  format: ({ timeZone }) => timeZone,
                },
              ],
              values,
              current,
            ),
          onTakeTheirs: () => void refresh(),
        }}
        onSubmit={async (basis) => {
          const { name, language, timeZone } = values;
          const saved = await updateResource(path, OrganisationSchema, basis ?? organisation, {
            name,
            language,
            timeZone,
          });
          setValues(saved);
          setSaved(true);
          await refresh();
        }}
        footer={(isPending) => (
          <>
            <span role="status">{isSaved ? t('ui.saved') : ''}</span>
            <Button type="submit" loading={isPending}>
              {t('ui.save')}
            </Button>
          </>
        )}
      >
        <OrganisationFields
          isFounded
          values={values}
          onChange={(patch) => {
            setSaved(false);
            setValues((before) => ({ ...before, ...patch }));
          }}
        />
      </Form>
      <FurtherOrganisations />
    </div>
  );
}

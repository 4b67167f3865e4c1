import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { sessionQuery, useOrganisation } from '../../../platform/session';
import { ConfirmDialog, FormModal } from '../../../ui';
import { createOrganisation, dropSample, loadSample } from '../api/administration.query';
import { browserTimeZone } from '../model/world-choices';
import { OrganisationFields, type OrganisationValues } from './organisation-fields';
import classes from './settings-panel.module.css';

/** Creates a further organisation, loads the sample, drops the sample. */
export function FurtherOrganisations() {
  const { t } = useI18n();
  const { organisation, path } = useOrganisation();
  const [open, setOpen] = useState<'create' | 'load' | 'drop' | null>(null);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const close = () => setOpen(null);

  /** The session names the memberships, so it has to be read before the new organisation can be opened. */
  async function openOrganisation(slug: string) {
    await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
    await navigate({ to: '/o/$slug/overview', params: { slug } });
  }

  return (
    <section className={classes.further}>
      <h2>{t('administration.settings.further')}</h2>
      <p>{t('administration.settings.further.text')}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setOpen('create')}>
          {t('administration.settings.create')}
        </Button>
        <Button variant="default" onClick={() => setOpen('load')}>
          {t('administration.settings.sample.load')}
        </Button>
        {organisation.isSample ? (
          <Button color="red" onClick={() => setOpen('drop')}>
            {t('administration.settings.sample.drop')}
          </Button>
        ) : null}
      </div>
      {open === 'create' ? (
        <CreateOrganisation onClose={close} onCreated={(slug) => openOrganisation(slug)} />
      ) : null}
      {open === 'load' ? (
        <ConfirmDialog
          title={t('administration.settings.sample.load')}
          confirmLabel={t('administration.settings.sample.load')}
          onClose={close}
          onConfirm={async () => openOrganisation((await loadSample()).slug)}
        >
          <p>{t('administration.settings.sample.load.text')}</p>
        </ConfirmDialog>
      ) : null}
      {open === 'drop' ? (
        <ConfirmDialog
          isDangerous
          title={t('administration.settings.sample.drop')}
          confirmLabel={t('administration.settings.sample.drop')}
          onClose={close}
          onConfirm={async () => {
            await dropSample(path);
            await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
            await navigate({ to: '/' });
            queryClient.removeQueries({ queryKey: [path] });
          }}
        >
          <p>{t('administration.settings.sample.drop.text', { name: organisation.name })}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

interface CreateOrganisationProps {
  onClose: () => void;
  onCreated: (slug: string) => Promise<void>;
}

function CreateOrganisation({ onClose, onCreated }: CreateOrganisationProps) {
  const { t, language, currency } = useI18n();
  const [values, setValues] = useState<OrganisationValues>({
    name: '',
    language,
    currency,
    fiscalYearStartMonth: 1,
    timeZone: browserTimeZone(),
  });
  return (
    <FormModal
      size="lg"
      title={t('administration.settings.create.title')}
      onClose={onClose}
      onSubmit={async () => {
        const created = await createOrganisation(values);
        onClose();
        await onCreated(created.slug);
      }}
    >
      <OrganisationFields
        values={values}
        onChange={(patch) => setValues((before) => ({ ...before, ...patch }))}
      />
    </FormModal>
  );
}

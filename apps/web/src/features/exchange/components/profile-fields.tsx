import { Button } from '@mantine/core';
import type { ImportDetail } from '@etat/contracts';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorNote, TextField } from '../../../ui';
import { leaveProfile, saveProfile } from '../api/exchange.query';
import classes from './exchange.module.css';

interface ProfileFieldsProps {
  detail: ImportDetail;
  /** Stores what is set on the page before it is kept under a name; null when that was refused. */
  onSettle: () => Promise<ImportDetail | null>;
  onDetail: (detail: ImportDetail) => void;
}

/** By which profile the file is read, and how its settings get a name for the next file that looks the same. */
export function ProfileFields({ detail, onSettle, onDetail }: ProfileFieldsProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const { profile } = detail;
  const { id } = detail.import;
  const [name, setName] = useState(profile?.name ?? '');
  const [isSaved, setSaved] = useState(false);
  const [error, setError] = useState<unknown>(null);

  function run(work: () => Promise<ImportDetail | null>) {
    setError(null);
    work().then((answered) => {
      if (answered) onDetail(answered);
    }, setError);
  }

  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('exchange.profile.title')}</h2>
      {profile ? (
        <div className={classes.actions} role="status">
          <span>
            {t(isSaved ? 'exchange.profile.saved' : 'exchange.profile.used', { name: profile.name })}
          </span>
          <Button
            variant="default"
            onClick={() => {
              setSaved(false);
              run(() => leaveProfile(path, id));
            }}
          >
            {t('exchange.profile.leave')}
          </Button>
        </div>
      ) : (
        <p className={classes.soft}>{t('exchange.profile.text')}</p>
      )}
      <div className={classes.actions}>
        <TextField name="profile" label={t('exchange.profile.name')} value={name} onChange={setName} />
        <Button
          variant="default"
          disabled={name.trim() === ''}
          onClick={() =>
            run(async () => {
              if (!(await onSettle())) return null;
              const answered = await saveProfile(path, id, name.trim());
              setSaved(true);
              return answered;
            })
          }
        >
          {t('exchange.profile.save')}
        </Button>
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}

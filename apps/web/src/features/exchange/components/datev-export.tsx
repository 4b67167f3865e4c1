import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorState, Loading, MonthField } from '../../../ui';
import { datevCheckQuery, datevSettingsQuery } from '../api/exports.query';
import { CreateBatchButton } from './create-batch-button';
import { DatevCheckResult } from './datev-check';
import { DatevSettingsForm } from './datev-settings-form';
import classes from './exchange.module.css';

/** The books' own layout: first the check, then the file. */
export function DatevExport() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const { data: datev } = useQuery(datevSettingsQuery(path));
  const [month, setMonth] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{t('exports.datev.title')}</h2>
      <p className={classes.soft}>{t('exports.datev.text')}</p>
      <div className={classes.filter}>
        <MonthField w={140} label={t('exports.datev.month')} value={month} onChange={setMonth} />
        {can('master.write') && datev ? (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('exports.datev.settings')}
          </Button>
        ) : null}
      </div>
      {month === null ? (
        <p className={classes.soft}>{t('exports.datev.choose')}</p>
      ) : (
        <CheckedMonth key={month} month={month} />
      )}
      {isEditing && datev ? <DatevSettingsForm datev={datev} onClose={() => setEditing(false)} /> : null}
    </section>
  );
}

function CheckedMonth({ month }: { month: string }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const query = useQuery(datevCheckQuery(path, month));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const check = query.data;
  if (!check) return <Loading />;
  const isReady = check.missing.length === 0 && check.blocking === 0 && check.rowCount > 0;
  return (
    <>
      <DatevCheckResult check={check} />
      <div className={classes.actions}>
        <CreateBatchButton
          title={t('exports.datev.title')}
          order={{ kind: 'datev-postings', filters: { month } }}
          format="datev"
          isDisabled={!isReady}
        />
        <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
          {t('exports.datev.again')}
        </Button>
      </div>
    </>
  );
}

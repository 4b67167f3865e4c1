import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { EmptyState, PageHeader, QueryView } from '../../ui';
import { kpisQuery } from './api/kpis.query';
import { KpiBoard } from './components/kpi-board';
import { KpiForm } from './components/kpi-form';
import classes from './components/kpis.module.css';

const UrlSchema = z.object({ inactive: z.enum(['true']).optional().catch(undefined) });

/** The board of KPIs. */
export function KpisPage() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const [url, setUrl] = useUrlState(UrlSchema);
  const query = useQuery(kpisQuery(path));
  const [isDefining, setDefining] = useState(false);
  const mayDefine = can('kpis.define');
  const define = <Button onClick={() => setDefining(true)}>{t('kpis.define.button')}</Button>;
  const hasInactive = query.data?.some(({ isActive }) => !isActive) ?? false;
  return (
    <>
      <PageHeader
        title={t('kpis.title')}
        actions={
          <>
            {hasInactive ? (
              <Checkbox
                label={t('ui.show-inactive')}
                checked={url.inactive === 'true'}
                onChange={(event) => setUrl({ inactive: event.currentTarget.checked ? 'true' : undefined })}
              />
            ) : null}
            {mayDefine && query.data && query.data.length > 0 ? define : null}
          </>
        }
      />
      <QueryView query={query}>
        {(kpis) =>
          kpis.length === 0 ? (
            <EmptyState title={t('kpis.empty.title')} action={mayDefine ? define : undefined}>
              {t(mayDefine ? 'kpis.empty.text' : 'kpis.empty.read-only')}
            </EmptyState>
          ) : (
            <>
              <p className={classes.lead}>{t('kpis.lead')}</p>
              <KpiBoard kpis={kpis.filter(({ isActive }) => isActive || url.inactive === 'true')} />
            </>
          )
        }
      </QueryView>
      {isDefining ? <KpiForm onClose={() => setDefining(false)} /> : null}
    </>
  );
}

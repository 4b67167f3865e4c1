import { Button } from '@mantine/core';
import type { ImportDetail, ImportSettings } from '@etat/contracts';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorNote } from '../../../ui';
import { putSettings } from '../api/exchange.query';
import { ColumnFields } from './column-fields';
import { DialectFields } from './dialect-fields';
import classes from './exchange.module.css';
import { FilterFields } from './filter-fields';
import { ProfileFields } from './profile-fields';
import { SampleTable } from './sample-table';
import { SheetField } from './sheet-field';
import { TargetFields } from './target-fields';

interface ImportReadingProps {
  detail: ImportDetail;
  onDetail: (detail: ImportDetail) => void;
  onPreview: () => void;
}

/** Second step: how the file is cut and read, and what it does not say. */
export function ImportReading({ detail, onDetail, onPreview }: ImportReadingProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const [settings, setSettings] = useState(detail.settings);
  const [missing, setMissing] = useState(detail.missing ?? []);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { kind, id } = detail.import;

  async function put(next: ImportSettings): Promise<ImportDetail | null> {
    setBusy(true);
    setError(null);
    try {
      const answered = await putSettings(path, id, next);
      setSettings(answered.settings);
      setMissing(answered.missing ?? []);
      onDetail(answered);
      return answered;
    } catch (refusal) {
      setError(refusal);
      return null;
    } finally {
      setBusy(false);
    }
  }
  function change(changed: Partial<Pick<ImportSettings, 'dialect' | 'sheet'>>) {
    const next = { ...settings, ...changed };
    setSettings(next);
    void put(next);
  }
  async function preview() {
    const answered = await put(settings);
    if (answered?.preview) onPreview();
  }

  return (
    <>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('exchange.reading.title')}</h2>
        {detail.workbook ? (
          <SheetField
            workbook={detail.workbook}
            sheet={settings.sheet}
            onSheet={(sheet) => change({ sheet })}
          />
        ) : null}
        <DialectFields
          isWorkbook={detail.workbook !== null}
          dialect={settings.dialect}
          onDialect={(dialect) => change({ dialect })}
        />
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('exchange.sample.title')}</h2>
        <SampleTable detail={detail} columns={settings.columns} />
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('exchange.columns.title')}</h2>
        <p className={classes.soft}>{t('exchange.columns.hint')}</p>
        <ColumnFields detail={detail} settings={settings} onSettings={setSettings} />
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('exchange.settings.title')}</h2>
        <TargetFields kind={kind} settings={settings} onSettings={setSettings} />
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('exchange.filters.title')}</h2>
        <FilterFields detail={detail} settings={settings} onSettings={setSettings} />
      </section>
      <ProfileFields
        detail={detail}
        onSettle={() => put(settings)}
        onDetail={(next) => {
          setSettings(next.settings);
          setMissing(next.missing ?? []);
          onDetail(next);
        }}
      />
      {missing.length > 0 ? (
        <section className={classes.section} role="status">
          <h2 className={classes.heading}>{t('exchange.missing.title')}</h2>
          <ul className={classes.list}>
            {missing.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {error === null ? null : <ErrorNote error={error} />}
      <div className={classes.actions}>
        <Button loading={isBusy} onClick={() => void preview()}>
          {t('exchange.preview.button')}
        </Button>
        {isBusy ? <span role="status">{t('exchange.reading.busy')}</span> : null}
      </div>
    </>
  );
}

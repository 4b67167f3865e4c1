import { Button, NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type * as z from 'zod';
import type { ReportDimension } from '@etat/contracts';
import type { MessageKey } from '@etat/messages';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FiscalYearSelect } from '../../../ui';
import { versionsQuery } from '../../planning';
import type { ReportState } from '../model/report-state';
import type { MonthView } from '../model/to-month-cells';
import styles from './report-controls.module.css';

type State = z.output<typeof ReportState>;

const DIMENSIONS: [ReportDimension, MessageKey][] = [
  ['cost-centre', 'reports.dimensionCostCentre'],
  ['category', 'reports.dimensionCategory'],
  ['initiative', 'reports.dimensionInitiative'],
  ['kind', 'reports.dimensionKind'],
  ['vendor', 'reports.dimensionVendor'],
  ['role', 'reports.dimensionRole'],
];
const MONTHS: [MonthView, MessageKey][] = [
  ['none', 'reports.monthsNone'],
  ['actual', 'reports.monthsActual'],
  ['plan', 'reports.monthsPlan'],
  ['previous-year', 'reports.monthsPreviousYear'],
  ['variance', 'reports.monthsVariance'],
];

interface ReportControlsProps {
  fiscalYear: number;
  months: readonly string[];
  state: State;
  onChange: (state: Partial<State>) => void;
  exportUrls: { rfc4180: string; germanExcel: string };
}

/** What the report shows, and the files that hold the same. */
export function ReportControls({ fiscalYear, months, state, onChange, exportUrls }: ReportControlsProps) {
  const { t, formatMonth } = useI18n();
  const { can } = useOrganisation();
  const options = <T extends string>(list: [T, MessageKey][]) =>
    list.map(([value, key]) => ({ value, label: t(key) }));
  return (
    <div className={styles.controls}>
      <Labelled label={t('reports.fiscalYear')}>
        <FiscalYearSelect />
      </Labelled>
      <NativeSelect
        label={t('reports.dimension')}
        value={state.dimension}
        data={options(DIMENSIONS)}
        onChange={(event) => {
          const found = DIMENSIONS.find(([value]) => value === event.currentTarget.value);
          onChange({ dimension: found?.[0], closed: undefined });
        }}
      />
      <VersionSelect
        fiscalYear={fiscalYear}
        value={state.version}
        onChange={(version) => onChange({ version })}
      />
      <NativeSelect
        label={t('reports.through')}
        value={state.through ?? ''}
        data={[
          { value: '', label: t('reports.throughAutomatic') },
          ...months.map((month) => ({ value: month, label: formatMonth(month) })),
        ]}
        onChange={(event) => onChange({ through: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('reports.months')}
        value={state.months ?? 'none'}
        data={options(MONTHS)}
        onChange={(event) => {
          const found = MONTHS.find(([value]) => value === event.currentTarget.value);
          onChange({ months: found?.[0] === 'none' ? undefined : found?.[0] });
        }}
      />
      {can('export.read') && (
        <div className={styles.exports}>
          <ExportButton url={exportUrls.rfc4180} hint={t('reports.exportRfcHint')}>
            {t('reports.exportRfc')}
          </ExportButton>
          <ExportButton url={exportUrls.germanExcel} hint={t('reports.exportGermanHint')}>
            {t('reports.exportGerman')}
          </ExportButton>
        </div>
      )}
    </div>
  );
}

function VersionSelect({
  fiscalYear,
  value,
  onChange,
}: {
  fiscalYear: number;
  value: string | undefined;
  onChange: (version: string | undefined) => void;
}) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const { data = [] } = useQuery(versionsQuery(path));
  const versions = data.filter((version) => version.fiscalYear === fiscalYear);
  return (
    <NativeSelect
      label={t('reports.version')}
      value={value ?? ''}
      data={[
        { value: '', label: t('reports.versionAutomatic') },
        ...versions.map(({ id, name, status }) => ({
          value: id,
          label: `${name} (${t('reports.versionStatus', { status: status.replace('-', '_') })})`,
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

function ExportButton({ url, hint, children }: { url: string; hint: string; children: ReactNode }) {
  return (
    <Button
      component="a"
      href={url}
      download
      variant="default"
      title={hint}
      leftSection={<IconDownload size={14} aria-hidden="true" />}
    >
      {children}
    </Button>
  );
}

/** The year select names itself; beside its labelled neighbours it shows its name, too. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

import { ReportDimensionSchema, type ReportDimension } from '@etat/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { toUrl, type Query } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useFiscalYear } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { FiscalYearSelect, MonthField, SelectField } from '../../../ui';
import { versionsQuery } from '../../planning';
import classes from './exchange.module.css';

const PROFILES = ['rfc4180', 'german-excel'] as const;
type Profile = (typeof PROFILES)[number];

/** Files to take along, each a plain link. */
export function Exports() {
  const { t, language } = useI18n();
  const [profile, setProfile] = useState<Profile>(language === 'de' ? 'german-excel' : 'rfc4180');
  return (
    <>
      <p className={classes.soft}>{t('exchange.export.lead')}</p>
      <div className={classes.section}>
        <SelectField
          required
          w={300}
          label={t('exchange.export.profile')}
          options={PROFILES.map((value) => ({ value, label: t(`exchange.export.profile.${value}`) }))}
          value={profile}
          onChange={(value) => setProfile(value === 'german-excel' ? value : 'rfc4180')}
        />
      </div>
      <div className={classes.exports}>
        <LinesExport profile={profile} />
        <ActualsExport profile={profile} />
        <ReportExport profile={profile} />
        <Card name="kpis" file="kpi-values" query={{ profile }} />
        <Card name="orders" file="orders" query={{ profile }} />
        <Card name="calendar" file="contract-calendar" query={{ profile }} />
      </div>
    </>
  );
}

interface CardProps {
  name: 'lines' | 'actuals' | 'report' | 'kpis' | 'orders' | 'calendar';
  file: string;
  /** Null: nothing to take along yet. */
  query: Query | null;
  children?: ReactNode;
}

function Card({ name, file, query, children }: CardProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const title = t(`exchange.export.${name}.title`);
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{title}</h2>
      <p className={classes.soft}>{t(`exchange.export.${name}.text`)}</p>
      <div className={classes.filter}>{children}</div>
      {query ? (
        <Button
          component="a"
          href={toUrl(`${path}/exports/${file}`, query)}
          download
          aria-label={t('exchange.export.download.named', { name: title })}
        >
          {t('exchange.export.download')}
        </Button>
      ) : null}
    </section>
  );
}

function LinesExport({ profile }: { profile: Profile }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const { data: versions = [], isSuccess } = useQuery(versionsQuery(path));
  const [chosen, setChosen] = useState<string | null>(null);
  const versionId = chosen ?? versions[0]?.id;
  return (
    <Card name="lines" file="budget-lines" query={versionId ? { profile, versionId } : null}>
      {isSuccess && versions.length === 0 ? <p>{t('exchange.export.lines.none')}</p> : null}
      {versions.length > 0 ? (
        <SelectField
          required
          w={240}
          label={t('exchange.export.version')}
          options={versions.map(({ id, name, fiscalYear }) => ({
            value: id,
            label: `${fiscalYear}: ${name}`,
          }))}
          value={versionId ?? null}
          onChange={setChosen}
        />
      ) : null}
    </Card>
  );
}

function ActualsExport({ profile }: { profile: Profile }) {
  const { t } = useI18n();
  const [fromMonth, setFrom] = useState<string | null>(null);
  const [toMonth, setTo] = useState<string | null>(null);
  return (
    <Card name="actuals" file="actuals" query={{ profile, fromMonth, toMonth }}>
      <MonthField w={120} label={t('exchange.export.from')} value={fromMonth} onChange={setFrom} />
      <MonthField w={120} label={t('exchange.export.to')} value={toMonth} onChange={setTo} />
    </Card>
  );
}

function ReportExport({ profile }: { profile: Profile }) {
  const { t } = useI18n();
  const { fiscalYear } = useFiscalYear();
  const [dimension, setDimension] = useState<ReportDimension>('cost-centre');
  return (
    <Card name="report" file="plan-actual" query={{ profile, fiscalYear, dimension }}>
      <FiscalYearSelect />
      <SelectField
        required
        w={200}
        label={t('exchange.export.by')}
        options={ReportDimensionSchema.options.map((value) => ({
          value,
          label: t(`exchange.export.by.${value}`),
        }))}
        value={dimension}
        onChange={(value) => {
          const found = ReportDimensionSchema.options.find((option) => option === value);
          if (found) setDimension(found);
        }}
      />
    </Card>
  );
}

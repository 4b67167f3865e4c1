import { ReportDimensionSchema, type ExportOrder, type ReportDimension } from '@etat/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { toUrl } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useFiscalYear } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { FiscalYearSelect, MonthField, SelectField } from '../../../ui';
import { versionsQuery } from '../../planning';
import { CreateBatchButton } from './create-batch-button';
import { DatevExport } from './datev-export';
import classes from './exchange.module.css';
import { ExportBatches } from './export-batches';

const PROFILES = ['rfc4180', 'german-excel'] as const;
const FORMATS = [...PROFILES, 'xlsx', 'jsonl'] as const;
type Format = (typeof FORMATS)[number];

/** Files to take along: as a batch that is kept, or straight away as a plain link. */
export function Exports() {
  const { t, language } = useI18n();
  const { can } = useOrganisation();
  const mayBatch = can('export.batch');
  const [format, setFormat] = useState<Format>(language === 'de' ? 'german-excel' : 'rfc4180');
  return (
    <>
      <p className={classes.soft}>{t(mayBatch ? 'exports.lead' : 'exchange.export.lead')}</p>
      <div className={classes.section}>
        <SelectField
          required
          w={300}
          label={t('exchange.export.profile')}
          options={(mayBatch ? FORMATS : PROFILES).map((value) => ({
            value,
            label: t(`exports.format.${value}`),
          }))}
          value={format}
          onChange={(value) => setFormat(FORMATS.find((known) => known === value) ?? 'rfc4180')}
        />
      </div>
      <div className={classes.exports}>
        <LinesExport format={format} />
        <ActualsExport format={format} />
        <ReportExport format={format} />
        <Card name="kpis" order={{ kind: 'kpi-values', filters: {} }} format={format} />
        <Card name="orders" order={{ kind: 'orders', filters: {} }} format={format} />
        <Card
          name="calendar"
          order={{ kind: 'contract-calendar', filters: { months: 12 } }}
          format={format}
        />
        {mayBatch && can('actuals.read') ? <DatevExport /> : null}
      </div>
      {mayBatch ? <ExportBatches /> : null}
    </>
  );
}

interface CardProps {
  name: 'lines' | 'actuals' | 'report' | 'kpis' | 'orders' | 'calendar';
  /** Null: nothing to take along yet. */
  order: ExportOrder | null;
  format: Format;
  children?: ReactNode;
}

function Card({ name, order, format, children }: CardProps) {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const title = t(`exchange.export.${name}.title`);
  const mayBatch = can('export.batch');
  const profile = PROFILES.find((known) => known === format);
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{title}</h2>
      <p className={classes.soft}>{t(`exchange.export.${name}.text`)}</p>
      <div className={classes.filter}>{children}</div>
      {order ? (
        <div className={classes.actions}>
          {mayBatch ? <CreateBatchButton title={title} order={order} format={format} /> : null}
          {profile ? (
            <Button
              component="a"
              variant={mayBatch ? 'default' : 'filled'}
              href={toUrl(`${path}/exports/${order.kind}`, { profile, ...order.filters })}
              download
              aria-label={t('exchange.export.download.named', { name: title })}
            >
              {t('exchange.export.download')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function LinesExport({ format }: { format: Format }) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const { data: versions = [], isSuccess } = useQuery(versionsQuery(path));
  const [chosen, setChosen] = useState<string | null>(null);
  const versionId = chosen ?? versions[0]?.id;
  return (
    <Card
      name="lines"
      order={versionId ? { kind: 'budget-lines', filters: { versionId } } : null}
      format={format}
    >
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

function ActualsExport({ format }: { format: Format }) {
  const { t } = useI18n();
  const [fromMonth, setFrom] = useState<string | null>(null);
  const [toMonth, setTo] = useState<string | null>(null);
  return (
    <Card
      name="actuals"
      order={{
        kind: 'actuals',
        filters: { ...(fromMonth && { fromMonth }), ...(toMonth && { toMonth }) },
      }}
      format={format}
    >
      <MonthField w={120} label={t('exchange.export.from')} value={fromMonth} onChange={setFrom} />
      <MonthField w={120} label={t('exchange.export.to')} value={toMonth} onChange={setTo} />
    </Card>
  );
}

function ReportExport({ format }: { format: Format }) {
  const { t } = useI18n();
  const { fiscalYear } = useFiscalYear();
  const [dimension, setDimension] = useState<ReportDimension>('cost-centre');
  return (
    <Card name="report" order={{ kind: 'plan-actual', filters: { fiscalYear, dimension } }} format={format}>
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

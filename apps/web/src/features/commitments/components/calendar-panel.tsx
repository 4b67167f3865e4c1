import { SegmentedControl, Button } from '@mantine/core';
import type { ContractCalendar, ContractEvent } from '@etat/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { toUrl } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useUrlState } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import { DataTable, EmptyState, NumberCell, NumberHead, PageLink, QueryView } from '../../../ui';
import { nameOf } from '../../organisation';
import type { MasterData } from '../../planning';
import { calendarQuery } from '../api/commitments.query';
import { sumRenewals, toCalendarMonths } from '../model/to-calendar-months';
import classes from './commitments.module.css';

const FORMS = ['list', 'months'] as const;
const FormState = z.object({ form: z.enum(FORMS).catch('list') });

/** Notice deadlines and renewals of the next twelve months, as a list or month by month. */
export function CalendarPanel({ master }: { master: MasterData }) {
  const { t, language, formatDate } = useI18n();
  const { path, can } = useOrganisation();
  const [{ form }, setState] = useUrlState(FormState);
  const query = useQuery(calendarQuery(path));
  const profile = language === 'de' ? 'german-excel' : 'rfc4180';
  return (
    <QueryView query={query}>
      {(calendar) => (
        <>
          <div className={classes.filters}>
            <p className={classes.lead}>
              {t('commitments.calendar.lead', {
                from: formatDate(calendar.from),
                to: formatDate(calendar.to),
              })}
            </p>
            <span className={classes.spacer} />
            <SegmentedControl
              size="xs"
              aria-label={t('commitments.calendar.form')}
              value={form}
              data={FORMS.map((value) => ({ value, label: t(`commitments.calendar.${value}`) }))}
              onChange={(next) => setState({ form: next === 'months' ? 'months' : undefined })}
            />
            {can('export.read') ? (
              <Button
                component="a"
                variant="default"
                download
                href={toUrl(`${path}/exports/contract-calendar`, { profile })}
                aria-label={t('commitments.export.named', { name: t('commitments.tab.calendar') })}
                leftSection={<IconDownload size={14} aria-hidden />}
              >
                {t('commitments.export')}
              </Button>
            ) : null}
          </div>
          {calendar.items.length === 0 ? (
            <EmptyState title={t('commitments.calendar.empty')}>
              {t('commitments.calendar.empty.text')}
            </EmptyState>
          ) : form === 'months' ? (
            <CalendarMonths calendar={calendar} />
          ) : (
            <CalendarList calendar={calendar} master={master} />
          )}
        </>
      )}
    </QueryView>
  );
}

function CalendarList({ calendar, master }: { calendar: ContractCalendar; master: MasterData }) {
  const { t, formatDate, formatMoney } = useI18n();
  return (
    <DataTable label={t('commitments.tab.calendar')} minWidth={860}>
      <thead>
        <tr>
          <th scope="col">{t('commitments.calendar.date')}</th>
          <th scope="col">{t('commitments.calendar.event')}</th>
          <th scope="col">{t('commitments.calendar.contract')}</th>
          <th scope="col">{t('commitments.vendor')}</th>
          <th scope="col">{t('commitments.term')}</th>
          <NumberHead>{t('commitments.calendar.cost')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {calendar.items.map((event) => (
          <tr key={`${event.orderId} ${event.kind} ${event.date}`}>
            <td>{formatDate(event.date)}</td>
            <td>
              {t(`commitments.event.${event.kind}`)} <DueMark event={event} />
            </td>
            <th scope="row">
              <EventLink event={event} />
            </th>
            <td>{nameOf(master.vendors, event.vendorId)}</td>
            <td>
              {event.termStart === null
                ? '–'
                : `${formatDate(event.termStart)} – ${formatDate(event.termEnd)}`}
            </td>
            <NumberCell>
              {event.kind === 'end' ? '–' : formatMoney(event.costMinor, { plain: true })}
            </NumberCell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            {t('commitments.calendar.total')}
          </th>
          <NumberCell>{formatMoney(sumRenewals(calendar.items), { plain: true })}</NumberCell>
        </tr>
      </tfoot>
    </DataTable>
  );
}

function CalendarMonths({ calendar }: { calendar: ContractCalendar }) {
  const { t, formatDate, formatMoney, formatMonth } = useI18n();
  return (
    <ol className={classes.months}>
      {toCalendarMonths(calendar).map(({ month, events, renewalMinor }) => (
        <li key={month} className={classes.month}>
          <h3>
            <span>{formatMonth(month)}</span>
            {renewalMinor === 0 ? null : <span>{formatMoney(renewalMinor, { plain: true })}</span>}
          </h3>
          <ul>
            {events.map((event) => (
              <li key={`${event.orderId} ${event.kind} ${event.date}`}>
                <EventLink event={event} isInText />
                <span className={classes.soft}>
                  {' '}
                  {formatDate(event.date)}, {t(`commitments.event.${event.kind}`)}
                </span>{' '}
                <DueMark event={event} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface EventLinkProps {
  event: ContractEvent;
  /** Among other words a link is told by more than its colour. */
  isInText?: boolean;
}

function EventLink({ event: { orderId, number, title }, isInText = false }: EventLinkProps) {
  const { organisation } = useOrganisation();
  return (
    <PageLink
      to="/o/$slug/commitments/$orderId"
      params={{ slug: organisation.slug, orderId }}
      fz="inherit"
      underline={isInText ? 'always' : 'hover'}
    >
      {number} {title}
    </PageLink>
  );
}

function DueMark({ event }: { event: ContractEvent }) {
  const { t } = useI18n();
  return event.isDue ? <strong className={classes.due}>{t('commitments.calendar.due')}</strong> : null;
}

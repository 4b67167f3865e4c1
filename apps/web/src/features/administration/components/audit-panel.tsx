import { Button } from '@mantine/core';
import type { AuditEvent } from '@etat/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DataTable, EmptyState, ErrorState, Loading, NameCell, PanelBar } from '../../../ui';
import { auditQuery } from '../api/administration.query';
import { isLong, toFieldChanges, toValueText, type FieldChange } from '../model/audit-changes';
import { toActionWords, toFieldWords } from '../model/audit-words';
import classes from './audit-panel.module.css';
import { useNames } from './use-names';

/** Changes shown of one event; the rest is counted and can be opened. */
const SHOWN = 4;

export function AuditPanel() {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const query = useInfiniteQuery(auditQuery(path));
  const names = useNames();
  if (query.isPending) return <Loading />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const events = query.data.pages.flatMap(({ items }) => items);
  if (events.length === 0) return <EmptyState title={t('administration.audit.empty')} />;
  return (
    <>
      <PanelBar text={t('administration.audit.text')} />
      <DataTable label={t('administration.tab.audit')} minWidth={680}>
        <thead>
          <tr>
            <th scope="col">{t('administration.audit.at')}</th>
            <th scope="col">{t('administration.audit.actor')}</th>
            <th scope="col">{t('administration.audit.what')}</th>
            <th scope="col">{t('administration.audit.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <AuditRow key={event.id} event={event} names={names} />
          ))}
        </tbody>
      </DataTable>
      {query.hasNextPage ? (
        <Button
          mt={10}
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('ui.load-more')}
        </Button>
      ) : null}
    </>
  );
}

function AuditRow({ event, names }: { event: AuditEvent; names: ReadonlyMap<string, string> }) {
  const i18n = useI18n();
  const { t, formatInstant } = i18n;
  const words = toActionWords(event.action);
  const changes = toFieldChanges(event.before, event.after);
  const shown = changes.slice(0, SHOWN);
  const hidden = changes.slice(SHOWN);
  const cut = shown.filter(({ before, after }) => isLong(before) || isLong(after));
  const isChange = event.before !== null && event.after !== null;
  const toText = ({ field, before, after }: FieldChange, isWhole = false) =>
    t(isChange ? 'administration.audit.change' : 'administration.audit.value', {
      field: t('administration.audit.field', toFieldWords(field)),
      before: toValueText(field, before, names, i18n, isWhole),
      after: toValueText(field, after ?? before, names, i18n, isWhole),
    });
  return (
    <tr>
      <NameCell className={classes.when}>{formatInstant(event.at)}</NameCell>
      <td>{event.actor ?? t('administration.audit.actor.system')}</td>
      <td>
        {t('administration.audit.entity', words)} {t('administration.audit.verb', words)}
      </td>
      <td className={classes.changes}>
        {shown.map((change) => (
          <div key={change.field}>{toText(change)}</div>
        ))}
        {hidden.length + cut.length > 0 ? (
          <details>
            <summary>
              {hidden.length > 0
                ? t('administration.audit.more', { count: hidden.length })
                : t('administration.audit.whole')}
            </summary>
            {[...cut, ...hidden].map((change) => (
              <div key={change.field}>{toText(change, true)}</div>
            ))}
          </details>
        ) : null}
        {event.reason ? <div>{t('administration.audit.reason', { reason: event.reason })}</div> : null}
      </td>
    </tr>
  );
}

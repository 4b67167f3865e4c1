import type { BudgetLine } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { DataTable, EmptyState, NumberCell, NumberHead, QueryView, SelectField } from '../../../ui';
import { lineHistoryQuery } from '../api/history.query';
import { createHistoryWords } from '../model/history-words';
import type { MasterData } from '../model/master-data';
import { namesOf } from '../model/plan-options';

interface LineHistoryProps {
  line: Pick<BudgetLine, 'id'>;
  /** The twelve months of the line's version. */
  months: readonly string[];
  master: MasterData;
}

/** Who changed which cell of a line when, from what to what, and why; newest first. */
export function LineHistory({ line, months, master }: LineHistoryProps) {
  const i18n = useI18n();
  const { t, formatInstant } = i18n;
  const { path } = useOrganisation();
  const query = useQuery(lineHistoryQuery(path, line.id));
  const [field, setField] = useState<string | null>(null);
  const words = useMemo(() => {
    const names = namesOf(master);
    return createHistoryWords(i18n, months, (id) => names.get(id)?.name);
  }, [i18n, months, master]);
  return (
    <QueryView query={query}>
      {(entries) => {
        if (entries.length === 0)
          return (
            <EmptyState title={t('versions.history.empty.title')}>
              {t('versions.history.empty.text')}
            </EmptyState>
          );
        const fields = [...new Set(entries.map((entry) => entry.field))];
        const shown = field === null ? entries : entries.filter((entry) => entry.field === field);
        return (
          <>
            <SelectField
              w={220}
              aria-label={t('versions.history.cell')}
              placeholder={t('versions.history.filter')}
              options={fields.map((value) => ({ value, label: words.label(value) }))}
              value={field}
              onChange={setField}
            />
            <div style={{ marginBlockStart: 8 }}>
              <DataTable label={t('versions.history.title')} minWidth={760}>
                <thead>
                  <tr>
                    <th scope="col">{t('versions.history.when')}</th>
                    <th scope="col">{t('versions.history.who')}</th>
                    <th scope="col">{t('versions.history.cell')}</th>
                    <NumberHead>{t('versions.history.before')}</NumberHead>
                    <NumberHead>{t('versions.history.after')}</NumberHead>
                    <th scope="col">{t('versions.history.why')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((entry) => (
                    <tr key={`${entry.eventId}-${entry.field}`}>
                      <td>{formatInstant(entry.at)}</td>
                      <td>
                        {entry.inNameOf === null
                          ? entry.actor
                          : t('versions.history.for', { name: entry.actor ?? '', other: entry.inNameOf })}
                      </td>
                      <td>{words.label(entry.field)}</td>
                      <NumberCell>{words.value(entry.field, entry.before)}</NumberCell>
                      <NumberCell>{words.value(entry.field, entry.after)}</NumberCell>
                      <td>{entry.reason}</td>
                    </tr>
                  ))}
                </tbody>
              </DataTable>
            </div>
          </>
        );
      }}
    </QueryView>
  );
}

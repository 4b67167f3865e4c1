import { Button } from '@mantine/core';
import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  ActionsHead,
  DataTable,
  ErrorNote,
  FormModal,
  NameCell,
  NumberCell,
  NumberHead,
  PanelBar,
  QueryView,
  TextField,
} from '../../../ui';
import { allocationKeysQuery } from '../api/allocation-keys.query';
import { linesQuery } from '../api/planning.query';
import { splitLine, undoSplit } from '../api/rounds.query';
import type { MasterData } from '../model/master-data';
import { startSplit, toLineSplit } from '../model/split-parts';
import { PartsEditor } from './parts-editor';

/** Splitting lines of a draft, and taking a split back. */
export function SplitPanel({ version, master }: { version: BudgetVersion; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const query = useQuery(linesQuery(path, version.id));
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<BudgetLine | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (version.status !== 'draft') return <PanelBar text={t('rounds.split.draft-only')} />;
  const undo = (line: BudgetLine) => {
    setError(null);
    void undoSplit(path, line).then(refresh, setError);
  };
  const wanted = search.trim().toLowerCase();
  const fits = ({ title, isReserve }: BudgetLine) => !isReserve && title.toLowerCase().includes(wanted);
  return (
    <>
      <PanelBar text={t('rounds.split.text')}>
        <TextField
          w={220}
          aria-label={t('rounds.split.search')}
          placeholder={t('rounds.split.search')}
          value={search}
          onChange={setSearch}
        />
      </PanelBar>
      {error === null ? null : <ErrorNote error={error} />}
      <QueryView query={query}>
        {(lines) =>
          lines.filter(fits).length === 0 ? (
            <p>{t('rounds.split.empty')}</p>
          ) : (
            <DataTable label={t('rounds.split.table')} minWidth={620} maxHeight="70vh">
              <thead>
                <tr>
                  <th scope="col">{t('rounds.split.line')}</th>
                  <th scope="col">{t('rounds.column.name')}</th>
                  <th scope="col">{t('rounds.column.initiative')}</th>
                  <NumberHead>{t('rounds.split.year')}</NumberHead>
                  <ActionsHead />
                </tr>
              </thead>
              <tbody>
                {lines.filter(fits).map((line) => (
                  <tr key={line.id}>
                    <NameCell>{line.title}</NameCell>
                    <td>{master.costCentres.find(({ id }) => id === line.costCentreId)?.name}</td>
                    <td>{master.initiatives.find(({ id }) => id === line.initiativeId)?.name}</td>
                    <NumberCell>{formatMoney(line.totalMinor, { plain: true })}</NumberCell>
                    <td style={{ whiteSpace: 'nowrap' }}>
                      <Button
                        variant="default"
                        size="compact-xs"
                        aria-label={t('rounds.split.named', { name: line.title })}
                        onClick={() => setChosen(line)}
                      >
                        {t('rounds.split.button')}
                      </Button>
                      {line.splitId === null ? null : (
                        <Button
                          ml={6}
                          variant="default"
                          size="compact-xs"
                          aria-label={t('rounds.split.undo.named', { name: line.title })}
                          onClick={() => undo(line)}
                        >
                          {t('rounds.split.undo')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )
        }
      </QueryView>
      {chosen ? <LineSplitDialog line={chosen} master={master} onClose={() => setChosen(null)} /> : null}
    </>
  );
}

function LineSplitDialog({
  line,
  master,
  onClose,
}: {
  line: BudgetLine;
  master: MasterData;
  onClose: () => void;
}) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const { data: keys = [] } = useQuery(allocationKeysQuery(path));
  const { costCentreId, initiativeId } = line;
  const [draft, setDraft] = useState(() => startSplit({ costCentreId, initiativeId, from: null }));
  const isInternal = line.kind === 'internal';
  return (
    <FormModal
      size="xl"
      title={t('rounds.split.title', { name: line.title, amount: formatMoney(line.totalMinor) })}
      submitLabel={t('rounds.split.button')}
      onClose={onClose}
      onSubmit={async () => {
        await splitLine(path, line, toLineSplit(draft, keys));
        await refresh();
        onClose();
      }}
    >
      <PartsEditor
        draft={draft}
        onChange={setDraft}
        totalMinor={line.totalMinor}
        master={master}
        keys={keys}
        months={isInternal ? 'none' : 'range'}
        withoutAmount={isInternal}
      />
    </FormModal>
  );
}

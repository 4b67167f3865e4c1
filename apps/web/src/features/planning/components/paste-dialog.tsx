import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { sumMinor } from '@etat/domain';
import { useMemo, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { DataTable, Dialog, FormColumns, SelectField, toOptions, toTreeOptions } from '../../../ui';
import { planPaste, type PastedRow } from '../clipboard/plan-paste';
import { toPasteActions } from '../clipboard/to-paste-actions';
import { toPasteReader } from '../clipboard/to-paste-reader';
import type { OptionFinder } from '../clipboard/cell-update';
import { isCompared, PLAN_COLUMNS, type PlanColumn } from '../model/columns';
import type { MasterData } from '../model/master-data';
import type { PlanContext } from '../model/plan-line';
import type { RowAction } from '../model/reduce-rows';
import classes from './paste-dialog.module.css';
import { PasteRow } from './paste-row';
import type { PendingPaste } from './use-clipboard';

/** Rows drawn; the others are counted. Those that stand out come first on request. */
const SHOWN_ROWS = 100;
const MOST_ROWS = 10_000;

interface PasteDialogProps {
  paste: PendingPaste;
  context: PlanContext;
  master: MasterData;
  find: OptionFinder;
  headOf: (column: PlanColumn) => string;
  onPaste: (actions: RowAction[]) => void;
  onClose: () => void;
}

const isFlagged = ({ cells, missing }: PastedRow) =>
  missing.length > 0 || cells.some(({ problem }) => problem !== null);

/** What a paste would do, cell by cell, before it does it. */
export function PasteDialog({ paste, context, master, find, headOf, onPaste, onClose }: PasteDialogProps) {
  const { t, currencyExponent, formatMoney } = useI18n();
  const [columns, setColumns] = useState(paste.columns);
  const [notation, setNotation] = useState(paste.notation);
  const [isFiltered, setFiltered] = useState(false);
  const [defaults, setDefaults] = useState({
    costCentreId: null as string | null,
    categoryId: null as string | null,
    initiativeId: null as string | null,
  });
  const rows = useMemo(
    () =>
      planPaste({
        ...paste,
        columns,
        reader: toPasteReader(notation, currencyExponent),
        context,
        master,
        find,
        defaults,
      }),
    [paste, columns, notation, currencyExponent, context, master, find, defaults],
  );
  const kept = rows.filter(({ skipped }) => skipped === null);
  const created = kept.filter(({ target }) => target === null).length;
  const flags = rows.reduce(
    (sum, row) => sum + row.cells.filter(({ problem }) => problem !== null).length,
    0,
  );
  const shown = isFiltered ? rows.filter(isFlagged) : rows;
  const isTooMany = rows.length > MOST_ROWS;
  const choices = [
    { value: '', label: t('planGrid.paste.column.none') },
    ...PLAN_COLUMNS.filter((column) => !isCompared(column)).map((column) => ({
      value: column,
      label: headOf(column),
    })),
  ];
  const setColumn = (at: number, column: PlanColumn | null) =>
    // One column has one meaning: whoever had it before gives it up.
    setColumns(columns.map((known, index) => (index === at ? column : known === column ? null : known)));

  return (
    <Dialog title={t('planGrid.paste.title')} size="90rem" onClose={onClose}>
      <p className={classes.summary} role="status">
        {t('planGrid.paste.summary', {
          created,
          changed: kept.length - created,
          skipped: rows.length - kept.length,
          total: formatMoney(sumMinor(kept.map(({ line }) => line.totalMinor))),
        })}{' '}
        <strong>{t('planGrid.paste.flags', { count: flags })}</strong>
        {isTooMany ? ` ${t('planGrid.paste.too-many')}` : ''}
      </p>
      <FormColumns>
        <NativeSelect
          label={t('planGrid.paste.notation')}
          data={(['de', 'en'] as const).map((value) => ({
            value,
            label: t(`planGrid.paste.notation.${value}`),
          }))}
          value={notation}
          onChange={({ currentTarget }) => setNotation(currentTarget.value === 'de' ? 'de' : 'en')}
        />
        {created > 0 ? (
          <>
            <SelectField
              label={t('planGrid.paste.default.costCentre')}
              options={toTreeOptions(master.costCentres)}
              value={defaults.costCentreId}
              onChange={(costCentreId) => setDefaults({ ...defaults, costCentreId })}
            />
            <SelectField
              label={t('planGrid.paste.default.category')}
              options={toOptions(master.categories.filter(({ isLeaf }) => isLeaf))}
              value={defaults.categoryId}
              onChange={(categoryId) => setDefaults({ ...defaults, categoryId })}
            />
            <SelectField
              label={t('planGrid.paste.default.initiative')}
              options={toOptions(master.initiatives)}
              value={defaults.initiativeId}
              onChange={(initiativeId) => setDefaults({ ...defaults, initiativeId })}
            />
          </>
        ) : null}
      </FormColumns>
      <Checkbox
        my={8}
        label={t('planGrid.paste.only-flagged')}
        checked={isFiltered}
        onChange={({ currentTarget }) => setFiltered(currentTarget.checked)}
      />
      <div className={classes.frame} tabIndex={0} role="region" aria-label={t('planGrid.paste.title')}>
        <DataTable label={t('planGrid.paste.title')}>
          <thead>
            <tr>
              <th scope="col">{t('planGrid.paste.row')}</th>
              <th scope="col">{t('planGrid.paste.what')}</th>
              {columns.map((column, at) => (
                <th scope="col" key={at}>
                  <NativeSelect
                    size="xs"
                    aria-label={t('planGrid.paste.column', { number: at + 1 })}
                    data={choices}
                    value={column ?? ''}
                    onChange={({ currentTarget }) =>
                      setColumn(at, PLAN_COLUMNS.find((name) => name === currentTarget.value) ?? null)
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, SHOWN_ROWS).map((row) => (
              <PasteRow
                key={row.number}
                row={row}
                texts={paste.cells[row.number - 1] ?? []}
                columns={columns}
                headOf={headOf}
              />
            ))}
          </tbody>
        </DataTable>
      </div>
      {shown.length > SHOWN_ROWS ? (
        <p>{t('planGrid.paste.more', { count: shown.length - SHOWN_ROWS })}</p>
      ) : null}
      <div className={classes.footer}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button
          disabled={kept.length === 0 || isTooMany}
          onClick={() => {
            onPaste(toPasteActions(rows));
            onClose();
          }}
        >
          {t('planGrid.paste.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

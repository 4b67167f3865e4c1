import type { ImpactList } from '@etat/contracts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { RoiRangeChart } from '../../charts';
import { currentMonth, useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { EmptyState, PageHeader, QueryView } from '../../ui';
import { impactListQuery, type ImpactParameters } from './api/impact.query';
import { ImpactTable } from './components/impact-table';
import { LinkForm } from './components/link-form';
import { RangeControls } from './components/range-controls';
import { useImpactWords } from './components/use-impact-words';
import styles from './impact.module.css';
import { ImpactState, toImpactParameters } from './model/impact-state';
import type { ImpactWords } from './model/impact-words';
import { toImpactLine } from './model/to-impact-line';
import { toRangeWords } from './model/to-range-words';
import { sortByRoi, toRoiMessage, toRoiRanges } from './model/to-roi-ranges';

/** What each initiative cost and brought back, with its uncertainty, and the links that make it so. */
export function ImpactPage() {
  const { path, organisation, can } = useOrganisation();
  const words = useImpactWords();
  const { t } = words;
  const [state, setState] = useUrlState(ImpactState);
  const [isAdding, setAdding] = useState(false);
  const parameters = toImpactParameters(state, currentMonth());
  const query = useQuery(impactListQuery(path, parameters));
  const add = can('impact.write') && (
    <Button leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setAdding(true)}>
      {t('impact.add')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('impact.title')}
        detail={organisation.name}
        status={t('impact.lead')}
        actions={add}
      />
      <RangeControls parameters={parameters} onChange={setState} words={words} />
      <QueryView query={query}>
        {(list) => <ImpactBody list={list} parameters={parameters} add={add} words={words} />}
      </QueryView>
      {isAdding && <LinkForm onClose={() => setAdding(false)} validFrom={parameters.from} />}
    </div>
  );
}

interface ImpactBodyProps {
  list: ImpactList;
  parameters: ImpactParameters;
  add: ReactNode;
  words: ImpactWords;
}

function ImpactBody({ list, parameters, add, words }: ImpactBodyProps) {
  const { t, month } = words;
  const ranges = useMemo(() => toRoiRanges(list.items, words), [list, words]);
  const lines = sortByRoi(list.items).map((figures) => toImpactLine(figures, words));
  const hidden = list.hidden > 0 && (
    <p className={styles.note}>{t('impact.hidden', { count: list.hidden })}</p>
  );
  if (ranges.length === 0) {
    return (
      <>
        <EmptyState title={t('impact.empty')} action={add}>
          {t('impact.emptyHint')}
        </EmptyState>
        {hidden}
        {lines.length > 0 && <p className={styles.note}>{toRangeWords(list, words)}</p>}
        {lines.length > 0 && <ImpactTable lines={lines} parameters={parameters} words={words} />}
      </>
    );
  }
  return (
    <>
      <div className={styles.chart}>
        <RoiRangeChart
          title={{
            who: t('impact.chartWho'),
            what: t('impact.roi'),
            unit: `, ${t('impact.roiUnit')}`,
            when: t('impact.chartWhen', { from: month(list.from), to: month(list.to) }),
          }}
          message={toRoiMessage(list.items, words)}
          emptyText={t('impact.empty')}
          labels={{ entry: t('impact.initiative'), open: t('impact.notYet') }}
          ranges={ranges}
          formatValue={words.ratio}
        />
      </div>
      {hidden}
      <p className={styles.note}>{toRangeWords(list, words)}</p>
      <ImpactTable lines={lines} parameters={parameters} words={words} />
    </>
  );
}

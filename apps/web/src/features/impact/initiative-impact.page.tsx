import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ProblemError } from '../../platform/http';
import { currentMonth, useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { EmptyState, PageHeader, PageLink, QueryView } from '../../ui';
import { impactDetailQuery } from './api/impact.query';
import { kpisQuery } from '../kpis';
import { Derivations } from './components/derivations';
import { LinkForm } from './components/link-form';
import { LinkSection } from './components/link-section';
import { RangeControls } from './components/range-controls';
import { useImpactWords } from './components/use-impact-words';
import styles from './impact.module.css';
import { ImpactState, toImpactParameters } from './model/impact-state';
import { toDerivations, toOnlyGrowthMinor, toOnlyMarginBp } from './model/to-derivation';
import { toRangeWords } from './model/to-range-words';
import { toBreakEvenSentence, toImpactLine, toPaybackSentence } from './model/to-impact-line';

/** One initiative: how its return comes about, month by month, so that anybody can work it out again. */
export function InitiativeImpactPage() {
  const { initiativeId = '' } = useParams({ strict: false });
  const { path, organisation, can } = useOrganisation();
  const words = useImpactWords();
  const { t } = words;
  const [state, setState] = useUrlState(ImpactState);
  const [isAdding, setAdding] = useState(false);
  const parameters = toImpactParameters(state, currentMonth());
  const query = useQuery({
    ...impactDetailQuery(path, initiativeId, parameters),
    placeholderData: keepPreviousData,
  });
  const { data: kpis = [] } = useQuery(kpisQuery(path));
  const back = (
    <PageLink to="/o/$slug/impact" params={{ slug: organisation.slug }} search={{ ...state }}>
      {t('impact.back')}
    </PageLink>
  );
  if (query.error instanceof ProblemError && query.error.problem.status === 404) {
    return (
      <EmptyState title={t('impact.title')} action={back}>
        {t('impact.notFound')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeader
        title={query.data?.figures.name ?? t('impact.title')}
        detail={query.data && t('impact.title')}
        status={back}
        actions={
          can('impact.write') && (
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('impact.add')}
            </Button>
          )
        }
      />
      <RangeControls parameters={parameters} onChange={setState} words={words} />
      <QueryView query={query}>
        {(detail) => {
          const line = toImpactLine(detail.figures, words);
          return (
            <>
              <p className={styles.note}>{toRangeWords(detail, words)}</p>
              {detail.links.length === 0 ? (
                <EmptyState title={t('impact.noLinks')}>{t('impact.emptyHint')}</EmptyState>
              ) : (
                <Derivations
                  title={t('impact.derivation')}
                  derivations={toDerivations(
                    detail.figures,
                    toOnlyMarginBp(detail),
                    toOnlyGrowthMinor(detail),
                    words,
                  )}
                  effect={line.effect}
                  payback={toPaybackSentence(detail.figures, words)}
                  breakEven={toBreakEvenSentence(detail.figures, words)}
                  notes={line.notes.map(({ hint }) => hint)}
                />
              )}
              <div className={styles.links}>
                {detail.links.map((link) => (
                  <LinkSection
                    key={link.link.id}
                    detail={link}
                    unit={kpis.find(({ id }) => id === link.link.kpiId)?.unit ?? 'number'}
                    hasSeveral={detail.links.length > 1}
                    words={words}
                  />
                ))}
              </div>
            </>
          );
        }}
      </QueryView>
      {isAdding && (
        <LinkForm onClose={() => setAdding(false)} validFrom={parameters.from} initiativeId={initiativeId} />
      )}
    </div>
  );
}

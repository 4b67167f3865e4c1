import type { ImpactLink } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormModal, Loading, PageLink } from '../../../ui';
import { initiativesQuery } from '../../strategy';
import { linksQuery, useLinkCommands } from '../api/links.query';
import { kpisQuery } from '../../kpis';
import { toDraft, toEmptyDraft, toLinkRequest } from '../model/link-draft';
import { toLinkProblems } from '../model/to-link-problems';
import { toPreview } from '../model/to-preview';
import { toStaleRows } from '../model/to-stale-rows';
import styles from './link-form.module.css';
import { LinkFields } from './link-fields';
import { toIncomplete, toShareError } from './link-refusals';
import { useImpactWords } from './use-impact-words';

interface LinkFormProps {
  onClose: () => void;
  /** The first month of a new link. */
  validFrom: string;
  initiativeId?: string;
  /** The link to change; without one a new one is made. */
  link?: ImpactLink;
}

/** Links an initiative to a KPI, and says in words what that means while it is typed. */
export function LinkForm({ onClose, validFrom, initiativeId, link }: LinkFormProps) {
  const { t } = useI18n();
  const words = useImpactWords();
  const { path } = useOrganisation();
  const initiatives = useQuery(initiativesQuery(path));
  const kpis = useQuery(kpisQuery(path));
  const links = useQuery(linksQuery(path));
  const { createLink, updateLink } = useLinkCommands(path);
  const [draft, setDraft] = useState(() =>
    link ? toDraft(link) : toEmptyDraft(initiativeId ?? null, validFrom),
  );
  const kpi = kpis.data?.find(({ id }) => id === draft.kpiId) ?? null;
  const initiative = initiatives.data?.find(({ id }) => id === draft.initiativeId) ?? null;
  const others = (links.data ?? []).filter(({ id, kpiId }) => kpiId === draft.kpiId && id !== link?.id);
  const problems = toLinkProblems(draft, others, words);
  const request = toLinkRequest(draft, kpi?.unit ?? null);
  const hasProblems = Object.keys(problems).length > 0;

  if (!initiatives.data || !kpis.data) {
    return (
      <FormModal title={t('impact.formTitleAdd')} onClose={onClose} onSubmit={() => Promise.resolve()}>
        <Loading />
      </FormModal>
    );
  }
  return (
    <FormModal
      title={
        link
          ? t('impact.formTitleEdit', { initiative: initiative?.name ?? '', kpi: kpi?.name ?? '' })
          : t('impact.formTitleAdd')
      }
      size={640}
      onClose={onClose}
      onSubmit={async (basis) => {
        if (!request || hasProblems) throw toIncomplete(t('impact.errorForm'));
        try {
          await (link ? updateLink(basis ?? link, request) : createLink(request));
        } catch (error) {
          throw toShareError(error);
        }
        onClose();
      }}
      stale={
        link && {
          rows: (current) => toStaleRows(draft, current, kpi?.unit ?? 'number', words),
          onTakeTheirs: onClose,
        }
      }
    >
      <MissingChoices hasInitiatives={initiatives.data.length > 0} hasKpis={kpis.data.length > 0} />
      <LinkFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        problems={problems}
        initiatives={initiatives.data}
        kpis={kpis.data}
        kpi={kpi}
        isNew={!link}
      />
      <section className={styles.preview} aria-live="polite" aria-label={t('impact.preview')}>
        <h3>{t('impact.preview')}</h3>
        {request && kpi && initiative && !hasProblems ? (
          toPreview(request, { initiative: initiative.name, kpi }, words).map((line) => (
            <p key={line}>{line}</p>
          ))
        ) : (
          <p>{t(hasProblems ? 'impact.errorForm' : 'impact.previewIncomplete')}</p>
        )}
      </section>
    </FormModal>
  );
}

/** A link needs both its ends: says which one is missing and where to make it. */
function MissingChoices({ hasInitiatives, hasKpis }: { hasInitiatives: boolean; hasKpis: boolean }) {
  const { t } = useI18n();
  const { organisation } = useOrganisation();
  const params = { slug: organisation.slug };
  return (
    <>
      {!hasInitiatives && (
        <p className={styles.missing}>
          {t('impact.emptyNoInitiative')}{' '}
          <PageLink to="/o/$slug/strategy" params={params}>
            {t('impact.emptyNoInitiativeLink')}
          </PageLink>
        </p>
      )}
      {!hasKpis && (
        <p className={styles.missing}>
          {t('impact.emptyNoKpi')}{' '}
          <PageLink to="/o/$slug/kpis" params={params}>
            {t('impact.emptyNoKpiLink')}
          </PageLink>
        </p>
      )}
    </>
  );
}

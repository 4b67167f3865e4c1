import type { MessageKey } from '@etat/messages';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { PageLink } from '../../../ui';
import classes from './plan-navigation.module.css';

interface PlanSection {
  to: `/o/$slug/plan${'' | '/rounds' | '/control'}`;
  label: MessageKey;
}

const SECTIONS: PlanSection[] = [
  { to: '/o/$slug/plan', label: 'planning.section.lines' },
  { to: '/o/$slug/plan/rounds', label: 'planning.section.rounds' },
  { to: '/o/$slug/plan/control', label: 'planning.section.control' },
];

/** The screens of the plan, below its title; nothing while there is only one. */
export function PlanNavigation() {
  const { t } = useI18n();
  const { organisation } = useOrganisation();
  if (SECTIONS.length < 2) return null;
  return (
    <nav aria-label={t('planning.section.label')} className={classes.sections}>
      {SECTIONS.map(({ to, label }) => (
        <PageLink
          key={to}
          to={to}
          params={{ slug: organisation.slug }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes.section}
        >
          {t(label)}
        </PageLink>
      ))}
    </nav>
  );
}

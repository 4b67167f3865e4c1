import type { MessageKey } from '@etat/messages';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { PageLink } from '../../../ui';
import classes from './plan-navigation.module.css';

interface PlanSection {
  to:
    | '/o/$slug/plan'
    | `/o/$slug/plan/${'approval' | 'capacity' | 'changes' | 'compare' | 'control' | 'rates' | 'rounds' | 'rules'}`;
  label: MessageKey;
}

const SECTIONS: PlanSection[] = [
  { to: '/o/$slug/plan', label: 'planning.section.lines' },
  { to: '/o/$slug/plan/approval', label: 'versions.section.approval' },
  { to: '/o/$slug/plan/changes', label: 'versions.section.changes' },
  { to: '/o/$slug/plan/compare', label: 'versions.section.compare' },
  { to: '/o/$slug/plan/rounds', label: 'planning.section.rounds' },
  { to: '/o/$slug/plan/control', label: 'planning.section.control' },
  { to: '/o/$slug/plan/capacity', label: 'planning.section.capacity' },
  { to: '/o/$slug/plan/rates', label: 'planning.section.rates' },
  { to: '/o/$slug/plan/rules', label: 'versions.section.rules' },
];

/** Year and version stay when the reader goes from screen to screen; filters belong to their own. */
const keepVersion = ({ year, version }: Record<string, unknown>) => ({ year, version });

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
          search={keepVersion}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes.section}
        >
          {t(label)}
        </PageLink>
      ))}
    </nav>
  );
}

import type { MessageKey } from '@etat/messages';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { PageLink } from '../../../ui';
import classes from './actuals-navigation.module.css';

interface ActualsSection {
  to: `/o/$slug/actuals${'' | '/unassigned' | '/rules' | '/accruals' | '/periods' | '/keys'}`;
  label: MessageKey;
}

const SECTIONS: ActualsSection[] = [
  { to: '/o/$slug/actuals', label: 'closing.section.postings' },
  { to: '/o/$slug/actuals/unassigned', label: 'assignment.section.queue' },
  { to: '/o/$slug/actuals/accruals', label: 'closing.section.accruals' },
  { to: '/o/$slug/actuals/periods', label: 'closing.section.periods' },
  { to: '/o/$slug/actuals/keys', label: 'closing.section.keys' },
  { to: '/o/$slug/actuals/rules', label: 'assignment.section.rules' },
];

/** The screens of the actuals, below their title. */
export function ActualsNavigation() {
  const { t } = useI18n();
  const { organisation } = useOrganisation();
  return (
    <nav aria-label={t('closing.section.label')} className={classes.sections}>
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

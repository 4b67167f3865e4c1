import { IconCheck } from '@tabler/icons-react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { PageLink } from '../../../ui';
import { toSteps, type Progress, type StepName } from '../model/first-steps';
import classes from './first-steps.module.css';

const TARGETS = {
  'cost-centre': { to: '/o/$slug/administration', tab: 'cost-centres' },
  category: { to: '/o/$slug/administration', tab: 'categories' },
  'staff-role': { to: '/o/$slug/administration', tab: 'staff-roles' },
  initiative: { to: '/o/$slug/strategy', tab: 'initiatives' },
  plan: { to: '/o/$slug/plan', tab: undefined },
  actuals: { to: '/o/$slug/actuals', tab: undefined },
  kpi: { to: '/o/$slug/kpis', tab: undefined },
  link: { to: '/o/$slug/impact', tab: undefined },
} as const satisfies Record<StepName, { to: string; tab: string | undefined }>;

/** What to do first, in order; what is done is ticked off. */
export function FirstSteps({ progress }: { progress: Progress }) {
  const { t } = useI18n();
  const { slug } = useOrganisation().organisation;
  return (
    <ol className={classes.steps}>
      {toSteps(progress).map(({ name, isDone, title, text }, index) => (
        <li key={name} className={classes.step}>
          <span className={classes.mark} data-done={isDone || undefined} aria-hidden>
            {isDone ? <IconCheck size={16} /> : index + 1}
          </span>
          <div>
            <PageLink
              fw={600}
              fz="sm"
              to={TARGETS[name].to}
              params={{ slug }}
              search={TARGETS[name].tab ? { tab: TARGETS[name].tab } : {}}
            >
              {t(title)}
            </PageLink>
            <span className={classes.state}>
              {' '}
              ({t(isDone ? 'administration.first-steps.done' : 'administration.first-steps.open')})
            </span>
            <p className={classes.text}>{t(text)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

import type { Person } from '@etat/contracts';
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { PageLink } from '../../../ui';
import { nameOf } from '../../organisation';
import type { Alignment, ServedGoal } from '../model/alignment';
import { periodText } from '../model/period-text';
import classes from './alignment-view.module.css';

export interface GoalActions {
  edit: (goal: ServedGoal['goal']) => void;
  remove: (goal: ServedGoal['goal']) => void;
  addBelow: (corporateGoal: ServedGoal['goal']) => void;
}

interface AlignmentViewProps {
  alignment: Alignment;
  people: Person[];
  /** Absent for readers. */
  actions?: GoalActions;
}

/** Corporate goals on the left, what communication contributes and with which initiatives on the right. */
export function AlignmentView({ alignment, people, actions }: AlignmentViewProps) {
  const { t } = useI18n();
  const { branches, unaligned } = alignment;
  return (
    <div className={classes.view}>
      <div className={classes.heads} aria-hidden>
        <span>{t('strategy.goal.corporate.plural')}</span>
        <span>{t('strategy.goal.communication.plural')}</span>
      </div>
      {branches.map((branch) => (
        <section key={branch.goal.id} className={classes.branch} aria-label={branch.goal.name}>
          <GoalCard served={branch} people={people} actions={actions} />
          {branch.aligned.length === 0 ? (
            <p className={classes.none}>{t('strategy.goal.no-alignment')}</p>
          ) : (
            <ul className={classes.aligned}>
              {branch.aligned.map((served) => (
                <li key={served.goal.id}>
                  <GoalCard served={served} people={people} actions={actions} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {unaligned.length > 0 ? (
        <section className={classes.branch} aria-label={t('strategy.goal.unaligned')}>
          <div className={classes.warning}>
            <h2>{t('strategy.goal.unaligned')}</h2>
            <p>{t('strategy.goal.unaligned.text')}</p>
          </div>
          <ul className={classes.aligned}>
            {unaligned.map((served) => (
              <li key={served.goal.id}>
                <GoalCard served={served} people={people} actions={actions} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function GoalCard({
  served: { goal, initiatives },
  people,
  actions,
}: { served: ServedGoal } & Omit<AlignmentViewProps, 'alignment'>) {
  const i18n = useI18n();
  const { t } = i18n;
  const { slug } = useOrganisation().organisation;
  const isCorporate = goal.kind === 'corporate';
  const facts = [
    goal.ownerId ? nameOf(people, goal.ownerId) : null,
    periodText(goal.fromMonth, goal.toMonth, i18n),
    goal.isActive ? null : t('strategy.goal.inactive'),
  ].filter((fact) => fact !== null);
  return (
    <article className={classes.card} data-kind={goal.kind}>
      <div className={classes.top}>
        {isCorporate ? (
          <h2 className={classes.name}>{goal.name}</h2>
        ) : (
          <h3 className={classes.name}>{goal.name}</h3>
        )}
        {actions ? <GoalButtons goal={goal} actions={actions} /> : null}
      </div>
      {facts.length > 0 ? <p className={classes.facts}>{facts.join(' · ')}</p> : null}
      {goal.description ? <p className={classes.description}>{goal.description}</p> : null}
      {isCorporate && initiatives.length === 0 ? null : (
        <p className={classes.facts}>
          {initiatives.length === 0 ? t('strategy.goal.initiatives', { count: 0 }) : null}
          {initiatives.map((initiative, index) => (
            <span key={initiative.id}>
              {index > 0 ? ', ' : ''}
              <PageLink
                fz="sm"
                to="/o/$slug/impact/$initiativeId"
                params={{ slug, initiativeId: initiative.id }}
              >
                {initiative.name}
              </PageLink>
            </span>
          ))}
        </p>
      )}
    </article>
  );
}

function GoalButtons({ goal, actions }: { goal: ServedGoal['goal']; actions: GoalActions }) {
  const { t } = useI18n();
  const common = { variant: 'subtle', color: 'gray', size: 24 } as const;
  return (
    <span className={classes.buttons}>
      {goal.kind === 'corporate' ? (
        <ActionIcon
          {...common}
          aria-label={`${t('strategy.goal.add')}: ${goal.name}`}
          title={t('strategy.goal.add')}
          onClick={() => actions.addBelow(goal)}
        >
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      ) : null}
      <ActionIcon
        {...common}
        aria-label={t('ui.edit.named', { name: goal.name })}
        title={t('ui.edit')}
        onClick={() => actions.edit(goal)}
      >
        <IconPencil size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...common}
        aria-label={t('ui.delete.named', { name: goal.name })}
        title={t('ui.delete')}
        onClick={() => actions.remove(goal)}
      >
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </span>
  );
}

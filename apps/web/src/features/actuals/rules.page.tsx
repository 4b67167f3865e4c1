import { Button } from '@mantine/core';
import type { AssignmentRule } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefresh } from '../../platform/http';
import { useI18n } from '../../platform/i18n';
import { useOrganisation } from '../../platform/session';
import {
  DeleteDialog,
  EmptyState,
  ErrorNote,
  ErrorState,
  Loading,
  PageHeader,
  PanelBar,
  QueryView,
  useEditing,
} from '../../ui';
import { useMasterData } from '../planning';
import { assignmentRulesQuery, orderRules, switchRule } from './api/assignment.query';
import { ActualsNavigation } from './components/actuals-navigation';
import { RuleForm } from './components/rule-form';
import { RuleTable } from './components/rule-table';
import { TrialDialog } from './components/trial-dialog';
import { moveRule } from './model/move-rule';

/** The rules that suggest an initiative: tried first, then switched on; the first that matches wins. */
export function AssignmentRulesPage() {
  const { t } = useI18n();
  const { path, can } = useOrganisation();
  const query = useQuery(assignmentRulesQuery(path));
  const refresh = useRefresh(path);
  const { data: master, error, refetch } = useMasterData();
  const { editing, create, edit, remove, close } = useEditing<AssignmentRule>();
  const [trial, setTrial] = useState<{ rule: AssignmentRule | null } | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const mayWrite = can('master.write');
  const mayTry = can('actuals.post');
  const act = (change: Promise<unknown>) => {
    setRefusal(null);
    // A refusal means that somebody else was faster: the list shows what stands now.
    void change.catch(setRefusal).then(refresh);
  };
  return (
    <>
      <PageHeader title={t('actuals.title')} detail={t('assignment.section.rules')} />
      <ActualsNavigation />
      <PanelBar text={t('assignment.rules.text')}>
        {mayTry && query.data?.some(({ isActive }) => isActive) ? (
          <Button variant="default" onClick={() => setTrial({ rule: null })}>
            {t('assignment.trial.all')}
          </Button>
        ) : null}
        {mayWrite ? <Button onClick={() => create()}>{t('assignment.rules.add')}</Button> : null}
      </PanelBar>
      {refusal === null ? null : <ErrorNote error={refusal} />}
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!error && !master ? <Loading /> : null}
      {master ? (
        <QueryView query={query}>
          {(rules) =>
            rules.length === 0 ? (
              <EmptyState title={t('assignment.rules.empty.title')}>
                {t('assignment.rules.empty.text')}
              </EmptyState>
            ) : (
              <RuleTable
                rules={rules}
                master={master}
                onTry={mayTry ? (rule) => setTrial({ rule }) : undefined}
                {...(mayWrite
                  ? {
                      onMove: (rule: AssignmentRule, step: -1 | 1) =>
                        act(
                          orderRules(
                            path,
                            moveRule(
                              rules.map(({ id }) => id),
                              rule.id,
                              step,
                            ),
                          ),
                        ),
                      onSwitch: (rule: AssignmentRule) => act(switchRule(path, rule)),
                      onEdit: edit,
                      onDelete: remove,
                    }
                  : {})}
              />
            )
          }
        </QueryView>
      ) : null}
      {master && (editing?.kind === 'create' || editing?.kind === 'edit') ? (
        <RuleForm item={editing.kind === 'edit' ? editing.item : undefined} master={master} onClose={close} />
      ) : null}
      {editing?.kind === 'delete' ? (
        <DeleteDialog
          path={`${path}/assignment-rules`}
          item={editing.item}
          name={editing.item.name}
          onClose={close}
        />
      ) : null}
      {master && trial ? (
        <TrialDialog rule={trial.rule} master={master} onClose={() => setTrial(null)} />
      ) : null}
    </>
  );
}

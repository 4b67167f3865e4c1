import type { BudgetVersion } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../platform/i18n';
import { useOrganisation } from '../../platform/session';
import { PanelBar, QueryView } from '../../ui';
import { delegationsQuery } from './api/approval.query';
import { linesQuery } from './api/planning.query';
import { ApprovalBoard } from './components/approval-board';
import { VersionPage } from './components/version-page';
import type { MasterData } from './model/master-data';

/** Approval: the lines of a draft, submitted, approved or rejected many at once. */
export function ApprovalPage() {
  return (
    <VersionPage
      title="versions.approval.title"
      prefer={({ status }) => status === 'draft' || status === 'in-review'}
    >
      {(version, master) => <Approval key={version.id} version={version} master={master} />}
    </VersionPage>
  );
}

function Approval({ version, master }: { version: BudgetVersion; master: MasterData }) {
  const { t } = useI18n();
  const { path, personId } = useOrganisation();
  const lines = useQuery(linesQuery(path, version.id));
  const delegations = useQuery(delegationsQuery(path)).data ?? [];
  const stoodInFor = delegations.filter(({ toPersonId, isActive }) => isActive && toPersonId === personId);
  const names = stoodInFor.map(({ fromName }) => fromName).join(', ');
  return (
    <>
      <PanelBar
        text={t(version.status === 'draft' ? 'versions.approval.text' : 'versions.approval.closed')}
      />
      {names ? <p>{t('versions.approval.stand-in', { names })}</p> : null}
      <QueryView query={lines}>
        {(stored) => (
          <ApprovalBoard version={version} lines={stored} master={master} standsIn={stoodInFor.length > 0} />
        )}
      </QueryView>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../platform/i18n';
import { useOrganisation } from '../../platform/session';
import { ButtonLink, EmptyState, QueryView } from '../../ui';
import { capacityQuery } from './api/plan-rates.query';
import { CapacityTable } from './components/capacity-table';
import { VersionPage } from './components/version-page';

/** Planned hours against what each role can plan, month by month. */
export function CapacityPage() {
  return (
    <VersionPage title="lines.capacity.title">
      {({ id }) => <VersionCapacity key={id} versionId={id} />}
    </VersionPage>
  );
}

function VersionCapacity({ versionId }: { versionId: string }) {
  const { t } = useI18n();
  const { path, organisation } = useOrganisation();
  const query = useQuery(capacityQuery(path, versionId));
  return (
    <QueryView query={query}>
      {(capacity) =>
        capacity.roles.length === 0 ? (
          <EmptyState
            title={t('lines.capacity.empty')}
            action={
              <ButtonLink
                to="/o/$slug/administration"
                params={{ slug: organisation.slug }}
                search={{ tab: 'staff-roles' }}
              >
                {t('lines.capacity.empty.link')}
              </ButtonLink>
            }
          >
            {t('lines.capacity.empty.text')}
          </EmptyState>
        ) : (
          <CapacityTable capacity={capacity} />
        )
      }
    </QueryView>
  );
}

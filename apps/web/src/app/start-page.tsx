import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { FirstStepsPage, isWithoutFigures, progressQuery } from '../features/administration';
import { OverviewPage } from '../features/reports';
import { useOrganisation } from '../platform/session';
import { Loading } from '../ui';

/** The overview; for whoever builds up an organisation that has no figures yet, the first steps. */
export function StartPage() {
  const { path, can } = useOrganisation();
  const builds = can('master.write');
  const progress = useQuery({ ...progressQuery(path), enabled: builds });
  if (builds && progress.isPending) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      {progress.data && isWithoutFigures(progress.data) ? (
        <FirstStepsPage progress={progress.data} />
      ) : (
        <OverviewPage />
      )}
    </Suspense>
  );
}

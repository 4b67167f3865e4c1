import * as z from 'zod';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { PageHeader, UrlTabs } from '../../ui';
import { ChannelsPanel } from './components/channels-panel';
import { GoalsPanel } from './components/goals-panel';
import { InitiativesPanel } from './components/initiatives-panel';

const PageState = z.object({ tab: z.enum(['alignment', 'initiatives', 'channels']).catch('alignment') });

export function StrategyPage() {
  const { t } = useI18n();
  const [{ tab }, setState] = useUrlState(PageState);
  return (
    <>
      <PageHeader title={t('strategy.title')} />
      <UrlTabs
        label={t('strategy.view')}
        value={tab}
        onChange={(next) => setState({ tab: next }, { push: true })}
        tabs={[
          { name: 'alignment', label: t('strategy.tab.alignment'), render: () => <GoalsPanel /> },
          { name: 'initiatives', label: t('strategy.tab.initiatives'), render: () => <InitiativesPanel /> },
          { name: 'channels', label: t('strategy.tab.channels'), render: () => <ChannelsPanel /> },
        ]}
      />
    </>
  );
}

import type { Permission } from '@etat/domain';
import * as z from 'zod';
import type { ReactNode } from 'react';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { PageHeader, UrlTabs } from '../../ui';
import { CategoriesPanel, CostCentresPanel, StaffRolesPanel, VendorsPanel } from '../organisation';
import { AuditPanel } from './components/audit-panel';
import { PeoplePanel } from './components/people-panel';
import { SettingsPanel } from './components/settings-panel';
import { TokensPanel } from './components/tokens-panel';

const TABS = [
  'cost-centres',
  'categories',
  'staff-roles',
  'vendors',
  'people',
  'settings',
  'tokens',
  'audit',
] as const;
type Tab = (typeof TABS)[number];

const PANELS: Record<Tab, { needs: Permission; render: () => ReactNode }> = {
  'cost-centres': { needs: 'master.read', render: () => <CostCentresPanel /> },
  categories: { needs: 'master.read', render: () => <CategoriesPanel /> },
  'staff-roles': { needs: 'plan.read', render: () => <StaffRolesPanel /> },
  vendors: { needs: 'master.read', render: () => <VendorsPanel /> },
  people: { needs: 'master.read', render: () => <PeoplePanel /> },
  settings: { needs: 'settings.manage', render: () => <SettingsPanel /> },
  tokens: { needs: 'tokens.manage', render: () => <TokensPanel /> },
  audit: { needs: 'audit.read', render: () => <AuditPanel /> },
};

const PageState = z.object({ tab: z.enum(TABS).catch('cost-centres') });

export function AdministrationPage() {
  const { t } = useI18n();
  const { can } = useOrganisation();
  const [{ tab }, setState] = useUrlState(PageState);
  const tabs = TABS.filter((name) => can(PANELS[name].needs)).map((name) => ({
    name,
    label: t(`administration.tab.${name}`),
    render: PANELS[name].render,
  }));
  return (
    <>
      <PageHeader title={t('administration.title')} />
      <UrlTabs
        label={t('administration.title')}
        tabs={tabs}
        value={tab}
        onChange={(next) => setState({ tab: next }, { push: true })}
      />
    </>
  );
}

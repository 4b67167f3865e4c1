import { Tabs } from '@mantine/core';
import { IdSchema, ImportKindSchema } from '@etat/contracts';
import * as z from 'zod';
import { useI18n } from '../../platform/i18n';
import { useUrlState } from '../../platform/page-state';
import { useOrganisation } from '../../platform/session';
import { PageHeader } from '../../ui';
import { Exports } from './components/exports';
import { ImportWizard } from './components/import-wizard';
import { allowedKinds } from './model/allowed-kinds';

const UrlSchema = z.object({
  tab: z.enum(['import', 'export']).optional().catch(undefined),
  import: IdSchema.optional().catch(undefined),
  kind: ImportKindSchema.optional().catch(undefined),
});

/** Files in and files out. */
export function ExchangePage() {
  const { t } = useI18n();
  const { can } = useOrganisation();
  const [url, setUrl] = useUrlState(UrlSchema);
  const mayImport = allowedKinds(can).length > 0;
  const mayExport = can('export.read');
  const tab = url.tab ?? (mayImport ? 'import' : 'export');
  return (
    <>
      <PageHeader title={t('exchange.title')} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => setUrl({ tab: next === 'export' ? 'export' : 'import' })}
      >
        <Tabs.List aria-label={t('exchange.tab.label')} mb={12}>
          {mayImport ? <Tabs.Tab value="import">{t('exchange.tab.import')}</Tabs.Tab> : null}
          {mayExport ? <Tabs.Tab value="export">{t('exchange.tab.export')}</Tabs.Tab> : null}
        </Tabs.List>
        {mayImport ? (
          <Tabs.Panel value="import">
            <ImportWizard
              importId={url.import}
              kind={url.kind}
              onKind={(kind) => setUrl({ kind })}
              onOpen={(id) => setUrl({ import: id }, { push: true })}
            />
          </Tabs.Panel>
        ) : null}
        {mayExport ? (
          <Tabs.Panel value="export">
            <Exports />
          </Tabs.Panel>
        ) : null}
      </Tabs>
    </>
  );
}

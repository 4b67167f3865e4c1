import { Button } from '@mantine/core';
import type { BudgetVersion } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ConfirmDialog } from '../../../ui';
import { repriceVersion } from '../api/plan-rates.query';

/** Prices a draft at today's hourly rates, plan rates and surcharges. */
export function RepriceButton({ version }: { version: BudgetVersion }) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('lines.reprice.button')}
      </Button>
      <p role="status">{done}</p>
      {isOpen ? (
        <ConfirmDialog
          title={t('lines.reprice.title', { name: version.name })}
          confirmLabel={t('lines.reprice.button')}
          onClose={() => setOpen(false)}
          onConfirm={async () => {
            const { linesChanged, totalBeforeMinor, totalMinor } = await repriceVersion(path, version.id);
            setDone(
              t('lines.reprice.done', {
                count: linesChanged,
                before: formatMoney(totalBeforeMinor),
                after: formatMoney(totalMinor),
              }),
            );
            await queryClient.invalidateQueries({ queryKey: [path] });
          }}
        >
          <p>{t('lines.reprice.text')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

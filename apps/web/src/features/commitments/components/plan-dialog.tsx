import type { Order } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { Dialog, FormModal, QueryView, SelectField } from '../../../ui';
import { versionsQuery } from '../../planning';
import { planLine } from '../api/commitments.query';
import { toContractLine } from '../model/to-contract-line';

/** Makes a budget line of a contract in a draft version. */
export function PlanDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const query = useQuery(versionsQuery(path));
  const drafts = query.data?.filter(({ status }) => status === 'draft') ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const key = useRef(crypto.randomUUID());
  const version = drafts.find(({ id }) => id === chosen) ?? drafts[0];
  const line = version ? toContractLine(order, version) : null;
  const totalMinor = line?.kind === 'external' ? sumMinor(line.amountsMinor ?? []) : 0;
  const title = t('commitments.plan.title', { name: order.number });
  const year = String(version?.fiscalYear ?? '');
  if (!version || done !== null)
    return (
      <Dialog title={title} onClose={onClose}>
        <QueryView query={query}>{() => <p role="status">{done ?? t('commitments.plan.none')}</p>}</QueryView>
        <Button variant="default" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </Dialog>
    );
  return (
    <FormModal
      title={title}
      submitLabel={t('commitments.plan')}
      onClose={onClose}
      onSubmit={async () => {
        if (!line || totalMinor === 0) return;
        await planLine(path, version.id, line, key.current);
        await queryClient.invalidateQueries({ queryKey: [path] });
        setDone(t('commitments.plan.done', { amount: formatMoney(totalMinor), name: version.name }));
      }}
    >
      <p style={{ margin: 0 }}>{t('commitments.plan.text')}</p>
      <SelectField
        required
        data-autofocus
        label={t('commitments.plan.version')}
        options={drafts.map(({ id, name, fiscalYear }) => ({ value: id, label: `${fiscalYear}: ${name}` }))}
        value={version.id}
        onChange={setChosen}
      />
      <p style={{ margin: 0 }} role="status">
        {totalMinor === 0
          ? t('commitments.plan.nothing', { year })
          : t('commitments.plan.total', { amount: formatMoney(totalMinor), year })}
      </p>
    </FormModal>
  );
}

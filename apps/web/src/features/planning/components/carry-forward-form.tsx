import { Button } from '@mantine/core';
import type { BudgetVersion, CarryForwardProposal } from '@etat/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import {
  DataTable,
  Dialog,
  FormModal,
  NoteField,
  NumberCell,
  NumberField,
  NumberHead,
  QueryView,
} from '../../../ui';
import { carryForward, carryForwardQuery } from '../api/changes.query';
import type { MasterData } from '../model/master-data';
import { namesOf } from '../model/plan-options';

type Offer = CarryForwardProposal['items'][number];
const keyOf = ({ costCentreId, categoryId, initiativeId }: Offer) =>
  [costCentreId, categoryId, initiativeId].join(' ');

interface CarryForwardFormProps {
  version: BudgetVersion;
  master: MasterData;
  onClose: () => void;
}

/** What the year before left over, and how much of it to ask for. */
export function CarryForwardForm({ version, master, onClose }: CarryForwardFormProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const query = useQuery({ ...carryForwardQuery(path, version.id), staleTime: 0 });
  const year = String(version.fiscalYear - 1);
  const title = t('versions.carry.title', { year });
  const { data } = query;
  const offers = data?.items.filter(({ mostMinor }) => mostMinor > 0) ?? [];
  if (data && offers.length > 0)
    return <OfferForm title={title} version={version} offers={offers} master={master} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <QueryView query={query}>
        {({ fromVersion }) => (
          <p>
            {fromVersion
              ? t('versions.carry.nothing', { name: fromVersion.name })
              : t('versions.carry.none', { year })}
          </p>
        )}
      </QueryView>
    </Dialog>
  );
}

interface OfferFormProps extends CarryForwardFormProps {
  title: string;
  offers: Offer[];
}

function OfferForm({ title, version, offers, master, onClose }: OfferFormProps) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [amounts, setAmounts] = useState<ReadonlyMap<string, number>>(new Map());
  const [reason, setReason] = useState('');
  const names = useMemo(() => namesOf(master), [master]);
  const nameOf = ({ costCentreId, categoryId, initiativeId }: Offer) =>
    [costCentreId, categoryId, initiativeId].flatMap((id) => names.get(id ?? '')?.name ?? []).join(' · ');
  const plain = (minor: number) => formatMoney(minor, { plain: true });
  return (
    <FormModal
      title={title}
      submitLabel={t('versions.changes.submit')}
      size="xl"
      onClose={onClose}
      onSubmit={async () => {
        const items = offers.flatMap((offer) => {
          const { costCentreId, categoryId, initiativeId } = offer;
          const amountMinor = amounts.get(keyOf(offer)) ?? 0;
          return amountMinor > 0 ? [{ costCentreId, categoryId, initiativeId, amountMinor }] : [];
        });
        await carryForward(path, version.id, { items, reason });
        await queryClient.invalidateQueries({ queryKey: [path] });
        onClose();
      }}
    >
      <DataTable label={title} minWidth={640} maxHeight="50vh">
        <thead>
          <tr>
            <th scope="col">{t('versions.column.line')}</th>
            <NumberHead>{t('versions.carry.available')}</NumberHead>
            <NumberHead>{t('versions.carry.carried')}</NumberHead>
            <NumberHead>{t('versions.carry.amount')}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={keyOf(offer)}>
              <th scope="row">{nameOf(offer)}</th>
              <NumberCell>{plain(offer.availableMinor)}</NumberCell>
              <NumberCell>{plain(offer.carriedMinor)}</NumberCell>
              <td>
                <NumberField
                  kind="money"
                  size="xs"
                  aria-label={t('versions.carry.amount.named', { name: nameOf(offer) })}
                  value={amounts.get(keyOf(offer)) ?? null}
                  onChange={(typed) => setAmounts(new Map(amounts).set(keyOf(offer), typed ?? 0))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => setAmounts(new Map(offers.map((offer) => [keyOf(offer), offer.mostMinor])))}
        >
          {t('versions.carry.all')}
        </Button>
      </div>
      <NoteField
        required
        name="reason"
        label={t('versions.approval.reason')}
        value={reason}
        onChange={setReason}
      />
    </FormModal>
  );
}

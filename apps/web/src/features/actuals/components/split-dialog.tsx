import { Button, Checkbox } from '@mantine/core';
import type { Posting } from '@etat/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorNote, FormModal, NoteField } from '../../../ui';
import {
  allocationKeysQuery,
  PartsEditor,
  startSplit,
  toPostingSplit,
  type MasterData,
} from '../../planning';
import { splitPosting, splitQuery, withdrawSplit } from '../api/closing.query';

interface SplitDialogProps {
  posting: Posting;
  master: MasterData;
  onClose: () => void;
}

/** Splits a posting over cost centres, initiatives and months, or reassigns all of it. */
export function SplitDialog({ posting, master, onClose }: SplitDialogProps) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const { data: keys = [] } = useQuery(allocationKeysQuery(path));
  const { costCentreId, initiativeId, serviceMonth } = posting;
  const [draft, setDraft] = useState(() => startSplit({ costCentreId, initiativeId, from: serviceMonth }));
  const [reason, setReason] = useState('');
  const [intoOpenPeriod, setIntoOpenPeriod] = useState(false);
  const how = { reason, intoOpenPeriod };
  const finish = async () => {
    await refresh();
    onClose();
  };
  return (
    <FormModal
      size="xl"
      title={t('closing.split.title', { amount: formatMoney(posting.amountMinor) })}
      submitLabel={t('closing.split.submit')}
      onClose={onClose}
      onSubmit={async () => {
        await splitPosting(path, posting, { ...toPostingSplit(draft), ...how });
        await finish();
      }}
    >
      <p style={{ margin: 0 }}>{t('closing.split.text')}</p>
      {posting.isSplit ? (
        <PresentSplit posting={posting} master={master} how={how} onWithdrawn={finish} />
      ) : null}
      <PartsEditor
        draft={draft}
        onChange={setDraft}
        totalMinor={posting.amountMinor}
        master={master}
        keys={keys}
        months="one"
      />
      <NoteField
        required
        name="reason"
        label={t('closing.split.reason')}
        value={reason}
        onChange={setReason}
      />
      <Checkbox
        checked={intoOpenPeriod}
        label={t('closing.split.open-period')}
        onChange={(event) => setIntoOpenPeriod(event.currentTarget.checked)}
      />
    </FormModal>
  );
}

interface PresentSplitProps {
  posting: Posting;
  master: MasterData;
  how: { reason: string; intoOpenPeriod: boolean };
  onWithdrawn: () => Promise<void>;
}

/** Where the cost goes now, and the way back. */
function PresentSplit({ posting, master, how, onWithdrawn }: PresentSplitProps) {
  const { t, formatMoney, formatMonth } = useI18n();
  const { path } = useOrganisation();
  const { data: parts = [] } = useQuery(splitQuery(path, posting));
  const [error, setError] = useState<unknown>(null);
  const name = (items: readonly { id: string; name: string }[], id: string | null) =>
    items.find((item) => item.id === id)?.name;
  return (
    <div>
      <strong>{t('closing.split.now')}</strong>
      <ul style={{ margin: '2px 0 6px', paddingInlineStart: 18 }}>
        {parts.map((part) => (
          <li key={part.id}>
            {[
              formatMoney(part.amountMinor),
              name(master.costCentres, part.costCentreId),
              name(master.initiatives, part.initiativeId),
              formatMonth(part.serviceMonth),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        disabled={how.reason.trim() === ''}
        onClick={() => void withdrawSplit(path, posting, how).then(onWithdrawn, setError)}
      >
        {t('closing.split.withdraw')}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}

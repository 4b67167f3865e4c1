import { Button } from '@mantine/core';
import type { BudgetVersion, CutPreview } from '@etat/contracts';
import { useState } from 'react';
import { useRefresh } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { currentMonth } from '../../../platform/page-state';
import { useOrganisation } from '../../../platform/session';
import {
  DataTable,
  Form,
  FormColumns,
  FormModal,
  MonthField,
  NameCell,
  NoteField,
  NumberCell,
  NumberField,
  NumberHead,
  PanelBar,
  SelectField,
  toTreeOptions,
} from '../../../ui';
import { applyCut, previewCut, type CutBody } from '../api/rounds.query';
import type { MasterData } from '../model/master-data';

const TEN_PERCENT_BP = 1_000;

/** Cuts the open lines of a version by a percentage: first the preview, then exactly that, on request once it is approved. */
export function CutPanel({ version, master }: { version: BudgetVersion; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  const { path } = useOrganisation();
  const refresh = useRefresh(path);
  const [first = ''] = version.months;
  const [body, setBody] = useState<CutBody>({
    shareBp: TEN_PERCENT_BP,
    fromMonth: currentMonth() > first ? currentMonth() : first,
    costCentreId: null,
    categoryId: null,
    kind: null,
  });
  const [preview, setPreview] = useState<CutPreview | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  // A preview is one of exactly this request.
  const change = (patch: Partial<CutBody>) => {
    setBody({ ...body, ...patch });
    setPreview(null);
    setDone(null);
  };
  const isApproved = version.status === 'approved';
  if (version.status !== 'draft' && !isApproved) return <PanelBar text={t('rounds.cut.draft-only')} />;
  return (
    <>
      <PanelBar text={[t('rounds.cut.text'), isApproved ? t('rounds.cut.approved') : ''].join(' ')} />
      <Form
        onSubmit={async () => {
          setDone(null);
          setPreview(await previewCut(path, version.id, body));
        }}
        footer={(isPending) => (
          <Button type="submit" variant={preview ? 'default' : 'filled'} loading={isPending}>
            {t('rounds.cut.preview')}
          </Button>
        )}
      >
        <FormColumns>
          <NumberField
            required
            kind="percent"
            name="shareBp"
            rightSection="%"
            rightSectionPointerEvents="none"
            label={t('rounds.cut.share')}
            value={body.shareBp}
            onChange={(shareBp) => change({ shareBp: shareBp ?? 0 })}
          />
          <MonthField
            required
            name="fromMonth"
            label={t('rounds.cut.from')}
            value={body.fromMonth}
            onChange={(fromMonth) => change({ fromMonth: fromMonth ?? '' })}
          />
          <SelectField
            name="costCentreId"
            label={t('rounds.cut.cost-centre')}
            placeholder={t('rounds.cut.all')}
            options={toTreeOptions(master.costCentres)}
            value={body.costCentreId}
            onChange={(costCentreId) => change({ costCentreId })}
          />
          <SelectField
            name="categoryId"
            label={t('rounds.cut.category')}
            placeholder={t('rounds.cut.all')}
            options={toTreeOptions(master.categories)}
            value={body.categoryId}
            onChange={(categoryId) => change({ categoryId })}
          />
          <SelectField
            name="kind"
            label={t('rounds.cut.kind')}
            placeholder={t('rounds.cut.all')}
            options={(['external', 'internal'] as const).map((kind) => ({
              value: kind,
              label: t(`planning.kind.${kind}`),
            }))}
            value={body.kind}
            onChange={(kind) => change({ kind: kind === 'external' || kind === 'internal' ? kind : null })}
          />
        </FormColumns>
      </Form>
      <p role="status" style={{ minHeight: 18, margin: '8px 0' }}>
        {preview?.lines.length === 0 ? t('rounds.cut.none') : done}
      </p>
      {preview && preview.lines.length > 0 ? (
        <>
          <CutTable preview={preview} master={master} />
          <Button mt={12} onClick={() => setConfirming(true)}>
            {t(isApproved ? 'rounds.cut.request' : 'rounds.cut.apply')}
          </Button>
        </>
      ) : null}
      {preview && isConfirming ? (
        <ConfirmCut
          preview={preview}
          isRequest={isApproved}
          onClose={() => setConfirming(false)}
          onConfirm={async (reason) => {
            const cut = await applyCut(path, version.id, { ...body, basis: preview.basis, reason });
            await refresh();
            setPreview(null);
            setDone(
              t(cut.change?.status === 'requested' ? 'rounds.cut.requested' : 'rounds.cut.done', {
                count: cut.lines.length,
                delta: formatMoney(cut.deltaMinor, { signed: true }),
              }),
            );
          }}
        />
      ) : null}
    </>
  );
}

function CutTable({ preview, master }: { preview: CutPreview; master: MasterData }) {
  const { t, formatMoney } = useI18n();
  const cells = (row: Pick<CutPreview, 'beforeMinor' | 'afterMinor' | 'deltaMinor'>) => (
    <>
      <NumberCell>{formatMoney(row.beforeMinor, { plain: true })}</NumberCell>
      <NumberCell>{formatMoney(row.afterMinor, { plain: true })}</NumberCell>
      <NumberCell>{formatMoney(row.deltaMinor, { plain: true, signed: true })}</NumberCell>
    </>
  );
  return (
    <DataTable label={t('rounds.cut.table')} minWidth={620} maxHeight="60vh">
      <thead>
        <tr>
          <th scope="col">{t('rounds.cut.line')}</th>
          <th scope="col">{t('rounds.column.name')}</th>
          <NumberHead>{t('rounds.cut.before')}</NumberHead>
          <NumberHead>{t('rounds.cut.after')}</NumberHead>
          <NumberHead>{t('rounds.cut.delta')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {preview.lines.map((line) => (
          <tr key={line.lineId}>
            <NameCell>{line.title}</NameCell>
            <td>{master.costCentres.find(({ id }) => id === line.costCentreId)?.name}</td>
            {cells(line)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('closing.accruals.total')}
          </th>
          {cells(preview)}
        </tr>
      </tfoot>
    </DataTable>
  );
}

function ConfirmCut({
  preview,
  isRequest,
  onConfirm,
  onClose,
}: {
  preview: CutPreview;
  isRequest: boolean;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t, formatMoney } = useI18n();
  const [reason, setReason] = useState('');
  return (
    <FormModal
      title={t(isRequest ? 'rounds.cut.request.title' : 'rounds.cut.apply.title', {
        count: preview.lines.length,
      })}
      submitLabel={t(isRequest ? 'rounds.cut.request' : 'rounds.cut.apply')}
      onClose={onClose}
      onSubmit={async () => {
        await onConfirm(reason);
        onClose();
      }}
    >
      <p style={{ margin: 0 }}>
        {t('rounds.cut.apply.text', {
          before: formatMoney(preview.beforeMinor),
          after: formatMoney(preview.afterMinor),
          delta: formatMoney(preview.deltaMinor, { signed: true }),
        })}
      </p>
      <NoteField required name="reason" label={t('rounds.cut.reason')} value={reason} onChange={setReason} />
    </FormModal>
  );
}

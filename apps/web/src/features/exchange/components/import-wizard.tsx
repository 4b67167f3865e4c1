import { Button } from '@mantine/core';
import type { ImportDetail, ImportKind } from '@etat/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { ErrorState, Loading } from '../../../ui';
import { confirmImport, importKey, importQuery, importsKey } from '../api/exchange.query';
import { stepOf, type WizardStep } from '../model/import-settings';
import classes from './exchange.module.css';
import { ImportFile } from './import-file';
import { ImportHistory } from './import-history';
import { ImportProgress } from './import-progress';
import { ImportPreviewStep } from './import-preview';
import { ImportReading } from './import-reading';
import { ImportReport } from './import-report';

const STEPS = ['file', 'reading', 'preview', 'report'] as const;
const PROGRESS_MS = 500;

interface ImportWizardProps {
  importId: string | undefined;
  kind: ImportKind | undefined;
  onKind: (kind: ImportKind) => void;
  onOpen: (id: string | undefined) => void;
}

/** From a file to stored rows in four steps; the import stands in the URL, so it survives a reload. */
export function ImportWizard({ importId, kind, onKind, onOpen }: ImportWizardProps) {
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  if (importId !== undefined) {
    return (
      <>
        <OpenImport key={importId} id={importId} onLeave={() => onOpen(undefined)} />
        <ImportHistory onOpen={onOpen} />
      </>
    );
  }
  return (
    <>
      <Steps current="file" />
      <ImportFile
        kind={kind}
        onKind={onKind}
        onUploaded={(detail) => {
          queryClient.setQueryData(importKey(path, detail.import.id), detail);
          void queryClient.invalidateQueries({ queryKey: [...importsKey(path), 'list'] });
          onOpen(detail.import.id);
        }}
      />
      <ImportHistory onOpen={onOpen} />
    </>
  );
}

function OpenImport({ id, onLeave }: { id: string; onLeave: () => void }) {
  const { t, formatNumber } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [isConfirming, setConfirming] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  // The wizard itself changes what it shows; asking again behind its back would undo what is being typed.
  const query = useQuery({
    ...importQuery(path, id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    // A confirmation is answered late; how far it is stands in the import meanwhile.
    refetchInterval: ({ state }) =>
      isConfirming || state.data?.import.state === 'publishing' ? PROGRESS_MS : false,
  });
  const published = query.data?.import.importedAt ?? null;
  useEffect(() => {
    // Nearly everything may have changed with an import.
    if (published !== null) void queryClient.invalidateQueries({ queryKey: [path] });
  }, [published, queryClient, path]);
  const state = query.data?.import.state;
  useEffect(() => {
    // The list below says what may still be done with it.
    if (state !== undefined) void queryClient.invalidateQueries({ queryKey: [...importsKey(path), 'list'] });
  }, [state, queryClient, path]);
  const [isPreviewOpen, setPreviewOpen] = useState(true);
  const step = query.data ? (isConfirming ? 'progress' : stepOf(query.data, isPreviewOpen)) : null;
  const frame = useBeginning(step);
  const store = (detail: ImportDetail) => queryClient.setQueryData(importKey(path, id), detail);

  async function confirm(skipsBad: boolean) {
    setConfirming(true);
    setRefusal(null);
    try {
      const answered = await confirmImport(path, id, skipsBad);
      await queryClient.cancelQueries({ queryKey: importKey(path, id) });
      store(answered);
    } catch (error) {
      setRefusal(error);
      await query.refetch();
    }
    setConfirming(false);
  }
  const another = (
    <Button variant="default" onClick={onLeave}>
      {t('exchange.file.another')}
    </Button>
  );
  if (query.isError) {
    return (
      <>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        {another}
      </>
    );
  }
  const detail = query.data;
  if (!detail || step === null) return <Loading />;
  const size = `${formatNumber(Math.max(1, Math.round(detail.import.sizeBytes / 1_024)))} kB`;
  return (
    <div ref={frame}>
      <Steps current={step} />
      <div className={classes.actions}>
        <span>
          {t('exchange.file.about', {
            name: detail.import.fileName,
            kind: t(`exchange.kind.${detail.import.kind}`),
            size,
          })}
        </span>
        {another}
      </div>
      {step === 'reading' ? (
        <ImportReading
          detail={detail}
          onDetail={(next) => {
            setPreviewOpen(false);
            store(next);
          }}
          onPreview={() => setPreviewOpen(true)}
        />
      ) : null}
      {step === 'preview' ? (
        <ImportPreviewStep
          detail={detail}
          error={refusal}
          onBack={() => setPreviewOpen(false)}
          onConfirm={(skipsBad) => void confirm(skipsBad)}
        />
      ) : null}
      {step === 'progress' ? <ImportProgress detail={detail} onDetail={store} /> : null}
      {step === 'report' ? <ImportReport done={detail.import} preview={detail.preview} /> : null}
    </div>
  );
}

/** A step is read from its beginning, also when the button that led to it stood far down the page. */
function useBeginning(step: WizardStep | null) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = frame.current?.querySelector('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [step]);
  return frame;
}

function Steps({ current }: { current: WizardStep }) {
  const { t } = useI18n();
  return (
    <ol className={classes.steps}>
      {STEPS.map((step, at) => (
        <li key={step} aria-current={step === current || isLast(step, current) ? 'step' : undefined}>
          {at + 1}. {t(`exchange.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

/** Publishing is the way to the report. */
const isLast = (step: (typeof STEPS)[number], current: WizardStep) =>
  step === 'report' && current === 'progress';

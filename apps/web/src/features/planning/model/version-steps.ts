import type { BudgetVersion } from '@etat/contracts';

export type VersionDialog = 'submit' | 'approve' | 'reject' | 'discard' | 'share' | 'actuals';

interface Rights {
  /** Made it, or plans for the whole organisation. */
  isOwner: boolean;
  maySubmit: boolean;
  mayWrite: boolean;
  mayApprove: boolean;
}

/** What the reader can do with a version as it stands, the main step first; the server decides in the end. */
export function toVersionSteps(
  {
    kind,
    status,
    visibility,
    lineCount,
  }: Pick<BudgetVersion, 'kind' | 'status' | 'visibility' | 'lineCount'>,
  { isOwner, maySubmit, mayWrite, mayApprove }: Rights,
): VersionDialog[] {
  if (status === 'in-review') return mayApprove ? ['approve', 'reject'] : [];
  if (status !== 'draft') return [];
  const isWhatIf = kind === 'what-if';
  const steps: [VersionDialog, boolean][] = [
    ['submit', maySubmit && !isWhatIf],
    ['share', isOwner && visibility === 'private'],
    ['actuals', mayWrite && kind === 'forecast'],
    ['discard', isWhatIf ? isOwner : mayWrite && lineCount === 0],
  ];
  return steps.flatMap(([step, isPossible]) => (isPossible ? [step] : []));
}

import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { isProblem, ProblemError, type Versioned } from '../platform/http';
import { FormErrors } from './form-errors';
import classes from './form.module.css';
import { StaleComparison, type StaleRow } from './stale-comparison';
import { ErrorNote } from './states';

export interface FormProps {
  /** Saves; throws what the server refused. `basis` is the resource saved meanwhile when somebody decided to overwrite it. */
  onSubmit: (basis?: Versioned) => Promise<void>;
  /** For edits of a versioned resource: what to compare when somebody else was faster, and what to do with theirs. */
  stale?: { rows: (current: unknown) => StaleRow[]; onTakeTheirs: () => void };
  /** The buttons, given whether saving is under way. */
  footer: (isPending: boolean) => ReactNode;
  children: ReactNode;
}

function versionOf(current: unknown): Versioned | undefined {
  if (typeof current !== 'object' || current === null) return undefined;
  const { id, version } = current as Partial<Versioned>;
  return typeof id === 'string' && typeof version === 'number' ? { id, version } : undefined;
}

/** A form: Enter saves, the first wrong field gets the focus, refusals stand at their field, stale edits show both values. */
export function Form({ onSubmit, stale, footer, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<unknown>(null);
  const [homeless, setHomeless] = useState<string[]>([]);
  const [isPending, setPending] = useState(false);
  const [current, setCurrent] = useState<unknown>(null);

  async function submit(basis?: Versioned) {
    setPending(true);
    setError(null);
    setHomeless([]);
    setCurrent(null);
    try {
      await onSubmit(basis);
    } catch (refusal) {
      if (stale && isProblem(refusal, 'edit.stale') && versionOf(refusal.problem.current)) {
        setCurrent(refusal.problem.current);
      } else {
        setError(refusal);
        setHomeless(withoutField(refusal, form.current));
        requestAnimationFrame(() => focusFirst(form.current, '[aria-invalid="true"]'));
      }
    } finally {
      setPending(false);
    }
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A form inside a dialog inside a form: only the inner one is meant.
    event.stopPropagation();
    if (isPending) return;
    if (event.currentTarget.checkValidity()) void submit();
    else focusFirst(event.currentTarget, ':invalid');
  }

  return (
    <FormErrors value={error}>
      <form ref={form} noValidate onSubmit={handleSubmit} className={classes.form}>
        {children}
        {error === null ? null : <ErrorNote error={error} />}
        {homeless.length > 0 ? (
          <ul className={classes.errors}>
            {homeless.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : null}
        {stale && current !== null ? (
          <StaleComparison
            rows={stale.rows(current)}
            onKeepMine={() => void submit(versionOf(current))}
            onTakeTheirs={() => {
              setCurrent(null);
              stale.onTakeTheirs();
            }}
          />
        ) : (
          <div className={classes.footer}>{footer(isPending)}</div>
        )}
      </form>
    </FormErrors>
  );
}

/** Refusals whose field is not in the form would be lost; they are named in a list. */
function withoutField(error: unknown, form: HTMLFormElement | null): string[] {
  if (!(error instanceof ProblemError)) return [];
  return (error.problem.errors ?? [])
    .filter(({ path }) => !form?.querySelector(`[name="${CSS.escape(path)}"]`))
    .map(({ path, message }) => `${path}: ${message}`);
}

function focusFirst(form: HTMLFormElement | null, selector: string) {
  form?.querySelector<HTMLElement>(`input${selector}, textarea${selector}, select${selector}`)?.focus();
}

import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useI18n } from '../../../platform/i18n';
import classes from './kpis.module.css';

interface ValueCellProps {
  id: string;
  label: string;
  valueE4: number | null;
  isDisabled: boolean;
  onCommit: (valueE4: number | null) => void;
  onPaste: (text: string) => void;
  /** Rows to go on: 1 down, -1 up. */
  onMove: (step: 1 | -1) => void;
}

/** One figure of the month table: Enter and the arrows save and go on, Esc takes back. */
export function ValueCell({ id, label, valueE4, isDisabled, onCommit, onPaste, onMove }: ValueCellProps) {
  const { t, formatE4, parseScaled } = useI18n();
  const [text, setText] = useState<string | null>(null);
  const stored = valueE4 === null ? '' : formatE4(valueE4);
  const shown = text ?? stored;
  const parsed = shown.trim() === '' ? null : parseScaled(shown.replace(/\s*%$/, ''), 4);
  const isWrong = shown.trim() !== '' && parsed === null;

  // Enter saves and moves the focus on; leaving the cell must not save it a second time.
  const isMoving = useRef(false);
  function commit() {
    if (text === null || isWrong || isMoving.current) return;
    setText(null);
    if (parsed !== valueE4) onCommit(parsed);
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') setText(null);
    else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      commit();
      isMoving.current = true;
      if (!isWrong) onMove(event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1);
      isMoving.current = false;
    }
  }
  function handlePaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(pasted.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    setText(null);
    onPaste(pasted);
  }
  return (
    <input
      id={id}
      className={classes.cell}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? t('kpis.values.not-a-number', { example: formatE4(12_345_000) }) : undefined}
      disabled={isDisabled}
      value={shown}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={handleKey}
      onPaste={handlePaste}
    />
  );
}

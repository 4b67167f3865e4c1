import { useEffect, useRef, type KeyboardEvent } from 'react';
import classes from './plan-grid.module.css';

export interface TextEditorProps {
  label: string;
  text: string;
  isNumber: boolean;
  /** What was there stays and is selected (F2), or the first key replaced it (type-over). */
  isTypedOver: boolean;
  problem: string | null;
  onText: (text: string) => void;
  /** Saves; the key says where to go next. */
  onCommit: (event: KeyboardEvent | null) => void;
  onCancel: () => void;
}

/** Types into a cell: Enter, Tab and the vertical arrows save and go on, Esc takes back. */
export function TextEditor(props: TextEditorProps) {
  const { label, text, isNumber, isTypedOver, problem, onText, onCommit, onCancel } = props;
  const input = useRef<HTMLInputElement>(null);
  // A key that closes the cell also moves the focus; that must not save a second time, or what Esc took back.
  const isClosing = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (!isTypedOver) input.current?.select();
  }, [isTypedOver]);

  function handleKey(event: KeyboardEvent) {
    event.stopPropagation();
    isClosing.current = true;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (['Enter', 'Tab', 'ArrowUp', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      onCommit(event);
    }
    isClosing.current = false;
  }

  return (
    <input
      ref={input}
      className={classes.editor}
      data-number={isNumber || undefined}
      aria-label={label}
      aria-invalid={problem !== null}
      title={problem ?? undefined}
      inputMode={isNumber ? 'decimal' : 'text'}
      maxLength={isNumber ? 40 : 200}
      autoComplete="off"
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={handleKey}
      onBlur={() => {
        if (!isClosing.current) onCommit(null);
      }}
    />
  );
}

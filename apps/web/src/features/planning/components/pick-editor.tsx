import { Popover } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useI18n } from '../../../platform/i18n';
import { matchOptions, type Option } from '../model/match-options';
import classes from './plan-grid.module.css';

export interface PickEditorProps {
  label: string;
  options: Option[];
  value: string | null;
  /** The key that opened the cell by typing over it, empty when it was opened as it is. */
  typed: string;
  isClearable: boolean;
  onCommit: (id: string | null, event: KeyboardEvent | null) => void;
  onCancel: () => void;
}

const textOf = (option: Option | undefined) =>
  option ? [option.code, option.name].filter(Boolean).join(' ') : '';

/** Chooses in a cell by typing a code or a part of a name: arrows move, Enter and Tab take what is marked. */
export function PickEditor({
  label,
  options,
  value,
  typed,
  isClearable,
  onCommit,
  onCancel,
}: PickEditorProps) {
  const { t } = useI18n();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  // A key that closes the cell also moves the focus; that must not choose a second time, or what Esc took back.
  const isClosing = useRef(false);
  const [text, setText] = useState<string | null>(typed === '' ? null : typed);
  const found = matchOptions(options, text ?? '');
  const [at, setAt] = useState(() =>
    typed === ''
      ? Math.max(
          0,
          options.findIndex(({ id }) => id === value),
        )
      : 0,
  );
  const marked = found[Math.min(at, found.length - 1)];

  useEffect(() => {
    input.current?.focus();
    if (typed === '') input.current?.select();
  }, [typed]);
  useEffect(() => {
    document.getElementById(`${listId}-${marked?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, marked]);

  function commit(event: KeyboardEvent | null) {
    if (text === null) onCommit(at >= 0 && event ? (marked?.id ?? value) : value, event);
    else if (text.trim() === '' && isClearable) onCommit(null, event);
    else if (marked && text.trim() !== '') onCommit(marked.id, event);
    else if (event === null) onCancel();
  }

  function handleKey(event: KeyboardEvent) {
    event.stopPropagation();
    isClosing.current = true;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      commit(event);
    }
    isClosing.current = false;
  }

  return (
    <Popover opened position="bottom-start" offset={1} width={280} shadow="sm" withinPortal trapFocus={false}>
      <Popover.Target>
        <input
          ref={input}
          className={classes.editor}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-haspopup="listbox"
          aria-controls={found.length > 0 ? listId : undefined}
          aria-activedescendant={marked ? `${listId}-${marked.id}` : undefined}
          aria-invalid={found.length === 0}
          autoComplete="off"
          value={text ?? textOf(options.find(({ id }) => id === value))}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={handleKey}
          onBlur={() => {
            if (!isClosing.current) commit(null);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown p={0}>
        {found.length > 0 ? (
          <ul id={listId} role="listbox" aria-label={label} className={classes.options}>
            {found.map((option) => (
              <li
                key={option.id}
                id={`${listId}-${option.id}`}
                role="option"
                aria-selected={option === marked}
                className={classes.option}
                onMouseDown={(event) => {
                  event.preventDefault();
                  isClosing.current = true;
                  onCommit(option.id, null);
                }}
              >
                {option.code ? <span className={classes.code}>{option.code}</span> : null}
                <span>{option.name}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p role="alert" className={classes.option} style={{ margin: 0 }}>
            {t('planning.problem.no-match', { text: text ?? '' })}
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

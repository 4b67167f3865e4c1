import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useI18n } from '../../../platform/i18n';
import type { FoundCell } from '../view/find-cells';
import classes from './plan-grid.module.css';

interface FindBarProps {
  /** Cells that contain the words, in the order of the table. */
  find: (text: string) => FoundCell[];
  /** Null while nothing may be changed. */
  replace: ((cells: readonly FoundCell[], text: string, by: string) => number) | null;
  onGo: (cell: FoundCell) => void;
  onClose: () => void;
}

/** Finds words and figures in the table and replaces them, one or all; each replacement can be undone. */
export function FindBar({ find, replace, onGo, onClose }: FindBarProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [at, setAt] = useState(-1);
  const [refusedCount, setRefusedCount] = useState(0);
  const found = find(text);
  useEffect(() => input.current?.focus(), []);

  function goOn() {
    const next = found.length === 0 ? -1 : (at + 1) % found.length;
    setAt(next);
    const cell = found[next];
    if (cell) onGo(cell);
  }
  function change(cells: readonly FoundCell[]) {
    if (replace) setRefusedCount(replace(cells, text, by));
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') goOn();
  }
  const current = found[Math.max(0, at)];
  return (
    <div role="search" className={classes.findBar} onKeyDown={handleKey}>
      <input
        ref={input}
        type="search"
        className={classes.findField}
        aria-label={t('planGrid.find.text')}
        placeholder={t('planGrid.find.text')}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(-1);
          setRefusedCount(0);
        }}
      />
      <Button size="compact-sm" variant="default" disabled={found.length === 0} onClick={goOn}>
        {t('planGrid.find.next')}
      </Button>
      {replace ? (
        <>
          <input
            className={classes.findField}
            aria-label={t('planGrid.find.replace')}
            placeholder={t('planGrid.find.replace')}
            value={by}
            onChange={({ currentTarget }) => setBy(currentTarget.value)}
          />
          <Button
            size="compact-sm"
            variant="default"
            disabled={!current}
            onClick={() => {
              if (current) change([current]);
            }}
          >
            {t('planGrid.find.one')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={found.length === 0}
            onClick={() => change(found)}
          >
            {t('planGrid.find.all')}
          </Button>
        </>
      ) : null}
      <span role="status">
        {text === '' ? '' : t('planGrid.find.count', { count: found.length })}
        {refusedCount > 0 ? ` · ${t('planGrid.find.kept', { count: refusedCount })}` : ''}
      </span>
      <CloseButton aria-label={t('planGrid.find.close')} onClick={onClose} />
    </div>
  );
}

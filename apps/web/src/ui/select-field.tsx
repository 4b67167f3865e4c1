import { Select } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useI18n } from '../platform/i18n';
import { useFieldError } from './form-errors';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps {
  /** Field path in the request body: refusals of the server for it are shown here. */
  name?: string;
  label?: string;
  'aria-label'?: string;
  description?: string;
  placeholder?: string;
  options: Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  required?: boolean;
  /** May be emptied. Default: what is not required may. */
  clearable?: boolean;
  disabled?: boolean;
  /** Takes one after another: keeps no value and is empty again after every choice. */
  isPicker?: boolean;
  error?: string | null;
  size?: string;
  w?: number | string;
  'data-autofocus'?: boolean;
}

/** The first option that holds what was typed, by the same rule as the list shown. */
function firstMatch(options: Option[], typed: string): Option | undefined {
  const wanted = typed.trim().toLowerCase();
  return options.find(({ label, disabled }) => !disabled && label.toLowerCase().includes(wanted));
}

/** The option whose whole name was typed: Mantine shows all options again then, and marks the first of them. */
function namedOption(options: Option[], typed: string): Option | undefined {
  const wanted = typed.trim().toLowerCase();
  return options.find(({ label, disabled }) => !disabled && label.trim().toLowerCase() === wanted);
}

/** A list to choose one of: typing searches, arrows move, Enter takes; so does Tab what was typed. */
export function SelectField({
  name,
  options,
  onChange,
  error,
  required,
  clearable,
  isPicker,
  ...rest
}: SelectFieldProps) {
  const { t } = useI18n();
  const field = useFieldError(name, error);
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  // What was typed last says what is meant, until the arrows say it.
  const isTypedLast = useRef(false);

  const chosen = options.find(({ value }) => value === rest.value);
  const isTyped = search.trim() !== '' && search !== chosen?.label;
  const input = useRef<HTMLInputElement>(null);
  // What stands in the field was typed, and not taken from the list since.
  const [isOwn, setOwn] = useState(false);
  const isWrong = isOwn && isTyped && !isPicker && !firstMatch(options, search);
  const wrongText = isWrong ? t('ui.field.not-listed', { text: search.trim() }) : '';

  // The form around asks the browser whether it may be sent.
  useEffect(() => input.current?.setCustomValidity(wrongText), [wrongText]);

  function choose(value: string | null) {
    field.clear();
    setOwn(false);
    onChange(value);
    if (isPicker) setSearch('');
  }

  /**
   * While the list is open, Enter takes the marked option and never sends the form. Mantine alone does so only a moment
   * after typing, when its own mark has caught up. Tab goes on as ever, but does not throw away what was typed.
   */
  function takeMarked(event: KeyboardEvent<HTMLElement>) {
    if (event.key.startsWith('Arrow')) isTypedLast.current = false;
    if (!isOpen || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key !== 'Tab' || !isTyped) return;
    const named = isTypedLast.current ? namedOption(options, event.target.value) : undefined;
    const list = document.getElementById(event.target.getAttribute('aria-controls') ?? '');
    const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]');
    if (!named && marked) return marked.click();
    const match = named ?? firstMatch(options, search);
    if (!match) return;
    setOpen(false);
    choose(match.value);
  }

  return (
    <Select
      {...rest}
      name={name}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => {
        isTypedLast.current = false;
        setOpen(false);
      }}
      searchValue={search}
      onSearchChange={setSearch}
      wrapperProps={{
        onKeyDownCapture: takeMarked,
        // Not while it is captured: the state set then would draw the old text over what was just typed.
        onInput: () => {
          isTypedLast.current = true;
          setOwn(true);
          field.clear();
        },
      }}
      ref={input}
      // Typing replaces the choice; it is never typed on to.
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => isOwn || event.currentTarget.select()}
      onBlur={(event) => {
        setOwn(isWrong);
        if (!isWrong) return;
        // Mantine puts the last choice back; what names nothing stays, so that nobody saves what they did not mean.
        setSearch(search);
        event.currentTarget.checkValidity();
      }}
      required={required}
      clearable={clearable ?? !required}
      clearButtonProps={{ 'aria-label': t('ui.clear'), tabIndex: -1 }}
      allowDeselect={false}
      nothingFoundMessage={t('ui.nothing-found')}
      maxDropdownHeight={280}
      data={options}
      error={field.error}
      onInvalid={field.onInvalid}
      onChange={choose}
    />
  );
}

/** Tree items (in tree order, with depth) as options, children indented under their parents. */
export function toTreeOptions(
  items: readonly { id: string; name: string; code?: string; depth: number }[],
): Option[] {
  return items.map((item) => ({
    value: item.id,
    label: `${'\u2003'.repeat(item.depth)}${item.code ? `${item.code} ` : ''}${item.name}`,
  }));
}

export function toOptions(items: readonly { id: string; name: string; code?: string }[]): Option[] {
  return items.map((item) => ({
    value: item.id,
    label: item.code ? `${item.code} ${item.name}` : item.name,
  }));
}

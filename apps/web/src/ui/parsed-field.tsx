import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useFieldError } from './form-errors';

export interface ParsedFieldProps<T> extends Omit<TextInputProps, 'onChange' | 'value' | 'error' | 'step'> {
  name?: string;
  value: T | null;
  /** Called with what the text means; null when it is empty or means nothing (then the field is invalid). */
  onChange: (value: T | null) => void;
  parse: (text: string) => T | null;
  format: (value: T) => string;
  /** The sentence when the text means nothing. */
  invalidText: string;
  /** One step on ArrowUp (+1) and ArrowDown (-1). */
  step?: (value: T | null, direction: 1 | -1) => T;
  error?: string | null;
}

/** A text field whose text means a value: typed freely, written properly when it is left. */
export function ParsedField<T>({
  name,
  value,
  onChange,
  parse,
  format,
  invalidText,
  step,
  error,
  onBlur,
  onKeyDown,
  ...rest
}: ParsedFieldProps<T>) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (value === null ? '' : format(value));
  const isWrong = shown.trim() !== '' && parse(shown) === null;
  const field = useFieldError(name, error);

  // The form around asks the browser whether it may be sent.
  useEffect(() => input.current?.setCustomValidity(isWrong ? invalidText : ''), [isWrong, invalidText]);

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step && direction !== 0 && !isWrong) {
      event.preventDefault();
      setText(null);
      onChange(step(value, direction));
    }
    onKeyDown?.(event);
  }

  return (
    <TextInput
      {...rest}
      ref={input}
      name={name}
      autoComplete="off"
      value={shown}
      error={field.error ?? (isWrong && text === null ? invalidText : undefined)}
      onInvalid={field.onInvalid}
      onKeyDown={handleKey}
      onChange={(event) => {
        field.clear();
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(typed.trim() === '' ? null : parse(typed));
      }}
      onBlur={(event) => {
        // A wrong text stays, so that it can be mended.
        if (isWrong) event.currentTarget.checkValidity();
        else setText(null);
        onBlur?.(event);
      }}
    />
  );
}

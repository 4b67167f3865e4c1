import { PasswordInput, Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { useFieldError } from './form-errors';

export interface TextFieldProps extends Omit<TextInputProps, 'onChange' | 'value' | 'error'> {
  /** Field path in the request body: refusals of the server for it are shown here. */
  name?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
}

export function TextField({ name, value, onChange, error, ...rest }: TextFieldProps) {
  const field = useFieldError(name, error);
  return (
    <TextInput
      {...rest}
      name={name}
      value={value}
      error={field.error}
      onInvalid={field.onInvalid}
      onChange={(event) => {
        field.clear();
        onChange(event.currentTarget.value);
      }}
    />
  );
}

export interface PasswordFieldProps {
  name: string;
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  minLength?: number;
  toggleLabel: string;
  'data-autofocus'?: boolean;
}

export function PasswordField({ name, value, onChange, toggleLabel, ...rest }: PasswordFieldProps) {
  const field = useFieldError(name);
  return (
    <PasswordInput
      {...rest}
      required
      name={name}
      value={value}
      error={field.error}
      onInvalid={field.onInvalid}
      visibilityToggleButtonProps={{ 'aria-label': toggleLabel, tabIndex: 0 }}
      onChange={(event) => {
        field.clear();
        onChange(event.currentTarget.value);
      }}
    />
  );
}

export interface NoteFieldProps {
  name?: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
}

/** Several lines of text. */
export function NoteField({ name, value, onChange, ...rest }: NoteFieldProps) {
  const field = useFieldError(name);
  return (
    <Textarea
      {...rest}
      autosize
      minRows={2}
      maxRows={8}
      name={name}
      value={value}
      error={field.error}
      onInvalid={field.onInvalid}
      onChange={(event) => {
        field.clear();
        onChange(event.currentTarget.value);
      }}
    />
  );
}

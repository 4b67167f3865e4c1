import { createContext, useContext, useState, type InvalidEvent } from 'react';
import { ProblemError } from '../platform/http';
import { useI18n } from '../platform/i18n';

/** The last refusal of the form around a field. */
export const FormErrors = createContext<unknown>(null);

/**
 * What is wrong with a field: by the browser (required, custom validity), else by the server's problem document.
 * Spread `onInvalid` on the input and call `clear` when the value changes.
 */
export function useFieldError(name: string | undefined, given?: string | null) {
  const { t } = useI18n();
  const refusal = useContext(FormErrors);
  const [local, setLocal] = useState<string | null>(null);
  const [cleared, setCleared] = useState<unknown>(null);
  const fromServer =
    name !== undefined && refusal instanceof ProblemError && refusal !== cleared
      ? refusal.fieldMessage(name)
      : undefined;
  return {
    error: given ?? local ?? fromServer ?? undefined,
    onInvalid: (event: InvalidEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      event.preventDefault();
      const { validity, validationMessage, minLength } = event.currentTarget;
      // The browser's own sentences are in the browser's language, not the page's.
      if (validity.valueMissing) setLocal(t('ui.field.required'));
      else if (validity.tooShort) setLocal(t('ui.field.too-short', { count: minLength }));
      else if (validity.typeMismatch) setLocal(t('ui.field.email'));
      else setLocal(validationMessage);
    },
    clear: () => {
      setLocal(null);
      setCleared(refusal);
    },
  };
}

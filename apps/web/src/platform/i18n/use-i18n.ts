import { currencyDecimals } from '@etat/messages';
import { useMemo } from 'react';
import { useOptionalOrganisation } from '../session';
import { createFormats } from './create-formats';
import { useLanguage } from './language-context';

/** Words and formats of the reader's language; money in the currency of the organisation shown. */
export function useI18n() {
  const { language, t, setLanguage } = useLanguage();
  const organisation = useOptionalOrganisation()?.organisation;
  const currency = organisation?.currency ?? 'EUR';
  const timeZone = organisation?.timeZone;
  return useMemo(
    () => ({
      t,
      language,
      setLanguage,
      currency,
      /** Decimals of the currency: exponent of its minor units. */
      currencyExponent: currencyDecimals(currency),
      ...createFormats(language, currency, timeZone),
    }),
    [t, language, setLanguage, currency, timeZone],
  );
}

export type I18n = ReturnType<typeof useI18n>;

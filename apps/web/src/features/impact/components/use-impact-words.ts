import { useMemo } from 'react';
import { useI18n } from '../../../platform/i18n';
import { createImpactWords, type ImpactWords } from '../model/impact-words';

export function useImpactWords(): ImpactWords {
  const { language, currency, t } = useI18n();
  return useMemo(() => createImpactWords({ language, currency, t }), [language, currency, t]);
}

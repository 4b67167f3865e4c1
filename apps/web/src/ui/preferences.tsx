import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useI18n } from '../platform/i18n';
import { saveLanguage } from '../platform/session';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Language and colours. Signed in, the language is kept with the account too. */
export function Preferences({ isSignedIn = false }: { isSignedIn?: boolean }) {
  const { t, language, setLanguage } = useI18n();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <NativeSelect
        aria-label={t('app.language.label')}
        value={language}
        data={[
          { value: 'de', label: t('app.language.de') },
          { value: 'en', label: t('app.language.en') },
        ]}
        onChange={(event) => {
          const next = event.currentTarget.value === 'de' ? 'de' : 'en';
          setLanguage(next);
          if (isSignedIn) void saveLanguage(next);
        }}
      />
      <NativeSelect
        aria-label={t('app.theme.label')}
        value={colorScheme}
        data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`app.theme.${scheme}`) }))}
        onChange={(event) => {
          const chosen = SCHEMES.find((scheme) => scheme === event.currentTarget.value);
          if (chosen) setColorScheme(chosen);
        }}
      />
    </>
  );
}

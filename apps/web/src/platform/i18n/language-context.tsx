import { chooseLanguage, loadTranslator, type Language, type Translate } from '@etat/messages';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { setRequestLanguage } from '../http';

const STORED = 'etat.language';

/** A language with its words at hand. */
export interface LoadedLanguage {
  language: Language;
  t: Translate;
}

interface LanguageState extends LoadedLanguage {
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState | null>(null);

async function loadLanguage(language: Language): Promise<LoadedLanguage> {
  return { language, t: await loadTranslator(language) };
}

/** The language chosen last in this browser, else the one the browser asks for. */
export function loadFirstLanguage(): Promise<LoadedLanguage> {
  const stored = localStorage.getItem(STORED);
  return loadLanguage(stored === 'de' || stored === 'en' ? stored : chooseLanguage(navigator.languages));
}

export function LanguageProvider({ start, children }: { start: LoadedLanguage; children: ReactNode }) {
  const [loaded, setLoaded] = useState(() => {
    // The first requests leave before any effect has run.
    setRequestLanguage(start.language);
    return start;
  });
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(STORED, next);
    setRequestLanguage(next);
    // Without a connection the page stays in the language it has.
    loadLanguage(next).then(setLoaded, () => undefined);
  }, []);
  const value = useMemo(() => ({ ...loaded, setLanguage }), [loaded, setLanguage]);
  useEffect(() => {
    document.documentElement.lang = loaded.language;
  }, [loaded]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (!state) throw new Error('useLanguage needs a <LanguageProvider> above it.');
  return state;
}

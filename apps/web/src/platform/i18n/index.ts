export { createFormats, UNDEFINED_MARK, type Formats } from './create-formats';
export { LanguageProvider, loadFirstLanguage, type LoadedLanguage } from './language-context';
export { useI18n, type I18n } from './use-i18n';

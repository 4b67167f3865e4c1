import { TagsInput } from '@mantine/core';
import { useI18n } from '../../../platform/i18n';

const LONGEST_TAG = 40;

/** Free words on a line. */
export function LineTags({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  const { t } = useI18n();
  return (
    <TagsInput
      label={t('lines.form.tags')}
      description={t('lines.form.tags.hint')}
      placeholder={t('lines.form.tags.add')}
      maxTags={20}
      splitChars={[',', ';', '|']}
      value={tags}
      onChange={(next) => onChange(next.map(toTag).filter((tag) => tag !== ''))}
    />
  );
}

/** Without the characters that would end it in a file. */
const toTag = (typed: string): string =>
  typed
    .replaceAll(/[,;|"\\]/g, ' ')
    .trim()
    .slice(0, LONGEST_TAG);

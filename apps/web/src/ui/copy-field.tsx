import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '../platform/i18n';
import classes from './copy-field.module.css';

/** Something shown once: selected at a click, copied by its button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useI18n();
  const [isCopied, setCopied] = useState(false);
  return (
    <div>
      <div className={classes.row}>
        <TextInput
          className={classes.input}
          label={label}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant="default"
          onClick={() => {
            // The clipboard is closed to pages without TLS; the text can still be selected there.
            void navigator.clipboard?.writeText(value).then(() => setCopied(true));
          }}
        >
          {t(isCopied ? 'ui.copied' : 'ui.copy')}
        </Button>
      </div>
      <p className={classes.hint} role="status">
        {isCopied ? t('ui.copied') : t('ui.shown-once')}
      </p>
    </div>
  );
}

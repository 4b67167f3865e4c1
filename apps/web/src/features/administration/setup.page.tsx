import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isProblem, ProblemError } from '../../platform/http';
import { useI18n } from '../../platform/i18n';
import { saveLanguage, sessionQuery } from '../../platform/session';
import { Form, PageHeader, PublicLayout } from '../../ui';
import { checkSetupCode, setUp, setupStateQuery } from './api/setup.query';
import { AdministratorFields } from './components/administrator-fields';
import { OrganisationFields, type OrganisationValues } from './components/organisation-fields';
import { StartChoice, type Start } from './components/start-choice';
import { browserTimeZone } from './model/world-choices';

const STEPS = ['administrator', 'organisation', 'start'] as const;

/** The step whose fields a refusal is about. */
function stepOf(error: unknown): number {
  if (isProblem(error, 'setup.wrong-code')) return 0;
  const path = error instanceof ProblemError ? error.problem.errors?.[0]?.path : undefined;
  if (path === undefined) return STEPS.length - 1;
  return path.startsWith('organisation') ? 1 : 0;
}

/** First start: administrator, organisation, and how to begin. Nothing is stored before the last step. */
export function SetupPage() {
  const { t, language } = useI18n();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [step, setStep] = useState(0);
  const [administrator, setAdministrator] = useState({ setupCode: '', name: '', email: '', password: '' });
  const [organisation, setOrganisation] = useState<OrganisationValues>({
    name: '',
    language,
    currency: 'EUR',
    fiscalYearStartMonth: 1,
    timeZone: browserTimeZone(),
  });
  const [start, setStart] = useState<Start>('empty');
  const status = useRef<HTMLParagraphElement>(null);
  const isLast = step === STEPS.length - 1;

  // The button that was pressed may be gone with its step: the next step begins at its first field.
  useEffect(() => {
    const form = status.current?.closest('form');
    (form?.querySelector<HTMLElement>('input:checked') ?? form?.querySelector('input'))?.focus();
  }, [step]);

  async function goOn() {
    if (step === 0) await checkSetupCode(administrator.setupCode);
    setStep(step + 1);
  }

  async function finish() {
    const { setupCode, ...account } = administrator;
    try {
      const session = await setUp({ setupCode, administrator: account, organisation, start });
      await saveLanguage(language);
      queryClient.setQueryData(sessionQuery.queryKey, session);
      queryClient.setQueryData(setupStateQuery.queryKey, { isSetUp: true });
      const shown =
        session.memberships.find((membership) => membership.organisation.isSample === (start === 'sample')) ??
        session.memberships[0];
      await navigate({ to: '/o/$slug/overview', params: { slug: shown?.organisation.slug ?? '-' } });
    } catch (error) {
      setStep(stepOf(error));
      throw error;
    }
  }

  const stepName = STEPS[step] ?? 'administrator';
  return (
    <PublicLayout wide>
      <PageHeader title={t('administration.setup.title')} />
      <Form
        onSubmit={async () => {
          if (isLast) await finish();
          else await goOn();
        }}
        footer={(isPending) => (
          <>
            {step > 0 ? (
              <Button variant="default" onClick={() => setStep(step - 1)}>
                {t('ui.back')}
              </Button>
            ) : null}
            <Button type="submit" loading={isPending}>
              {t(isLast ? 'administration.setup.finish' : 'ui.next')}
            </Button>
          </>
        )}
      >
        <p ref={status} role="status">
          {t('administration.setup.step', {
            step: step + 1,
            count: STEPS.length,
            name: t(`administration.setup.step.${stepName}`),
          })}
        </p>
        {step === 0 ? (
          <AdministratorFields
            values={administrator}
            onChange={(patch) => setAdministrator((before) => ({ ...before, ...patch }))}
          />
        ) : null}
        {step === 1 ? (
          <OrganisationFields
            prefix="organisation."
            values={organisation}
            onChange={(patch) => setOrganisation((before) => ({ ...before, ...patch }))}
          />
        ) : null}
        {isLast ? <StartChoice value={start} onChange={setStart} /> : null}
      </Form>
    </PublicLayout>
  );
}

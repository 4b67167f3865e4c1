import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { choose, signInByKeys } from '../support/form-keys';
import { addCostCentre, addMember, expectStatus, rootOf, setUp, type Member } from '../support/installation';
import { TestServer } from '../support/server';

const YEAR = 2026;

let browser: Browser;
let server: TestServer;
let controller: Member;
let leader: Member;
let versionId: string;
let planning: Page;
let deciding: Page;

async function create(name: string, body: object): Promise<string> {
  const answer = await controller.client.post<{ id: string }>(`${controller.path}/${name}`, body);
  return expectStatus(answer, 201).id;
}
async function read<Body>(name: string): Promise<Body> {
  return expectStatus(await controller.client.get<Body>(`${controller.path}/${name}`), 200);
}
const version = () => read<BudgetVersion>(`versions/${versionId}`);
const statusOf = async () => (await version()).status;
const lineOf = async (title: string) => {
  const { items } = await read<{ items: BudgetLine[] }>(`versions/${versionId}/lines`);
  const found = items.find((line) => line.title === title);
  if (!found) throw new Error(`No line ${title}.`);
  return found;
};

async function open(page: Page, screen: string): Promise<void> {
  await page.goto(`${server.url}/o/${controller.organisation.slug}/${screen}`);
}
const planUrl = () => `plan?year=${YEAR}&version=${versionId}`;

async function openAs({ email }: Member): Promise<Page> {
  const { page } = await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' });
  await signInByKeys(page, server.url, email);
  return page;
}

/** Opens a dialog by its button, fills it in and confirms it. */
async function confirm(
  page: Page,
  button: string | RegExp,
  label: string,
  fillIn: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).first().press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fillIn(dialog);
  await dialog.getByRole('button', { name: label, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
const because = (text: string) => (dialog: Locator) => dialog.getByLabel(/^Reason/).fill(text);

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchChromium(),
    TestServer.start({ env: { ETAT_TODAY: '2026-11-23' } }),
  ]);
  controller = await setUp(server);
  const root = await rootOf(controller);
  leader = await addMember(server, controller, 'lea@example.org', [
    { role: 'leadership', costCentreId: root },
  ]);
  const costCentreId = await addCostCentre(controller, 'MKT');
  const categoryId = await create('categories', {
    code: 'AGY',
    name: 'Agency',
    parentId: null,
    kind: 'external',
  });
  versionId = await create('versions', { fiscalYear: YEAR, name: `BU ${YEAR}` });
  for (const [title, totalMinor] of [
    ['Agency', 1_200_000],
    ['Monitoring', 600_000],
  ] as const)
    await create(`versions/${versionId}/lines`, {
      kind: 'external',
      title,
      costCentreId,
      categoryId,
      totalMinor,
    });
  [planning, deciding] = await Promise.all([openAs(controller), openAs(leader)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const step = (name: string, page: () => Page, run: () => Promise<void>) =>
  it(name, () => keepScreenOnFailure(page(), name, run));

describe('a line on its way', () => {
  step(
    'is submitted, then takes no entry',
    () => planning,
    async () => {
      await open(planning, `plan/approval?year=${YEAR}&version=${versionId}`);
      await planning.getByRole('checkbox', { name: 'Choose Agency' }).check();
      await confirm(planning, 'Submit', 'Submit');
      await expect.poll(async () => (await lineOf('Agency')).status).toBe('submitted');
      await open(planning, planUrl());
      await planning.getByRole('gridcell', { name: 'Agency', exact: true }).first().click();
      await planning.keyboard.press('x');
      await planning.getByText('This line waits for approval.').waitFor();
      expect((await lineOf('Agency')).title).toBe('Agency');
    },
  );

  step(
    'is rejected with a reason, submitted again and approved by somebody else',
    () => deciding,
    async () => {
      await open(deciding, `plan/approval?year=${YEAR}&version=${versionId}`);
      await deciding.getByRole('checkbox', { name: 'Choose Agency' }).check();
      await confirm(deciding, 'Reject', 'Reject', because('Two offers first'));
      expect(await lineOf('Agency')).toMatchObject({ status: 'rejected', statusReason: 'Two offers first' });

      await open(planning, `plan/approval?year=${YEAR}&version=${versionId}`);
      await planning.getByText('Two offers first').waitFor();
      await planning.getByRole('checkbox', { name: 'Choose Agency' }).check();
      await confirm(planning, 'Submit', 'Submit');

      await deciding.reload();
      await deciding.getByRole('checkbox', { name: 'Choose Agency' }).check();
      await confirm(deciding, 'Approve', 'Approve');
      expect((await lineOf('Agency')).status).toBe('approved');
    },
  );
});

describe('a version on its way', () => {
  step(
    'is submitted, rejected with a reason, submitted again and approved',
    () => deciding,
    async () => {
      await open(planning, planUrl());
      await confirm(planning, 'Submit', 'Submit');
      await expect.poll(statusOf).toBe('in-review');
      // Four eyes: who submitted may not approve, and is told so.
      await planning.getByText('You submitted this version.').waitFor();
      await open(deciding, planUrl());
      await confirm(deciding, 'Reject', 'Reject', because('Too high'));
      await expect.poll(statusOf).toBe('draft');
      await planning.reload();
      await confirm(planning, 'Submit', 'Submit');
      await expect.poll(statusOf).toBe('in-review');
      await deciding.reload();
      await confirm(deciding, 'Approve', 'Approve');
      await expect.poll(statusOf).toBe('approved');
    },
  );
});

describe('an approved budget', () => {
  step(
    'moves money between lines once somebody else agrees; original, transferred and current stay in sight',
    () => planning,
    async () => {
      await open(planning, `plan/changes?year=${YEAR}&version=${versionId}`);
      await confirm(planning, 'Transfer', 'Request', async (dialog) => {
        await choose(dialog, /^From/, 'Agency');
        await choose(dialog, /^To/, 'Monitoring');
        await dialog.getByLabel(/Dec/).fill('400');
        await because('The tool got dearer')(dialog);
      });
      await planning.getByText('requested', { exact: true }).waitFor();
      expect([(await lineOf('Agency')).totalMinor, (await lineOf('Monitoring')).totalMinor]).toEqual([
        1_200_000, 600_000,
      ]);

      await open(deciding, `plan/changes?year=${YEAR}&version=${versionId}`);
      await confirm(deciding, /^Approve: Agency, Monitoring|^Approve: Monitoring, Agency/, 'Approve');
      await deciding.getByText('approved', { exact: true }).first().waitFor();
      expect(await lineOf('Agency')).toMatchObject({ totalMinor: 1_160_000, transferMinor: -40_000 });
      expect(await lineOf('Monitoring')).toMatchObject({
        totalMinor: 640_000,
        originalMinor: 600_000,
        transferMinor: 40_000,
      });
      expect((await version()).totalMinor).toBe(1_800_000);
    },
  );
});

describe('a month', () => {
  step(
    'is closed, takes no posting, and is reopened with a reason',
    () => planning,
    async () => {
      await open(planning, `actuals/periods?year=${YEAR}`);
      await confirm(planning, 'Close Jan 2026', 'Close Jan 2026');
      const row = planning.getByRole('row', { name: /^Jan/ });
      await row.getByText('closed', { exact: true }).waitFor();
      const line = await lineOf('Agency');
      const posted = await controller.client.post<{ code: string }>(`${controller.path}/postings`, {
        kind: 'external',
        costCentreId: line.costCentreId,
        categoryId: line.categoryId,
        postingDate: `${YEAR}-01-15`,
        amountMinor: 100,
        text: 'Late',
      });
      expect([posted.status, posted.body.code]).toEqual([409, 'period.closed']);
      await confirm(planning, 'Reopen Jan 2026', 'Reopen Jan 2026', because('Late invoice'));
      await row.getByText('open', { exact: true }).waitFor();
      expect(await row.innerText()).toContain('Late invoice');
    },
  );
});

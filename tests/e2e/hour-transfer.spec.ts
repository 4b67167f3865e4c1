import type { BudgetLine } from '@etat/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { choose, signInByKeys } from '../support/form-keys';
import { addCostCentre, addMember, expectStatus, rootOf, setUp, type Member } from '../support/installation';
import { findBarriers } from '../support/screen-faults';
import { TestServer } from '../support/server';

const YEAR = 2026;

let browser: Browser;
let server: TestServer;
let controller: Member;
let versionId: string;
let page: Page;

async function create(name: string, body: object): Promise<string> {
  const answer = await controller.client.post<{ id: string }>(`${controller.path}/${name}`, body);
  return expectStatus(answer, 201).id;
}
async function move({ client, path }: Member, to: string, at: number): Promise<void> {
  expectStatus(
    await client.post(`${path}/versions/${versionId}/transition`, { to }, { ifMatch: `"${at}"` }),
    200,
  );
}

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchChromium(),
    TestServer.start({ env: { ETAT_TODAY: '2026-11-23' } }),
  ]);
  controller = await setUp(server);
  const costCentreId = await addCostCentre(controller, 'MKT');
  const category = (code: string, kind: string) =>
    create('categories', { code, name: code, parentId: null, kind });
  const [agencyId, hoursId] = [await category('AGY', 'external'), await category('STD', 'internal')];
  const rates = [{ validFrom: '2026-01', rateMicro: 75_500_000 }];
  const roleId = await create('staff-roles', { code: 'RED', name: 'Editor', rates });
  versionId = await create('versions', { fiscalYear: YEAR, name: `BU ${YEAR}` });
  const add = (line: object) => create(`versions/${versionId}/lines`, { costCentreId, ...line });
  await add({ kind: 'external', title: 'Agency', categoryId: agencyId, totalMinor: 1_200_000 });
  await add({ kind: 'internal', title: 'Editing', categoryId: hoursId, roleId, totalMinutes: 7_200 });
  const leader = await addMember(server, controller, 'lea@example.org', [
    { role: 'leadership', costCentreId: await rootOf(controller) },
  ]);
  await move(controller, 'in-review', 1);
  await move(leader, 'approved', 2);
  ({ page } = await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' }));
  await signInByKeys(page, server.url, controller.email);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('hours pay for an agency: by keyboard, with the time said, and the nearest amounts where one falls between', () =>
  keepScreenOnFailure(page, 'hour transfer', async () => {
    await page.goto(
      `${server.url}/o/${controller.organisation.slug}/plan/changes?year=${YEAR}&version=${versionId}`,
    );
    await page.getByRole('main').getByRole('button', { name: 'Transfer', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await choose(dialog, /^From/, 'Editing');
    await choose(dialog, /^To/, 'Agency');
    const december = dialog.getByLabel(/Dec/);
    await december.press('Control+a');
    await page.keyboard.type('100');
    await dialog.getByLabel(/^Reason/).press('Control+a');
    await page.keyboard.type('The agency writes it');
    await dialog.getByRole('button', { name: 'Request', exact: true }).press('Enter');
    await dialog.getByText(/nearest amounts that work are EUR.99\.41 and EUR.100\.67\./).waitFor();
    await december.press('Control+a');
    await page.keyboard.type('151');
    await page.keyboard.press('Tab');
    await dialog.getByText(/EUR.151\.00, Editing -2.h$/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Request', exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('requested', { exact: true }).waitFor();
    const path = `${controller.path}/versions/${versionId}/lines`;
    const answer = await controller.client.get<{ items: BudgetLine[] }>(path);
    expect(expectStatus(answer, 200).items.map(({ transferMinor }) => transferMinor)).toEqual([0, 0]);
  }));

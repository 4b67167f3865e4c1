import type { Posting } from '@etat/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { choose, signInByKeys } from '../support/form-keys';
import { addCostCentre, expectStatus, setUp, type Member } from '../support/installation';
import { findBarriers, findLanguageFaults, findSidewaysScroll } from '../support/screen-faults';
import { TestServer } from '../support/server';

let browser: Browser;
let server: TestServer;
let controller: Member;
let page: Page;

async function create(name: string, body: object): Promise<string> {
  const answer = await controller.client.post<{ id: string }>(`${controller.path}/${name}`, body);
  return expectStatus(answer, 201).id;
}
const open = (name: string) => page.goto(`${server.url}/o/${controller.organisation.slug}/actuals/${name}`);

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchChromium(),
    TestServer.start({ env: { ETAT_TODAY: '2026-11-23' } }),
  ]);
  controller = await setUp(server);
  const costCentreId = await addCostCentre(controller, 'MKT');
  const categoryId = await create('categories', { code: 'AGY', name: 'Agencies', kind: 'external' });
  for (const name of ['Trade fair', 'Campaign'])
    await create('initiatives', { code: name.slice(0, 2), name, costCentreId });
  const posting = { kind: 'external', postingDate: '2026-10-05', costCentreId, categoryId };
  for (const text of ['Stand rent', 'Stand catering', 'Posters', 'Lunch'])
    await create('postings', { ...posting, amountMinor: 100_00, text });
  ({ page } = await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' }));
  await signInByKeys(page, server.url, controller.email);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const costsOf = async () => {
  const path = `${controller.path}/postings?limit=100`;
  const { items } = expectStatus(await controller.client.get<{ items: Posting[] }>(path), 200);
  return items.flatMap(({ initiativeId, text }) => (initiativeId === null ? [] : text)).sort();
};

it('a rule is written, tried and switched on by keyboard, and assigns what waits in the queue', () =>
  keepScreenOnFailure(page, 'assignment', async () => {
    await open('rules');
    await page.getByRole('heading', { name: 'No assignment rules yet' }).waitFor();
    await page.getByRole('button', { name: 'Add rule' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Name/).press('Control+a');
    await page.keyboard.type('Stand');
    await dialog.getByLabel(/^Text contains/).press('Control+a');
    await page.keyboard.type('STAND');
    await choose(dialog, /^To initiative/, 'Trade fair');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Try Stand' }).press('Enter');
    await dialog.getByRole('button', { name: 'Try', exact: true }).press('Enter');
    await dialog.getByText(/^2 postings match of 4: EUR.200\.00$/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const isOn = page.getByRole('switch', { name: 'Rule Stand is on' });
    await isOn.press('Space');
    await page.getByRole('button', { name: 'Try all that are on' }).waitFor();
    expect(await isOn.isChecked()).toBe(true);

    await open('unassigned');
    await page.getByText('rule: Stand').first().waitFor();
    await page.getByRole('checkbox', { name: 'Select all shown' }).press('Space');
    await page.getByRole('button', { name: 'Assign as suggested (2)' }).press('Enter');
    await dialog.getByRole('button', { name: 'Assign', exact: true }).press('Enter');
    await page.getByText('Assigned: 2.').waitFor();
    expect(await costsOf()).toEqual(['Stand catering', 'Stand rent']);

    // What was not assigned stays selected.
    await page.getByRole('checkbox', { name: /^Select Lunch/ }).press('Space');
    await page.getByRole('button', { name: 'Assign to … (1)' }).press('Enter');
    await choose(dialog, /^Initiative/, 'Campaign');
    await dialog.getByRole('button', { name: 'Assign', exact: true }).press('Enter');
    await page.getByText('Assigned: 1.').waitFor();
    expect(await costsOf()).toEqual(['Posters', 'Stand catering', 'Stand rent']);
  }));

it('the order is changed by keyboard, and both screens fit a telephone', () =>
  keepScreenOnFailure(page, 'assignment order', async () => {
    const { items } = expectStatus(
      await controller.client.get<{ items: { initiativeId: string }[] }>(
        `${controller.path}/assignment-rules`,
      ),
      200,
    );
    await create('assignment-rules', {
      name: 'Lunch',
      textContains: 'lunch',
      initiativeId: items[0]?.initiativeId,
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await open('rules');
    await page.getByRole('button', { name: 'Move Lunch up' }).press('Enter');
    await page.getByRole('row', { name: /^1.*Lunch/ }).waitFor();
    for (const screen of ['rules', 'unassigned']) {
      await open(screen);
      await page.getByRole('table').waitFor();
      expect(await findSidewaysScroll(page)).toEqual([]);
      expect(await findBarriers(page)).toEqual([]);
      expect(await findLanguageFaults(page, 'en')).toEqual([]);
    }
  }));

import type { BudgetLine, BudgetVersion } from '@etat/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { signInByKeys, typeLine } from '../support/form-keys';
import { addCostCentre, expectStatus, setUp, type Member } from '../support/installation';
import { TestServer } from '../support/server';

// Worked out by hand: twenty external lines of 1,000.50 to 20,010.00 make 1,000.50 x 210 = 210,105.00; ten internal ones of
// 12 to 120 hours, whole hours a month, make 660 h x 80.00 = 52,800.00.
const EXTERNAL = Array.from({ length: 20 }, (_, at) => ({
  title: `Ads ${at + 1}`,
  total: ((at + 1) * 1000.5).toFixed(2),
}));
const INTERNAL = Array.from({ length: 10 }, (_, at) => ({
  title: `Text ${at + 1}`,
  hours: String((at + 1) * 12),
}));
const TOTAL = '262,905.00';

let browser: Browser;
let server: TestServer;
let ada: Member;
let page: Page;
let costCentreId: string;
let agencyId: string;
let hoursId: string;

const create = async (name: string, body: object) =>
  expectStatus(await ada.client.post<{ id: string }>(`${ada.path}/${name}`, body), 201).id;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), TestServer.start()]);
  ada = await setUp(server);
  costCentreId = await addCostCentre(ada, '4100');
  agencyId = await create('categories', { code: 'AGE', name: 'Agencies', kind: 'external' });
  hoursId = await create('categories', { code: 'HRS', name: 'Own hours', kind: 'internal' });
  const rates = [{ validFrom: '2025-01', rateMicro: 80_000_000 }];
  await create('staff-roles', { code: 'EDI', name: 'Editor', rates });
  await create('versions', { fiscalYear: 2026, name: 'BU 2026' });
  ({ page } = await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' }));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Goes on with Tab until the plan has the focus. */
async function tabToGrid(): Promise<void> {
  const inGrid = () => page.locator(':focus').evaluate((node) => node.closest('[role=grid]') !== null);
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if (await inGrid().catch(() => false)) return;
  }
  throw new Error('Tab does not reach the plan.');
}

it(
  'thirty budget lines are entered without the mouse, as a controller types them',
  () =>
    keepScreenOnFailure(page, 'thirty-lines', async () => {
      await signInByKeys(page, server.url, ada.email);
      await page.goto(`${server.url}/o/${ada.organisation.slug}/plan?year=2026`);
      await page.getByRole('grid').waitFor();
      await tabToGrid();
      // A new line takes cost centre and category from the line above of its kind.
      for (const [at, { title, total }] of EXTERNAL.entries()) {
        await page.keyboard.press('Alt+e');
        const dimensions = at === 0 ? ['4100', 'AGE'] : ['', ''];
        await typeLine(page, [title, ...dimensions, '', '', '', '', '', total]);
      }
      for (const [at, { title, hours }] of INTERNAL.entries()) {
        await page.keyboard.press('Alt+i');
        const dimensions = at === 0 ? ['', 'HRS'] : ['', ''];
        await typeLine(page, [title, ...dimensions, '', 'EDI', hours]);
      }
      await page.getByRole('grid').getByText(TOTAL, { exact: true }).first().waitFor();
      await page.getByText('Everything is saved.').waitFor();

      const list = await ada.client.get<{ items: BudgetVersion[] }>(`${ada.path}/versions`);
      const [version] = expectStatus(list, 200).items;
      const answer = await ada.client.get<{ items: BudgetLine[] }>(
        `${ada.path}/versions/${version?.id}/lines`,
      );
      const lines = expectStatus(answer, 200).items;
      expect(
        lines.map(({ title, kind, totalMinor, totalMinutes }) => [title, kind, totalMinor, totalMinutes]),
      ).toEqual([
        ...EXTERNAL.map(({ title }, at) => [title, 'external', (at + 1) * 100_050, 0]),
        ...INTERNAL.map(({ title }, at) => [title, 'internal', (at + 1) * 96_000, (at + 1) * 720]),
      ]);
      expect(lines.map((line) => [line.costCentreId, line.categoryId])).toEqual([
        ...EXTERNAL.map(() => [costCentreId, agencyId]),
        ...INTERNAL.map(() => [costCentreId, hoursId]),
      ]);
    }),
  240_000,
);

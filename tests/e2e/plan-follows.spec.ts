import type { BudgetLine } from '@etat/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { choose, signInByKeys, typeLine } from '../support/form-keys';
import { addCostCentre, expectStatus, setUp, type Member } from '../support/installation';
import { TestServer } from '../support/server';

const YEAR = 2026;

let browser: Browser;
let server: TestServer;
let ada: Member;
let budgetId: string;
let page: Page;

async function create(name: string, body: object): Promise<string> {
  const answer = await ada.client.post<{ id: string }>(`${ada.path}/${name}`, body);
  return expectStatus(answer, 201).id;
}
const open = (screen: string) =>
  page.goto(`${server.url}/o/${ada.organisation.slug}/plan${screen}?year=${YEAR}`);
const isSaved = () => page.getByText('Everything is saved.').waitFor();
const stored = async () => {
  const list = await ada.client.get<{ items: BudgetLine[] }>(`${ada.path}/versions/${budgetId}/lines`);
  return expectStatus(list, 200).items;
};
const step = (name: string, run: () => Promise<void>) => it(name, () => keepScreenOnFailure(page, name, run));

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), TestServer.start()]);
  ada = await setUp(server);
  await addCostCentre(ada, 'MKT');
  const category = { parentId: null, kind: 'external' };
  const targetCategoryId = await create('categories', { ...category, code: 'KSA', name: 'Artists’ fund' });
  const surcharges = [{ targetCategoryId, validFrom: `${YEAR}-01`, rateBp: 500 }];
  await create('categories', { ...category, code: 'AGY', name: 'Agency', surcharges });
  budgetId = await create('versions', { fiscalYear: YEAR, name: `BU ${YEAR}` });
  await create('versions', { fiscalYear: YEAR, name: 'Only an idea', kind: 'what-if' });
  const rates = { rates: [{ currency: 'USD', rateE9: 1_100_000_000 }] };
  const basis = await ada.client.get(`${ada.path}/versions/${budgetId}/plan-rates`);
  const ifMatch = basis.headers.get('etag') ?? '';
  expectStatus(await ada.client.put(`${ada.path}/versions/${budgetId}/plan-rates`, rates, { ifMatch }), 200);
  ({ page } = await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' }));
  await signInByKeys(page, server.url, ada.email);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

step('the plan opens on the budget, not on the newer what-if', async () => {
  await open('');
  await page.getByRole('grid', { name: `BU ${YEAR}` }).waitFor();
});

step('the surcharge of a new line appears and follows it without a reload', async () => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Alt+e');
  await typeLine(page, ['Fees', 'MKT', 'AGY']);
  await isSaved();
  const total = page.getByRole('row', { name: /Fees/ }).first().locator('[aria-colindex="11"]');
  await total.click();
  await page.keyboard.type('1200');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Fees.*KSA/ }).waitFor();
  await page.getByText('1,260.00').first().waitFor();
});

step('a currency and an amount in it, saved by the form, meet no conflict when alone', async () => {
  await page.getByRole('row', { name: /Fees/ }).first().locator('[aria-colindex="11"]').click();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await choose(dialog, /^Currency/, 'USD');
  await dialog.getByLabel('Year in USD').fill('1,100');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(async () => {
      const lines = (await stored()).filter(({ parentLineId }) => parentLineId === null);
      return lines.map(({ totalMinor, foreignTotalMinor }) => [totalMinor, foreignTotalMinor]);
    })
    .toEqual([[100_000, 110_000]]);
  await isSaved();
  expect(await page.getByText('Somebody else changed this meanwhile').count()).toBe(0);
});

step('on a telephone the table of approvals shows its amounts without scrolling', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open('/approval');
  const amount = page.getByRole('cell', { name: 'EUR 1,000.00' });
  await amount.waitFor();
  const box = await amount.boundingBox();
  expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
});

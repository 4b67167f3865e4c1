import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { addCostCentre, expectStatus, PASSWORD, setUp, type Member } from '../support/installation';
import { TestServer } from '../support/server';

const YEAR = 2025;
/** Column of the year's total. */
const TOTAL = 11;

let browser: Browser;
let server: TestServer;
let ada: Member;
let first: Page;
let second: Page;

async function create(name: string, body: object): Promise<string> {
  const answer = await ada.client.post<{ id: string }>(`${ada.path}/${name}`, body);
  return expectStatus(answer, 201).id;
}

/** Signs Ada in on a browser of its own and opens the plan. */
async function openPlan(): Promise<Page> {
  const { page } = await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' });
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('E-mail').fill(ada.email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/overview');
  await page.goto(`${server.url}/o/${ada.organisation.slug}/plan?year=${YEAR}`);
  await page.getByRole('gridcell', { name: 'Agency fee' }).waitFor();
  return page;
}

/** Types over the year's total of the only line; Enter saves. */
async function typeTotal(page: Page, text: string): Promise<void> {
  const total = page.getByRole('row', { name: /Agency fee/ }).locator(`[aria-colindex="${TOTAL}"]`);
  await total.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const yearOf = async () => {
  const list = await ada.client.get<{ items: { id: string }[] }>(`${ada.path}/versions`);
  const path = `${ada.path}/versions/${expectStatus(list, 200).items[0]?.id}/lines`;
  const lines = await ada.client.get<{ items: { totalMinor: number }[] }>(path);
  return expectStatus(lines, 200).items.map(({ totalMinor }) => totalMinor);
};

const isSaved = (page: Page) => page.getByText('Everything is saved.').waitFor();

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), TestServer.start()]);
  ada = await setUp(server);
  const costCentreId = await addCostCentre(ada, 'MKT');
  const categoryId = await create('categories', {
    code: 'AGY',
    name: 'Agency',
    parentId: null,
    kind: 'external',
  });
  const versionId = await create('versions', { fiscalYear: YEAR, name: `BU ${YEAR}` });
  await create(`versions/${versionId}/lines`, {
    kind: 'external',
    title: 'Agency fee',
    costCentreId,
    categoryId,
    totalMinor: 1_200_000,
  });
  [first, second] = await Promise.all([openPlan(), openPlan()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('a click on a cell in sight', () => {
  // Up to the cell at the right edge: a scroll under the pressed button would drag a selection along.
  it.each([TOTAL - 3, TOTAL - 1, TOTAL])('in column %d moves nothing and selects that cell alone', (column) =>
    keepScreenOnFailure(first, `click-${column}`, async () => {
      const frame = first.getByRole('grid').locator('..');
      await first.getByRole('gridcell', { name: 'Agency fee' }).click();
      await frame.evaluate((box) => box.scrollTo({ left: 0 }));
      const target = first.getByRole('row', { name: /Agency fee/ }).locator(`[aria-colindex="${column}"]`);
      const [box, room] = [await target.boundingBox(), await frame.boundingBox()];
      if (!box || !room) throw new Error('The cell is not drawn.');
      expect(box.x + box.width).toBeLessThan(room.x + room.width);
      await first.mouse.move(box.x + 10, box.y + 10);
      await first.mouse.down();
      await first.mouse.move(box.x + 14, box.y + 12);
      await first.mouse.up();
      expect(await frame.evaluate((element) => element.scrollLeft)).toBe(0);
      expect(await target.getAttribute('data-active-cell')).toBe('true');
      expect(await first.locator('[role=gridcell][aria-selected=true]').count()).toBe(1);
    }),
  );
});

describe('two people at one budget line', () => {
  it('shows the second one both values, and saves what they decide', () =>
    keepScreenOnFailure(second, 'conflict', async () => {
      await typeTotal(first, '13000');
      await isSaved(first);
      expect(await yearOf()).toEqual([1_300_000]);

      await typeTotal(second, '14000');
      const dialog = second.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
      const row = dialog.getByRole('row', { name: /^Year/ });
      await row.waitFor();
      expect(await row.innerText()).toContain('14,000.00');
      expect(await row.innerText()).toContain('13,000.00');
      // Nothing is overwritten before somebody decides.
      expect(await yearOf()).toEqual([1_300_000]);

      await dialog.getByRole('button', { name: 'Save mine' }).click();
      await dialog.waitFor({ state: 'detached' });
      await isSaved(second);
      expect(await yearOf()).toEqual([1_400_000]);
    }));
});

describe('a session that ends while somebody types', () => {
  it('asks for the password over the page and keeps what was typed', () =>
    keepScreenOnFailure(second, 'session-ended', async () => {
      await second.context().clearCookies();
      await typeTotal(second, '15000');
      const dialog = second.getByRole('dialog', { name: 'Your session has ended' });
      await dialog.locator('input[name=password]').fill(PASSWORD);
      await second.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await second.getByRole('gridcell', { name: '15,000.00', exact: true }).first().waitFor();

      // What was refused is not sent behind anybody's back: it waits for its button.
      await second.getByRole('gridcell', { name: 'Agency fee' }).click();
      await second.getByRole('button', { name: 'Try again' }).click();
      await isSaved(second);
      expect(await yearOf()).toEqual([1_500_000]);
    }));
});

import type { BudgetLine } from '@etat/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { addCostCentre, expectStatus, PASSWORD, setUp, type Member } from '../support/installation';
import { TestServer } from '../support/server';

const YEAR = 2026;
const MONTHS = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const twelve = (text: string) => Array.from({ length: 12 }, () => text);

/** As people have it: a title above, merged cells, German numbers, subtotals, a total, a note with a line break. */
const WORKBOOK = [
  ['Budget Kommunikation 2026'],
  [],
  ['', '', '', 'Planung', ...Array.from({ length: 12 }, () => '')],
  ['Bezeichnung', 'Kostenstelle', 'Kostenart', ...MONTHS, 'Summe'],
  ['Agentur', 'MKT', 'AGY', ...twelve('1.250,50'), '15.006,00'],
  ['"Monitoring\nund ""Clipping"""', 'MKT', 'AGY', ...twelve('99,99 €'), '1.199,88 €'],
  ['Zwischensumme Dienste', '', '', ...twelve('1.350,49'), '16.205,88'],
  ['Gutschrift', 'MKT', 'AGY', '(500,00)', ...twelve('').slice(1), '-500,00'],
  ['Messe', 'XXL', 'AGY', ...twelve('100,00'), '1.300,00'],
  [],
  ['Gesamtsumme', '', '', ...twelve(''), '17.005,88'],
]
  .map((cells) => cells.join('\t'))
  .join('\r\n');

let browser: Browser;
let server: TestServer;
let ada: Member;
let versionId: string;
let page: Page;
let context: BrowserContext;

async function create(name: string, body: object): Promise<string> {
  const answer = await ada.client.post<{ id: string }>(`${ada.path}/${name}`, body);
  return expectStatus(answer, 201).id;
}

async function openPlan(): Promise<{ page: Page; context: BrowserContext }> {
  const opened = await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' });
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened.page.goto(`${server.url}/sign-in`);
  await opened.page.getByLabel('E-mail').fill(ada.email);
  await opened.page.locator('input[name=password]').fill(PASSWORD);
  await opened.page.keyboard.press('Enter');
  await opened.page.waitForURL('**/overview');
  await opened.page.goto(planUrl());
  await opened.page.getByRole('grid').waitFor();
  return opened;
}

const planUrl = () => `${server.url}/o/${ada.organisation.slug}/plan?year=${YEAR}`;
const stored = async () => {
  const list = await ada.client.get<{ items: BudgetLine[] }>(
    `${ada.path}/versions/${versionId}/lines?limit=10000`,
  );
  return expectStatus(list, 200).items;
};
const totals = async () => (await stored()).map(({ title, totalMinor }) => `${title} ${totalMinor / 100}`);
const isSaved = (on = page) => on.getByText('Everything is saved.').waitFor();
const cell = (title: RegExp, column: number, on = page) =>
  on.getByRole('row', { name: title }).locator(`[aria-colindex="${column}"]`);
/** Column of the year's total and of the first month. */
const TOTAL = 11;
const JANUARY = 12;

async function putOnClipboard(text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
}

async function typeInto(title: RegExp, column: number, text: string, on = page): Promise<void> {
  await cell(title, column, on).click();
  await on.keyboard.type(text);
  await on.keyboard.press('Enter');
}

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), TestServer.start()]);
  ada = await setUp(server);
  await addCostCentre(ada, 'MKT');
  await create('categories', { code: 'AGY', name: 'Agency', parentId: null, kind: 'external' });
  versionId = await create('versions', { fiscalYear: YEAR, name: `BU ${YEAR}` });
  ({ page, context } = await openPlan());
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const step = (name: string, run: () => Promise<void>) => it(name, () => keepScreenOnFailure(page, name, run));

describe('a controller plans in the grid', () => {
  step(
    'pastes a workbook: headings found, subtotals left out, what is unknown flagged, to the cent',
    async () => {
      await page.getByRole('gridcell', { name: 'New line: start typing' }).click();
      await putOnClipboard(WORKBOOK);
      await page.keyboard.press('Control+v');
      const dialog = page.getByRole('dialog', { name: 'What is pasted' });
      await dialog.getByRole('status').getByText('4 new lines').waitFor();
      expect(await dialog.getByRole('status').innerText()).toContain('EUR\u00a016,905.88');
      const text = await dialog.innerText();
      expect(text).toContain('subtotal, left out');
      expect(text).toContain('Not known here: “XXL”');
      expect(text).toContain('The months do not add up to this');
      await dialog.getByRole('button', { name: 'Paste' }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect
        .poll(totals)
        .toEqual(['Agentur 15006', 'Monitoring und "Clipping" 1199.88', 'Gutschrift -500']);
      // What nobody knows stays a draft that says what it lacks.
      await page.getByRole('gridcell', { name: 'Messe' }).click();
      await page.getByText('Not saved yet. Still missing: Cost centre.').waitFor();
      await cell(/Messe/, 4).click();
      await page.keyboard.type('MKT');
      await page.keyboard.press('Enter');
      await isSaved();
      expect(await totals()).toContain('Messe 1200');
    },
  );

  step('calculates in a cell and says how the figure came', async () => {
    await typeInto(/Agentur/, JANUARY, '=1200/12*1,5');
    await cell(/Agentur/, JANUARY).click();
    await page.getByText('Calculated: =1200/12*1,5').waitFor();
    await isSaved();
    const [line] = await stored();
    expect([line?.amountsMinor[0], line?.formulas]).toEqual([15_000, { 'amountsMinor.0': '=1200/12*1,5' }]);
  });

  step('selects, sums, fills to the right and undoes it', async () => {
    await cell(/Agentur/, JANUARY).click();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('Sum 3,901.50 · Count 4 · Average 975.38').waitFor();
    await page.keyboard.press('Control+r');
    await page.getByText('Sum 600.00 · Count 4 · Average 150.00').waitFor();
    await isSaved();
    await page.keyboard.press('Control+z');
    await page.getByText('Sum 3,901.50 · Count 4 · Average 975.38').waitFor();
    await isSaved();
    expect((await stored())[0]?.totalMinor).toBe(1_390_550);
    await page.keyboard.press('Control+y');
    await expect
      .poll(async () => (await stored())[0]?.amountsMinor.slice(0, 5))
      .toEqual([15_000, 15_000, 15_000, 15_000, 125_050]);
    await page.keyboard.press('Control+z');
    await isSaved();
  });

  step('copies to a spreadsheet what a spreadsheet reads, and pastes it into other lines', async () => {
    await cell(/Agentur/, JANUARY).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('150.00\t1250.50');
    await cell(/Messe/, JANUARY).click();
    await page.keyboard.press('Control+v');
    await isSaved();
    expect((await stored()).at(-1)?.amountsMinor.slice(0, 3)).toEqual([15_000, 125_050, 10_000]);
    await page.keyboard.press('Control+z');
    await isSaved();
    expect((await stored()).at(-1)?.amountsMinor.slice(0, 3)).toEqual([10_000, 10_000, 10_000]);
  });

  step('inserts, moves and deletes lines, and brings several back at once', async () => {
    await page.getByRole('gridcell', { name: 'Agentur' }).click();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Fotos');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('AGY');
    await page.keyboard.press('Enter');
    await isSaved();
    const titles = async () => (await stored()).map(({ title }) => title.split(' ')[0]).join(' ');
    await expect.poll(titles).toBe('Agentur Fotos Monitoring Gutschrift Messe');
    await page.getByRole('gridcell', { name: 'Fotos' }).click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(titles).toBe('Agentur Monitoring Fotos Gutschrift Messe');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+Delete');
    await expect.poll(titles).toBe('Agentur Monitoring Messe');
    await page.keyboard.press('Control+z');
    await expect.poll(titles).toBe('Agentur Monitoring Fotos Gutschrift Messe');
    await isSaved();
  });

  step('finds and replaces, groups with subtotals, sorts and reads in thousands', async () => {
    await page.getByRole('gridcell', { name: 'Fotos' }).click();
    await page.keyboard.press('Control+f');
    await page.getByLabel('Find', { exact: true }).fill('Fotos');
    await page.getByText('1 cell', { exact: true }).waitFor();
    await page.getByLabel('Replace by').fill('Bilder');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(totals).toContain('Bilder 0');
    await page.goto(`${planUrl()}&group=costCentre&sort=total&order=down&unit=thousands`);
    const rows = page.getByRole('row');
    await rows.filter({ hasText: '5 lines' }).waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts[1]).toMatch(/MKT.*15\.8/s);
    expect(texts[2]).toMatch(/Agentur/);
    expect(texts[6]).toMatch(/Gutschrift/);
    await page.goto(planUrl());
    await isSaved();
  });
});

describe('when the network fails', () => {
  step('keeps edits through a closed tab and sends them once it is back', async () => {
    await context.setOffline(true);
    await typeInto(/Messe/, JANUARY, '777');
    await page.getByText('Offline. Edits are kept here and sent later.').waitFor();
    await typeInto(/Messe/, JANUARY + 1, '888');
    await page.waitForTimeout(300);
    expect((await stored()).at(-1)?.amountsMinor[0]).toBe(10_000);
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(planUrl());
    await page.getByRole('gridcell', { name: '777.00' }).waitFor();
    await isSaved();
    await expect
      .poll(async () => (await stored()).at(-1)?.amountsMinor.slice(0, 3))
      .toEqual([77_700, 88_800, 10_000]);
  });

  step('goes on by itself while the page stays open', async () => {
    await context.setOffline(true);
    await typeInto(/Messe/, JANUARY, '5');
    await page.getByText('Offline. Edits are kept here and sent later.').waitFor();
    await context.setOffline(false);
    await isSaved();
    expect((await stored()).at(-1)?.amountsMinor[0]).toBe(500);
  });
});

describe('two browsers in one version', () => {
  step('keep each other’s months, and are asked where they meet', async () => {
    const second = await openPlan();
    await typeInto(/Agentur/, JANUARY + 5, '1', page);
    await isSaved();
    await typeInto(/Agentur/, JANUARY + 6, '2', second.page);
    await isSaved(second.page);
    expect((await stored())[0]?.amountsMinor.slice(5, 7)).toEqual([100, 200]);

    await typeInto(/Messe/, TOTAL, '2400', second.page);
    await isSaved(second.page);
    await typeInto(/Messe/, TOTAL, '3600', page);
    const dialog = page.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
    const year = dialog.getByRole('row', { name: /^Year/ });
    await year.waitFor();
    expect(await year.innerText()).toMatch(/3,600\.00.*2,400\.00/s);
    expect((await stored()).at(-1)?.totalMinor).toBe(240_000);
    await dialog.getByRole('button', { name: 'Save mine' }).click();
    await isSaved();
    expect((await stored()).at(-1)?.totalMinor).toBe(360_000);
    await second.context.close();
  });

  step('signing out leaves nothing of the queue on the machine', async () => {
    await page.route('**/lines', (route) => route.abort());
    await typeInto(/Messe/, JANUARY, '9');
    await page.getByText('Offline. Edits are kept here and sent later.').waitFor();
    await expect.poll(() => page.evaluate(COUNT_KEPT)).toBe(1);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    expect(await page.evaluate(COUNT_KEPT)).toBe(0);
  });
});

/** How many plans wait in the browser's own database. */
const COUNT_KEPT = `new Promise((resolve) => {
  const request = indexedDB.open('etat-plan-outbox');
  request.onsuccess = () => {
    const count = request.result.transaction('plans').objectStore('plans').count();
    count.onsuccess = () => {
      request.result.close();
      resolve(count.result);
    };
  };
})`;

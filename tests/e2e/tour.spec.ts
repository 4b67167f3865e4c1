import { readFileSync } from 'node:fs';
import type { ImpactList, Session } from '@etat/contracts';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium';
import { choose, typeLine } from '../support/form-keys';
import { TestServer } from '../support/server';

// One organisation, worked out by hand.
// Plan 2026: agency 12,000.00 (1,000.00 a month), editing 120 h x 80.00 = 9,600.00 (800.00 a month).
// Actuals: six invoices of 1,100.00 (January to June), two equal ones of 250.00 in March, 10 h x 80.00 in June.
const INVOICES = 6 * 1_100 + 2 * 250;
const HOURS = 10 * 80;
// Revenue: 100,000.00 a month in 2025, 110,000.00 a month from January to October 2026. Half of the growth is claimed, with a
// margin of 40 % and a lag of one month, for cost from January 2026 on. Known up to October, so cost of January to
// September is closed: nine months x 10,000.00 x 50 % attributed.
const ATTRIBUTED = 9 * 10_000 * 0.5;
const CONTRIBUTION = ATTRIBUTED * 0.4;
const COST = INVOICES + HOURS;
const ROI = (CONTRIBUTION - COST) / COST;

const ACTUALS = [
  'Belegdatum;Kostenstelle;Kostenart;Maßnahme;Betrag;Buchungstext',
  ...[1, 2, 3, 4, 5, 6].map((month) => `15.0${month}.2026;4100;AGE;LI;1.100,00;Retainer ${month}`),
  '10.03.2026;4100;AGE;LI;250,00;Anzeige',
  '10.03.2026;4100;AGE;LI;250,00;Anzeige',
  '11.03.2026;4100;AGE;LI;zwölf;Unleserlich',
  ';;;;7.100,00;',
].join('\r\n');

const REVENUE = [
  'kpi,month,value',
  ...Array.from(
    { length: 22 },
    (_, at) =>
      `REV,${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},${at < 12 ? 100_000 : 110_000}`,
  ),
].join('\n');

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let organisationPath: string;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_TODAY: '2026-11-23' } });
  browser = await launchChromium();
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    acceptDownloads: true,
  });
  // Screens that know no figures yet start at the browser's present month.
  await context.clock.setFixedTime(new Date('2026-11-23T10:00:00Z'));
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const open = (screen: string) => page.goto(`${server.url}/o/tour-gmbh/${screen}`);

/** Opens a form by its button, types code and name from key to key, fills in the rest, and saves with Enter. */
async function define(
  screen: string,
  button: string,
  [code, name]: [string, string],
  fillIn: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await open(screen);
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  const first = dialog.getByLabel(/^Code/);
  await expect.poll(() => first.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type(code);
  await page.keyboard.press('Tab');
  await page.keyboard.type(name);
  await fillIn(dialog);
  await first.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('main').getByText(name, { exact: false }).first().waitFor();
}

async function chooseFile(kind: string, name: string, content: Buffer): Promise<void> {
  await open('exchange');
  await page.getByRole('radio', { name: kind }).check();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: content });
  await page.getByRole('heading', { name: 'How the file is read' }).waitFor();
}

async function download(what: string, profile: 'CSV' | 'German Excel'): Promise<string> {
  await open('exchange?tab=export');
  await choose(page.locator('main'), /^Form/, profile === 'CSV' ? 'CSV (comma' : 'German Excel');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `Download: ${what}` }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

describe('the tour of a new user', () => {
  it('sets up an empty organisation with the printed code', async () => {
    await page.goto(server.url);
    await page.getByLabel('Setup code').fill(server.setupCode);
    await page.getByLabel('Your name').fill('Ada Berg');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await page.getByLabel('Password').first().fill('a long enough password');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the organisation').fill('Tour GmbH');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.waitForURL(/\/o\/tour-gmbh/);
    const session = (await (await context.request.get(`${server.url}/api/v1/session`)).json()) as Session;
    const [membership] = session.memberships;
    organisationPath = `${server.url}/api/v1/organisations/${membership?.organisation.id ?? ''}`;
  });

  it('enters what a plan needs: a cost centre, categories, a role with its rate, an initiative', async () => {
    await define('administration?tab=cost-centres', 'Add a cost centre', ['4100', 'Communication']);
    await define('administration?tab=categories', 'Add a cost category', ['AGE', 'Agencies']);
    await define('administration?tab=categories', 'Add a cost category', ['HRS', 'Own hours'], (dialog) =>
      choose(dialog, /^Kind/, 'Internal'),
    );
    await define(
      'administration?tab=staff-roles',
      'Add an hourly role',
      ['EDI', 'Editor'],
      async (dialog) => {
        await dialog.getByLabel(/^Valid from/).fill('01/2025');
        await dialog.getByLabel(/^Rate per hour/).fill('80');
      },
    );
    await page.getByRole('cell', { name: '80.00' }).waitFor();
    await define('strategy?tab=initiatives', 'Add an initiative', ['LI', 'LinkedIn'], async (dialog) => {
      await choose(dialog, /^Cost centre/, '4100');
      await choose(dialog, /^Status/, 'running');
    });
    const row = page.getByRole('row', { name: /LI LinkedIn/ });
    expect(await row.innerText()).toMatch(/Communication[^]*running/);
  });

  it('plans an external and an internal line by keyboard, with totals at once', async () => {
    await open('plan');
    await page.getByRole('button', { name: 'Create the budget 2026' }).click();
    await page.keyboard.press('Enter');
    const grid = page.getByRole('grid');
    await grid.getByText('New line: start typing').click();
    await page.keyboard.press('Alt+e');
    await typeLine(page, ['Agency retainer', '4100', 'AGE', 'LI', '', '', '', '', '12000']);
    await expect.poll(() => grid.locator('[data-total=external]').innerText()).toBe('12,000.00');
    await page.keyboard.press('Alt+i');
    await typeLine(page, ['Editing', '4100', 'HRS', 'LI', 'EDI', '120']);
    await expect.poll(() => grid.locator('[data-total=internal]').innerText()).toBe('9,600.00');
    await expect.poll(() => grid.locator('[data-total=all]').innerText()).toBe('21,600.00');
    await page.getByText('Everything is saved.').waitFor();
    await page.reload();
    await expect.poll(() => page.getByRole('grid').locator('[data-total=all]').innerText()).toBe('21,600.00');
  });

  it('imports a German file of actuals; the bad row is named, nothing is doubled', async () => {
    await chooseFile('Actuals', 'ledger.csv', Buffer.from(ACTUALS, 'latin1'));
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: 'What would be imported' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('zwölf');
    expect(text).toContain('totals row');
    expect(text).toContain('7,100.00');
    await page.getByLabel(/Leave out the bad row/).check();
    await page.getByRole('button', { name: 'Import 8 rows' }).click();
    await page.getByText(/8 rows of ledger\.csv, control total .*7,100\.00/).waitFor();
    await chooseFile('Actuals', 'ledger-again.csv', Buffer.from(ACTUALS, 'latin1'));
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Nothing to import' }).waitFor();
  });

  it('books hours by hand at the rate of the role', async () => {
    await open('actuals');
    await page.getByRole('button', { name: 'Book hours' }).click();
    const form = page.getByRole('region', { name: 'Book hours' });
    await form.getByLabel(/^Posting date/).fill('2026-06-30');
    await choose(form, /^Cost centre/, '4100');
    await choose(form, /^Category/, 'HRS');
    await choose(form, /^Initiative/, 'LI');
    await choose(form, /^Role/, 'Editor');
    await form.getByLabel(/^Hours/).fill('10');
    await form.getByLabel(/^Hours/).press('Enter');
    await page.getByRole('cell', { name: '800.00' }).first().waitFor();
  });

  it('defines a KPI and imports its months', async () => {
    await define('kpis', 'Define a KPI', ['REV', 'Revenue'], async (dialog) => {
      await choose(dialog, /^Stage of the impact chain/, 'Outflow');
      await choose(dialog, /^Unit/, 'Money');
      await choose(dialog, /^What is good/, 'More');
      await choose(dialog, /^Months become a year/, 'adding up');
    });
    await chooseFile('KPI values', 'revenue.csv', Buffer.from(REVENUE));
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Import 22 rows' }).click();
    await page.getByText(/22 rows of revenue\.csv/).waitFor();
    await open('kpis');
    await page
      .getByRole('row', { name: /Revenue/ })
      .getByText('+10.0 %')
      .waitFor();
  });

  it('links the initiative to the KPI and shows the ROI worked out by hand', async () => {
    await open('impact');
    await page.getByRole('button', { name: 'Link initiative and KPI' }).first().click();
    const dialog = page.getByRole('dialog');
    await choose(dialog, /^Initiative/, 'LinkedIn');
    await choose(dialog, /^KPI/, 'Revenue');
    await dialog.getByLabel('Share claimed %').fill('50');
    await dialog.getByLabel('Lag in months').fill('1');
    await dialog.getByLabel('Contribution margin %').fill('40');
    await dialog.getByLabel('Valid from').fill('2026-01');
    await dialog.getByLabel(/^Reason/).fill('Estimate of sales');
    await dialog.getByLabel(/^Reason/).press('Control+Enter');
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const row = page.getByRole('row', { name: /LinkedIn/ }).first();
    await row.getByText(ROI.toFixed(1)).first().waitFor();
    const answer = await context.request.get(
      `${organisationPath}/impact?from=2025-11&to=2026-10&asOf=2026-10`,
    );
    const [figures] = ((await answer.json()) as ImpactList).items;
    expect(figures).toMatchObject({
      costMinor: COST * 100,
      attributedMinor: ATTRIBUTED * 100,
      contributionMinor: CONTRIBUTION * 100,
    });
    expect(figures?.roi).toBeCloseTo(ROI, 10);
    await page
      .getByRole('img', { name: /LinkedIn/ })
      .first()
      .waitFor();
  });

  it('tells leadership the same', async () => {
    await open('overview');
    await page
      .getByText(/LinkedIn/)
      .first()
      .waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('7,900');
    await expect.poll(() => page.getByRole('img').count()).toBeGreaterThanOrEqual(3);
  });

  it('hands finance the same figures, to the cent, in both forms', async () => {
    const lines = (text: string) => text.split('\r\n').filter((line) => line !== '');
    const [heading = '', ...rows] = lines(await download('Actuals', 'CSV')).map((line) => line.split(','));
    const at = (name: string) => heading.indexOf(name);
    expect(rows).toHaveLength(9);
    expect(rows.reduce((sum, row) => sum + Number(row[at('amount')]), 0)).toBe(COST);
    expect(
      rows
        .filter((row) => row[at('text')] === 'Anzeige')
        .map((row) => [row[at('posting_date')], row[at('amount')]]),
    ).toEqual([
      ['2026-03-10', '250.00'],
      ['2026-03-10', '250.00'],
    ]);
    const german = await download('Actuals', 'German Excel');
    expect(german.startsWith('\uFEFF')).toBe(true);
    expect(lines(german)[1]).toContain('15.01.2026;01.2026;external;4100;AGE;LI;');
    expect(lines(german)[1]).toContain(';1100,00;EUR;');
    const [names = '', ...figures] = lines(await download('Plan against actual', 'CSV')).map((line) =>
      line.split(','),
    );
    const cell = (row: string[], name: string) => Number(row[names.indexOf(name)]);
    const months = figures.filter(
      (row) =>
        row[names.indexOf('code')] === '4100' && /^2026-\d\d$/.test(row[names.indexOf('period')] ?? ''),
    );
    expect(months.map((row) => cell(row, 'plan'))).toEqual(Array.from({ length: 12 }, () => 1_800));
    expect(months.map((row) => cell(row, 'actual'))).toEqual([
      1_100, 1_100, 1_600, 1_100, 1_100, 1_900, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

import type { PlanActualReport } from '@etat/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { describeWithFile, realFile } from '../support/file-import';
import { choose, signInByKeys } from '../support/form-keys';
import { expectStatus, setUp, type Member } from '../support/installation';
import { TestServer } from '../support/server';

const WESEL = 'wesel_district_budget_2017.csv';

describeWithFile(WESEL)('the Wesel file in the browser', () => {
  let browser: Browser;
  let server: TestServer;
  let ada: Member;
  let page: Page;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), TestServer.start()]);
    ada = await setUp(server);
    ({ page } = await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' }));
    await signInByKeys(page, server.url, ada.email);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('comes in as actuals of December 2016 by the wizard, to the cent', () =>
    keepScreenOnFailure(page, 'real-file', async () => {
      await page.goto(`${server.url}/o/${ada.organisation.slug}/exchange`);
      await page.getByRole('radio', { name: 'Actuals' }).check();
      await page.locator('input[type=file]').setInputFiles(realFile(WESEL));
      await page.getByRole('heading', { name: 'How the file is read' }).waitFor();
      const main = page.getByRole('main');
      // Umlauts are read as they were meant, before anybody says anything.
      await main.getByText('andere sonstige ordentliche Erträge').first().waitFor();
      await choose(main, /^Amount/, 'Ist 2016');
      await choose(main, /^Cost centre \(code\)/, 'Profitcenter');
      await choose(main, /^Category \(code\)/, '4. Kostenart');
      await choose(main, /^Category \(name\)/, 'Kostenart Beschreibung');
      await choose(main, /^Unknown codes/, 'create');
      await main.getByLabel(/^All rows belong to/).fill('12/2016');
      await main.getByLabel(/^All rows belong to/).press('Tab');
      await page.getByRole('button', { name: 'Preview' }).press('Enter');
      await page.getByRole('heading', { name: 'What would be imported' }).waitFor();
      const text = await main.innerText();
      expect(text).toContain('5,972');
      expect(text).toContain('21,893,042.72');
      expect(text).toContain('totals row');
      await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).press('Enter');
      await page
        .getByText(/rows of wesel_district_budget_2017\.csv, control total .*21,893,042\.72/)
        .waitFor();

      const query = 'fiscalYear=2016&through=2016-12';
      const report = await ada.client.get<PlanActualReport>(`${ada.path}/reports/plan-actual?${query}`);
      expect(expectStatus(report, 200).total.actualToDateMinor).toBe(2_189_304_272);
      await page.goto(`${server.url}/o/${ada.organisation.slug}/report?year=2016`);
      await page
        .getByText(/21,893,04[23]/)
        .first()
        .waitFor();
    }));
});

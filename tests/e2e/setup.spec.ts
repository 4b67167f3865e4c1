import type { Session } from '@etat/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { choose } from '../support/form-keys';
import { API, expectStatus, PASSWORD, signIn } from '../support/installation';
import { TestServer } from '../support/server';

const BEN = { name: 'Ben Owner', email: 'ben@example.org', password: 'a password of his own' };

let browser: Browser;
let server: TestServer;
let page: Page;

const open = async () => (await openPage(browser, { locale: 'en-GB', reducedMotion: 'reduce' })).page;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchChromium(),
    TestServer.start({ env: { ETAT_TODAY: '2026-11-24' } }),
  ]);
  page = await open();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('a server that is set up in the browser', () => {
  it('opens the sample for who wants to look around, beside an organisation of their own', () =>
    keepScreenOnFailure(page, 'setup-sample', async () => {
      await page.goto(server.url);
      await page.getByLabel('Setup code').fill(server.setupCode);
      await page.getByLabel('Your name').fill('Ada Berg');
      await page.getByLabel('E-mail').fill('ada@example.org');
      await page.getByLabel('Password').first().fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByLabel('Name of the organisation').fill('Own GmbH');
      await page.keyboard.press('Enter');
      const sample = page.getByRole('radio', { name: 'Explore a sample organisation' });
      await page.getByRole('radio', { name: 'Start empty' }).press('ArrowDown');
      expect(await sample.isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Set up' }).press('Enter');
      await page.waitForURL('**/o/nordwerk-gmbh/overview');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const attention = page.getByRole('region', { name: 'What needs attention' });
      await attention
        .getByText(/Trade-fair campaign/)
        .first()
        .waitFor();
      await page.goto(`${server.url}/o/own-gmbh/overview`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText(/Trade-fair campaign/).count()).toBe(0);
    }));

  it('invites a person, whose link is shown once, sets a password and lets them in', () =>
    keepScreenOnFailure(page, 'invitation', async () => {
      await page.goto(`${server.url}/o/own-gmbh/administration?tab=people`);
      await page.getByRole('button', { name: 'Add a person' }).press('Enter');
      const form = page.getByRole('dialog', { name: 'Add a person' });
      await form.getByLabel(/^Name/).fill(BEN.name);
      await form.getByLabel('E-mail').fill(BEN.email);
      await form.getByRole('button', { name: 'Add a role' }).press('Enter');
      await choose(form, /^Role/, 'Budget owner');
      await form.getByLabel(/^Name/).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Create invitation link' });
      await dialog.getByRole('button', { name: 'Create invitation link' }).press('Enter');
      const link = await dialog.getByLabel('Link').inputValue();
      expect(link).toMatch(new RegExp(`^${server.url}/welcome/[\\w-]{20,}$`));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.getByRole('row', { name: /Ben Owner/ }).innerText()).toMatch(/invited/);
      expect(await page.content()).not.toContain(link.split('/').at(-1));

      const visitor = await open();
      await keepScreenOnFailure(visitor, 'invited', async () => {
        await visitor.goto(link);
        await visitor.getByRole('heading', { name: 'Welcome to Etat' }).waitFor();
        expect(await visitor.locator('body').innerText()).toContain('Own GmbH');
        await visitor.locator('input[name=password]').fill(BEN.password);
        await visitor.keyboard.press('Enter');
        await visitor.waitForURL('**/o/own-gmbh/**');
        await visitor.getByText('Ben Owner').first().waitFor();
        const session = await visitor.request.get(`${server.url}${API}/session`);
        const { account, memberships } = (await session.json()) as Session;
        expect(account.email).toBe(BEN.email);
        expect(memberships.map(({ organisation, roles }) => [organisation.slug, roles])).toEqual([
          ['own-gmbh', ['budget-owner']],
        ]);
      });
      // The link is used up; the password is the one that was chosen.
      const late = await open();
      await late.goto(link);
      await late.getByText(/This link has been used/).waitFor();
      const client = await signIn(server, BEN.email, BEN.password);
      expectStatus(await client.get(`${API}/session`), 200);
    }));
});

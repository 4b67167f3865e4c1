import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';

describe('Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
  });

  it('opens a page and runs its script', async () => {
    const page = await browser.newPage();
    await page.goto(
      'data:text/html,<title>Etat</title><p id=sum></p><script>sum.textContent = 2 + 3</script>',
    );
    expect(await page.title()).toBe('Etat');
    expect(await page.textContent('#sum')).toBe('5');
  });
});

import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from './installation';

/** Picks from a list by keyboard, whether it can be searched or is the browser's own. */
export async function choose(scope: Locator, label: RegExp, text: string): Promise<void> {
  const field = scope.getByLabel(label).first();
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
    const option = field.locator('option', { hasText: text }).first();
    await field.selectOption(await option.getAttribute('value'));
    return;
  }
  await field.click();
  await field.fill(text);
  await field.press('Enter');
}

/** Types a line of the plan cell by cell; an empty text leaves the cell as it is. */
export async function typeLine(page: Page, cells: string[]): Promise<void> {
  for (const [at, text] of cells.entries()) {
    if (text !== '') await page.keyboard.type(text);
    await page.keyboard.press(at === cells.length - 1 ? 'Enter' : 'Tab');
  }
}

/** Signs in without the mouse. */
export async function signInByKeys(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').press('Control+a');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/overview');
}

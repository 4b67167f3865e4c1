import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What axe finds, and where. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id} at ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

/** Keys are written `feature.key`; the reader must never meet one. */
const KEY =
  /\b(app|assignment|ui|charts|closing|commitments|control|lines|planGrid|rounds|versions|planning|actuals|kpis|impact|reports|strategy|exchange|organisation|administration)\.[a-zäöü][\w-]*(\.[\w-]+)*\b/;

/** A wrong document language or title, a key or a placeholder where a text should be. */
export async function findLanguageFaults(page: Page, language: 'de' | 'en'): Promise<string[]> {
  const [lang, title, text, hints] = await Promise.all([
    page.locator('html').getAttribute('lang'),
    page.title(),
    page.locator('body').innerText(),
    page
      .locator('[aria-label], [title], [placeholder]')
      .evaluateAll((nodes) =>
        nodes.flatMap((node) =>
          ['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute(name)),
        ),
      ),
  ]);
  const heading = (await page.getByRole('heading', { level: 1 }).innerText()).split(' · ')[0] ?? '';
  const key = KEY.exec([text, ...hints].join('\n'))?.[0];
  return [
    ...(lang === language ? [] : [`lang is ${lang}`]),
    ...(title.includes(heading.trim()) && title.endsWith('Etat') ? [] : [`title is "${title}"`]),
    ...(key === undefined ? [] : [`untranslated ${key}`]),
    ...(/\{\w+(, \w+)?/.test(text) ? [`unfilled ${/\{\w+.{0,20}/.exec(text)?.[0]}`] : []),
  ];
}

/** Whether a page on a telephone, 360 px wide, is wider than it. */
export async function findSidewaysScroll(page: Page): Promise<string[]> {
  const width = await page.evaluate('document.documentElement.scrollWidth');
  return Number(width) <= 360 ? [] : [`is ${String(width)} px wide`];
}

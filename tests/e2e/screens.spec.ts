import type { BudgetLine, BudgetVersion, Initiative, Kpi, Order, Session } from '@etat/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepScreenOnFailure, openPage, type WatchedPage } from '../support/browser-page';
import { launchChromium } from '../support/chromium';
import { API, expectStatus, PASSWORD, setupRequest } from '../support/installation';
import { findBarriers, findLanguageFaults, findSidewaysScroll } from '../support/screen-faults';
import { TAB_SCREENS } from '../support/screen-list';
import { TestServer } from '../support/server';

/** Some forty screens each; a busy machine needs minutes for what takes one alone. */
const TOUR_MS = 480_000;

let browser: Browser;
let server: TestServer;
let home: string;
let email: string;
let screens: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), TestServer.start()]);
  const client = server.client();
  const body = setupRequest(server.setupCode, 'sample');
  const session = expectStatus(await client.post<Session>(`${API}/setup`, body), 201);
  email = session.account.email;
  const sample = session.memberships.find(({ organisation }) => organisation.isSample)?.organisation;
  if (!sample) throw new Error('The setup made no sample organisation.');
  home = `/o/${sample.slug}`;
  const list = async <Item>(name: string) =>
    expectStatus(await client.get<{ items: Item[] }>(`${API}/organisations/${sample.id}/${name}`), 200).items;
  const [kpis, initiatives, orders] = await Promise.all([
    list<Kpi>('kpis'),
    list<Initiative>('initiatives'),
    list<Order>('orders?kind=contract'),
  ]);
  const [newest, before] = await list<BudgetVersion>('versions');
  const [line] = await list<BudgetLine>(`versions/${newest?.id}/lines`);
  screens = [
    'overview',
    'plan',
    `plan/lines/${line?.id}`,
    `plan/compare?version=${before?.id}&with=${newest?.id}`,
    'actuals',
    'report',
    'report?months=variance&dimension=category',
    'kpis',
    `kpis/${kpis[0]?.id}`,
    'impact',
    `impact/${initiatives[0]?.id}`,
    `commitments/${orders[0]?.id}`,
    ...TAB_SCREENS,
  ].map((name) => `${home}/${name}`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Waits until the page has its figures: a title, nothing loading. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path);
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Evaluated again and again from outside: the page's own policy forbids eval, which waitForFunction needs.
  const isLoading = `[...document.querySelectorAll('[role=status]')]
    .some((state) => /^(Loading|Wird geladen|Lädt)/.test(state.textContent.trim()))`;
  const deadline = Date.now() + 15_000;
  while (await page.evaluate(isLoading)) {
    if (Date.now() > deadline) throw new Error(`${page.url()} is still loading after 15 s.`);
    await page.waitForTimeout(25);
  }
  await page.evaluate('document.fonts.ready.then(() => true)');
}

async function signIn(page: Page): Promise<void> {
  await visit(page, '/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/overview');
  await settle(page);
}

type Look = { language?: 'de' | 'en'; theme?: 'light' | 'dark'; width?: number; height?: number };

async function openAs({ language = 'en', theme = 'light', width = 1440, height = 900 }: Look) {
  const watched = await openPage(browser, {
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: theme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  await watched.context.addInitScript(`localStorage.setItem('etat.language', '${language}')`);
  return watched;
}

/** Signed in, over every screen; collects what is wrong instead of stopping at the first. */
async function overEveryScreen(
  look: Look,
  inspect: (page: Page, path: string) => Promise<string[]>,
): Promise<string[]> {
  const watched = await openAs(look);
  const { page, context, complaints } = watched;
  try {
    await signIn(page);
    const found: string[] = [];
    for (const path of screens) {
      const name = `${JSON.stringify(look)} ${path}`;
      await keepScreenOnFailure(page, name, () => visit(page, path));
      const wrong = await inspect(page, path);
      if (wrong.length > 0)
        await keepScreenOnFailure(page, name, () => Promise.reject(new Error())).catch(() => undefined);
      found.push(...wrong.map((text) => `${path}: ${text}`));
    }
    return [...found, ...complaints];
  } finally {
    await context.close();
  }
}

// Side by side: each tour is a browser context of its own, and one alone leaves a core idle.
describe.concurrent('every screen', () => {
  // Both themes and both languages, each once: what axe finds hangs on the theme, what is not translated on the language.
  it.each([
    { theme: 'light', language: 'en' },
    { theme: 'dark', language: 'de' },
  ] as const)(
    'has no barrier axe finds in the $theme theme and speaks $language throughout',
    async ({ theme, language }) => {
      const inspect = async (page: Page) => [
        ...(await findBarriers(page)),
        ...(await findLanguageFaults(page, language)),
      ];
      expect(await overEveryScreen({ theme, language }, inspect)).toEqual([]);
    },
    TOUR_MS,
  );

  it(
    'does not scroll sideways on a telephone',
    async () => {
      expect(await overEveryScreen({ width: 360, height: 800, language: 'de' }, findSidewaysScroll)).toEqual(
        [],
      );
    },
    TOUR_MS,
  );
});

describe('before signing in', () => {
  async function inspectPublic(url: string, look: Look): Promise<string[]> {
    const { page, context, complaints } = await openAs(look);
    try {
      await page.goto(url);
      await settle(page);
      return [
        ...(await findBarriers(page)),
        ...(await findLanguageFaults(page, look.language ?? 'en')),
        ...(look.width === 360 ? await findSidewaysScroll(page) : []),
        ...complaints,
      ];
    } finally {
      await context.close();
    }
  }
  const looks: Look[] = [
    { theme: 'light', language: 'de' },
    { theme: 'dark', language: 'en' },
    { theme: 'light', language: 'de', width: 360, height: 800 },
  ];

  it('the sign-in page is clean', async () => {
    for (const look of looks) expect(await inspectPublic(`${server.url}/sign-in`, look)).toEqual([]);
  });

  it('the setup of an empty server is clean', async () => {
    const empty = await TestServer.start();
    try {
      for (const look of looks) expect(await inspectPublic(empty.url, look)).toEqual([]);
    } finally {
      await empty.stop();
    }
  });
});

describe('the overview of leadership', () => {
  let watched: WatchedPage;

  beforeAll(async () => {
    watched = await openAs({});
    await signIn(watched.page);
    await visit(watched.page, `${home}/overview`);
  });
  afterAll(() => watched?.context.close());

  it('shows five figures, three exceptions and four whole charts without scrolling', async () => {
    const { page } = watched;
    const boxes = async (selector: string) =>
      Promise.all((await page.locator(selector).all()).map(async (part) => part.boundingBox()));
    const figures = await boxes('section[aria-label="The year in five figures"] dl > div');
    const exceptions = await boxes('section[aria-label="What needs attention"] li');
    const charts = await boxes('figure');
    expect([figures.length, exceptions.length, charts.length]).toEqual([5, 3, 4]);
    for (const box of [...figures, ...exceptions])
      expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(900);
    // How much of each chart stands on the first screen, in per cent; what explains them comes below.
    const shares = charts.map((box) =>
      box ? Math.round((100 * (Math.min(900, box.y + box.height) - Math.max(0, box.y))) / box.height) : 0,
    );
    expect(shares).toEqual([100, 100, 100, 100]);
    for (const box of charts) expect(box?.height).toBeGreaterThan(250);
  });

  it('prints on one A4 sheet', async () => {
    const { page } = watched;
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({
      format: 'A4',
      landscape: true,
      printBackground: true,
      preferCSSPageSize: true,
    });
    await page.emulateMedia({ media: null });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect(Math.round(Number(width))).toBe(842);
    expect(Math.round(Number(height))).toBe(595);
  });
});

describe('the keyboard', () => {
  it('skips to the content, reaches the navigation and gets its place back from a dialog', async () => {
    const { page, context } = await openAs({});
    try {
      await signIn(page);
      await visit(page, `${home}/strategy?tab=initiatives`);
      const focused = page.locator(':focus');
      await page.keyboard.press('Tab');
      expect(await focused.innerText()).toBe('Skip to content');
      await page.keyboard.press('Enter');
      expect(await focused.getAttribute('id')).toBe('content');

      await page.reload();
      await settle(page);
      const reached: string[] = [];
      for (let press = 0; press < 14; press += 1) {
        await page.keyboard.press('Tab');
        reached.push(await focused.innerText());
      }
      const nav = ['Overview', 'Plan', 'Actuals', 'Report', 'KPIs', 'Impact', 'Strategy', 'Exchange'];
      expect(reached).toEqual(expect.arrayContaining(nav));

      await page.getByRole('button', { name: 'Add an initiative' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await page.getByRole('dialog').locator(':focus').count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await focused.innerText()).toBe('Add an initiative');
    } finally {
      await context.close();
    }
  });
});

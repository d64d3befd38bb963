import assert from 'node:assert/strict';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.ts';
import { shared } from '../../scripts/shared.ts';
import { PASSWORD } from './application.ts';

export const WIDE = { width: 1366, height: 768 };
export const NARROW = { width: 390, height: 844 };

/** How long a page may take to show what a test waits for, on a busy machine. */
const PATIENCE = 15_000;

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let running: Promise<Browser> | null = null;

/**
 * The browser of this process, which `leaveBrowser` ends.
 * @throws Error where there is no Chromium; the test runner leaves browser tests out then
 */
export function theBrowser(): Promise<Browser> {
  if (running === null) {
    running = launch();
    shared.ends?.push(endBrowser);
  }
  return running;
}

/** Ends the browser, unless the files after this one work in it too. */
export async function leaveBrowser(): Promise<void> {
  if (shared.ends === null) await endBrowser();
}

async function endBrowser(): Promise<void> {
  await (await running)?.close();
  running = null;
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium: apt-get install chromium-headless-shell');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** A window of somebody, with everything that went wrong in it. */
export interface Window {
  context: BrowserContext;
  page: Page;
  /** Errors of the console, of scripts and of the content security policy since the last call. */
  takeFaults(): string[];
}

/** A fresh window, in Vietnamese and in Hà Nội. */
export async function openWindow(browser: Browser, address: string, viewport = WIDE): Promise<Window> {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  return { context, page, takeFaults: () => faults.splice(0) };
}

/** Signs in over the API, as the sign-in page does; the page itself has a test of its own. */
export async function signIn(
  { context }: Pick<Window, 'context'>,
  login: string,
  password = PASSWORD,
): Promise<void> {
  const response = await context.request.post('/api/session', {
    data: { login, password },
    headers: { 'x-so-vang': '1' },
  });
  assert.equal(response.status(), 200, `${login}: ${await response.text()}`);
}

/** What `GET path` answers to the person of this window. */
export async function fetchJson<T>({ context }: Pick<Window, 'context'>, path: string): Promise<T> {
  const response = await context.request.get(path);
  assert.equal(response.status(), 200, `${path}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Goes to `path` and waits until its heading is there and nothing is being loaded. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Waits until the page has a heading and shows no loading state, at the same moment: between two pages there is neither. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('h1')?.checkVisibility() === true &&
      document.querySelector('[aria-busy="true"], [data-loading="true"]') === null,
  );
}

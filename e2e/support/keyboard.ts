import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { settled } from './browser.ts';

const MOST_TABS = 150;
const MOST_ARROWS = 30;

/** Moves the focus to `target` by the Tab key alone, as somebody without a mouse does, and asserts that it can be seen there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses <= MOST_TABS; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${target} cannot be reached with ${key}`);
}

/** Tabs to `target` and presses Enter. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Tabs to a field and types into it. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Moves to `option` of what is open (a menu, the list of a picker) by the arrow keys, and takes it. */
export async function chooseIn(page: Page, option: Locator): Promise<void> {
  await option.waitFor();
  // What is still searched for changes under the keys.
  await settled(page);
  const reached = () =>
    option.evaluate(
      (element) => element === document.activeElement || element.hasAttribute('data-combobox-selected'),
    );
  for (let presses = 0; presses < MOST_ARROWS && !(await reached()); presses += 1)
    await page.keyboard.press('ArrowDown');
  assert.ok(await reached(), `${option} cannot be reached with the arrow keys`);
  await page.keyboard.press('Enter');
}

/** Types `words` into a picker and takes the option whose name begins with `name`. */
export async function pick(page: Page, label: string, words: string, name: string): Promise<void> {
  await type(page, page.getByRole('combobox', { name: label }), words);
  await chooseIn(page, page.getByRole('option', { name: new RegExp(`^${name}`) }));
}

/** Types name and password into the sign-in page and sends them. */
export async function typeCredentials(page: Page, login: string, password: string): Promise<void> {
  await type(page, page.getByLabel('Tên đăng nhập'), login);
  await type(page, page.getByLabel('Mật khẩu', { exact: true }), password);
  await page.keyboard.press('Enter');
}

/** Presses the button that asks for a file, and answers what the browser asks with `path`. */
export async function upload(page: Page, button: Locator, path: string): Promise<void> {
  // The browser must know that it is listened to before it asks.
  const asked = page.waitForEvent('filechooser');
  await Promise.race([press(page, button), asked]);
  await (await asked).setFiles(path);
}

/** Asserts that the focus is somewhere: who works by keyboard or ear is not thrown to the start of the page after `act`. */
export async function focusKept(page: Page, act: string): Promise<void> {
  await page
    .waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body)
    .catch(() => assert.fail(`the focus is lost after ${act}`));
}

/** Waits until the page of this heading is there, which takes the focus then, and would take it from what is tabbed to before. */
export async function arrived(page: Page, heading: string | RegExp): Promise<void> {
  const element = page.getByRole('heading', { level: 1, name: heading });
  await element.and(page.locator(':focus')).waitFor();
  await settled(page);
}

/**
 * Opens the dialog of `opener` by the keyboard, asserts that the focus is in it and goes round in it, closes it with Esc, and asserts that
 * the focus is back where it was.
 */
export async function opensAndEscapes(page: Page, opener: Locator): Promise<void> {
  await press(page, opener);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const isInside = () => dialog.evaluate((element) => element.contains(document.activeElement));
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    assert.ok(await isInside(), `the focus leaves the dialog of ${opener} after ${presses + 1} tabs`);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await opener.and(page.locator(':focus')).waitFor();
}

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { checkAxe, overflow } from './axe.ts';
import { NARROW, settled, WIDE } from './browser.ts';
import { screenshot } from './screenshot.ts';

/** Asserts of the page as it stands that axe finds nothing in either width and that nothing is wider than a phone; takes its pictures. */
export async function inspect(page: Page, name: string): Promise<void> {
  await settled(page);
  // Half under the bar on top nothing is large enough.
  await page.evaluate(() => scrollTo(0, 0));
  await screenshot(page, name);
  await checkAxe(page);
  await page.setViewportSize(NARROW);
  assert.equal(await overflow(page), 0, `${name} is wider than a phone`);
  await checkAxe(page, 'of-width');
  await page.setViewportSize(WIDE);
}

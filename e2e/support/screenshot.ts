import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { NARROW, WIDE } from './browser.ts';

const FOLDER = '/tmp/so-vang-shots';

/** Pictures of the page in both widths, to look at; made only when SCREENSHOTS is set. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const viewport of [WIDE, NARROW]) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}.png`), fullPage: true });
  }
  if (before !== null) await page.setViewportSize(before);
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page, a line each; none when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The content security policy forbids foreign scripts in the page; evaluating is the browser's own way in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results: AxeResults = await axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
      // Nothing is fetched for it: no rule that we run asks for style sheets or media.
      preload: false,
    });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary ?? ''}`),
    }));
  }, TAGS);
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}), ${nodes.length}×: ${nodes.slice(0, 3).join(' | ')}`,
  );
}

/** Asserts that axe finds nothing on the page as it stands now. */
export async function checkAxe(page: Page): Promise<void> {
  assert.deepEqual(await axeFindings(page), [], page.url());
}

/** By how many pixels the page is wider than its window; 0 when nothing scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

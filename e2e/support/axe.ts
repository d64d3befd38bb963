import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { judgingColoursOnce } from './colours-once.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What can be wrong in one width alone: sizes, what scrolls, what is covered, and the names of what stands there only. */
const OF_WIDTH = [
  'aria-hidden-focus',
  'button-name',
  'label',
  'landmark-unique',
  'link-name',
  'scrollable-region-focusable',
  'target-size',
];

/**
 * What axe finds on the page, a line each; none when all is well.
 * @param rules those of a page that was looked at in the other width already, where colours and texts are the same; all otherwise
 */
export async function axeFindings(page: Page, rules: 'all' | 'of-width' = 'all'): Promise<string[]> {
  // The content security policy forbids foreign scripts in the page; evaluating is the browser's own way in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const violations = await (rules === 'all'
    ? judgingColoursOnce(page, () => runAxe(page, TAGS))
    : runAxe(page, OF_WIDTH));
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}), ${nodes.length}×: ${nodes.slice(0, 3).join(' | ')}`,
  );
}

/** Runs in the page what `tagsOrRules` names. @returns the violations */
function runAxe(page: Page, tagsOrRules: string[]) {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results: AxeResults = await axe.run(document, {
      runOnly,
      resultTypes: ['violations'],
      // Nothing is fetched for it: no rule that we run asks for style sheets or media.
      preload: false,
    });
    const modal = document.querySelector('[aria-modal="true"]');
    // What lies behind a dialog cannot be touched, however much of it the dialog leaves in sight.
    const behind = (selector: string) => modal !== null && !modal.contains(document.querySelector(selector));
    return results.violations
      .map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes
          .filter(({ target }) => id !== 'target-size' || !behind(target.join(' ')))
          .map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary ?? ''}`),
      }))
      .filter(({ nodes }) => nodes.length > 0);
  }, tagsOrRules);
}

/** Asserts that axe finds nothing on the page as it stands now. */
export async function checkAxe(page: Page, rules?: 'of-width'): Promise<void> {
  assert.deepEqual(await axeFindings(page, rules), [], page.url());
}

/** By how many pixels the page is wider than its window; 0 when nothing scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

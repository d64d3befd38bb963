import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { leaveBrowser, openWindow, theBrowser, type Window } from './support/browser.ts';

const GOOD = '<p style="color: rgb(1, 2, 3)">Đủ rõ</p>';

/** What axe finds wrong with colours on a page of this body. */
async function contrastOf(page: Page, body: string): Promise<string[]> {
  await page.setContent(`<html lang="vi"><body style="background: white">${body}</body></html>`);
  return (await axeFindings(page)).filter((finding) => finding.startsWith('color-contrast'));
}

describe('colours that are known to be clear are not judged again', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(await theBrowser(), 'http://127.0.0.1');
    assert.deepEqual(await contrastOf(window.page, GOOD), []);
  });
  after(async () => {
    await window.context.close();
    await leaveBrowser();
  });

  const CASES: [name: string, body: string, findings: number][] = [
    ['the same again', GOOD, 0],
    ['another text beside them', `${GOOD}<p style="color: rgb(170, 170, 170)">Mờ</p>`, 1],
    ['that other text again', `${GOOD}<p style="color: rgb(170, 170, 170)">Mờ</p>`, 1],
    ['the same on another background', `<div style="background: rgb(40, 40, 40)">${GOOD}</div>`, 1],
    ['the same, half transparent', `<div style="opacity: 0.3">${GOOD}</div>`, 1],
    [
      'the same, laid over something else',
      `<div style="height: 4rem; background: rgb(40, 40, 40)"></div><div style="position: absolute; top: 1rem">${GOOD}</div>`,
      1,
    ],
  ];
  for (const [name, body, findings] of CASES) {
    test(name, async () => assert.equal((await contrastOf(window.page, body)).length, findings));
  }
});

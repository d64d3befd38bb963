import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe, overflow } from './support/axe.ts';
import { NARROW, settled, visit, WIDE } from './support/browser.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

/** The page as it stands: nothing for axe to find, nothing wider than a telephone. */
async function inspect(page: Page, name: string): Promise<void> {
  await settled(page);
  await screenshot(page, name);
  await checkAxe(page);
  await page.setViewportSize(NARROW);
  assert.equal(await overflow(page), 0, `${name} is wider than a telephone`);
  await checkAxe(page);
  await page.setViewportSize(WIDE);
}

test('the catalogue: found without diacritics in either spelling, filtered, opened', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/danh-muc');
    await page.getByRole('link', { name: /Chiến sĩ thi đua toàn quốc/ }).waitFor();
    await inspect(page, 'award-list');
    await page.getByLabel('Tìm theo tên, chữ viết tắt').fill('chien sy thi dua co so');
    await page.waitForURL(/q=/);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await page.getByRole('link', { name: /Chiến sĩ thi đua cơ sở/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Chiến sĩ thi đua cơ sở' }).waitFor();
    await page.getByText('Đạt tất cả các điều kiện sau:').first().waitFor();
    await inspect(page, 'award-one');
  });
});

test('conditions, bonus and versions of a day', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/danh-muc/bang-khen-thu-tuong?ngay=2026-12-20');
    await page.getByText('Luật sửa đổi đã có hiệu lực').first().waitFor();
    await page.getByText('Đối với tập thể', { exact: false }).first().waitFor();
    await inspect(page, 'award-branches');
    await visit(page, '/danh-muc/tap-the-lao-dong-tien-tien?ngay=2026-03-01');
    const removed = page.getByRole('listitem').filter({ hasText: /^Bỏ/ });
    assert.match((await removed.first().textContent()) ?? '', /trên 50% cá nhân/);
    await visit(page, '/danh-muc/xa-phuong-dac-khu-tieu-bieu?ngay=2026-03-01');
    await page.getByText('Dự thảo, chưa áp dụng').waitFor();
    await inspect(page, 'award-draft');
  });
});

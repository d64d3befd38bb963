import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './support/axe.ts';
import { visit } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The page as it stands: nothing for axe to find, nothing wider than a telephone. */
async function pick(page: Page, label: string, text: string, option: RegExp): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByLabel(label, { exact: true }))
    .first()
    .fill(text);
  await page.getByRole('option', { name: option }).first().click();
}

test('a ward registers a supplement, its head returns it and approves it', async () => {
  await inWindow('canbo.lamkieu', async ({ page }) => {
    await visit(page, '/dang-ky');
    await page
      .getByRole('link', { name: /Lam Kiều/ })
      .first()
      .waitFor();
    await inspect(page, 'registration-list');
    await button(page, 'Lập bản đăng ký').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bổ sung').check();
    await dialog.getByRole('button', { name: 'Lập bản đăng ký' }).click();
    await page.getByText('Chưa đăng ký ai').waitFor();
    await inspect(page, 'registration-empty');
    await button(page, 'Thêm đăng ký').click();
    await page.getByRole('dialog').waitFor();
    await pick(page, 'Ai đăng ký', 'bich ngoc', /Nguyễn Thị Bích Ngọc/);
    await page.keyboard.press('Escape');
    await page.getByLabel('Danh hiệu, hình thức khen thưởng').selectOption('lao-dong-tien-tien');
    await screenshot(page, 'registration-add');
    await button(page, 'Lưu đăng ký').click();
    await page.getByText('Đã lưu đăng ký.').waitFor();
    await page.getByRole('rowheader', { name: /Nguyễn Thị Bích Ngọc/ }).waitFor();
    const asked = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất Excel' }).click();
    const exported = await (await asked).path();
    await button(page, 'Nhập từ Excel').click();
    const chooser = page.waitForEvent('filechooser');
    await button(page, /Chọn tệp: Tệp Excel/).click();
    await (await chooser).setFiles({
      name: 'dang-ky.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(exported),
    });
    await page.getByText('Mọi hàng đã có trong bản đăng ký').waitFor();
    await screenshot(page, 'registration-import');
    await checkAxe(page);
    await page.keyboard.press('Escape');
    await button(page, 'Trình phê duyệt').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trình phê duyệt' }).click();
    await page.getByText('Chờ phê duyệt').first().waitFor();
    await inspect(page, 'registration-submitted');
  });
  await inWindow('chutich.lamkieu', async ({ page }) => {
    await visit(page, '/dang-ky?state=submitted');
    await page.getByRole('link', { name: /Lam Kiều/ }).click();
    await button(page, 'Phê duyệt đăng ký').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Phê duyệt đăng ký' }).click();
    await page.getByText('Đã phê duyệt').first().waitFor();
    await inspect(page, 'registration-approved');
  });
});

test('the standing office makes a round, opens it, and lets a late unit in', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/dot-xet');
    await page.getByRole('link', { name: /chuyển đổi số/ }).waitFor();
    await inspect(page, 'round-list');
    await button(page, 'Lập đợt xét').click();
    await page.getByLabel('Tên đợt').fill('Khen thưởng phong trào bảo vệ an ninh Tổ quốc');
    await page.getByLabel('Loại đợt').last().selectOption('thematic');
    await page.getByLabel('Đợt thứ').fill('2');
    await page.getByRole('textbox', { name: /Hạn gửi chung/ }).fill('31/12/2099');
    await page.getByRole('dialog').getByLabel('Xã, phường, đặc khu', { exact: true }).check();
    await screenshot(page, 'round-form');
    await checkAxe(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Lập đợt xét' }).click();
    await page.getByRole('heading', { level: 1, name: /an ninh Tổ quốc/ }).waitFor();
    await button(page, 'Mở đợt xét').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở đợt xét' }).click();
    await page.getByText('Đang nhận hồ sơ').first().waitFor();

    await visit(page, '/dot-xet');
    await page.getByRole('link', { name: /chuyển đổi số/ }).click();
    await page.getByText('Quá hạn, chưa gửi').first().waitFor();
    await inspect(page, 'round-page');
    await button(page, /^Cho gửi muộn: .*Lam Kiều/).click();
    await page.getByRole('textbox', { name: /Được gửi đến hết ngày/ }).fill('31/12/2099');
    await page.getByLabel('Lý do').fill('Phường khắc phục hậu quả bão');
    await screenshot(page, 'round-admit');
    await page.getByRole('dialog').getByRole('button', { name: 'Cho gửi muộn' }).click();
    await page.getByText('Được gửi muộn: Phường khắc phục hậu quả bão').waitFor();
  });
  await inWindow('canbo.lamkieu', async ({ page }) => {
    await visit(page, '/dot-xet');
    await page.getByRole('link', { name: /chuyển đổi số/ }).click();
    await page.getByText('Được gửi muộn: Phường khắc phục hậu quả bão').waitFor();
    assert.equal(await page.getByRole('rowheader').count(), 1, 'a ward sees itself, not the others');
  });
});

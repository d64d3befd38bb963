import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type RunningApplication, startApplication } from './support/application.ts';
import { checkAxe } from './support/axe.ts';
import {
  fetchJson,
  launchBrowser,
  openWindow,
  settled,
  signIn,
  visit,
  type Window,
} from './support/browser.ts';
import { press, tabTo, type } from './support/keyboard.ts';
import { screenshot } from './support/screenshot.ts';

const SAMPLE = join(import.meta.dirname, '../samples/plans/song-moc-2023.txt');

let application: RunningApplication;
let browser: Browser;
before(async () => {
  application = await startApplication();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await application?.stop();
});

async function withWindow(login: string, work: (window: Window) => Promise<void>): Promise<void> {
  const window = await openWindow(browser, application.address);
  try {
    await signIn(window, login);
    await work(window);
    assert.deepEqual(window.takeFaults(), []);
  } finally {
    await window.context.close();
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const doubtCount = async (page: Page) =>
  Number.parseInt((await page.locator('#dieu-can-xem').textContent()) ?? '', 10) || 0;

/** The task that the demo's plan of the year has late, with a unit that somebody acts for. */
async function lateTaskOfDemo(window: Window): Promise<{ planId: string; taskId: string }> {
  const plans = await fetchJson<{ items: { id: string; unitName: string }[] }>(
    window,
    '/api/plans?state=issued',
  );
  const planId = plans.items.find(({ unitName }) => unitName.includes('tỉnh'))?.id ?? '';
  const tasks = await fetchJson<{ items: { id: string }[] }>(window, `/api/plans/${planId}/tasks?late=true`);
  const taskId = tasks.items[0]?.id ?? '';
  assert.notEqual(taskId, '', 'the demo has nothing late');
  return { planId, taskId };
}

test('a plan on paper is read, corrected, checked, taken into use and put in force; what is late shows', async () => {
  await withWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/nhap-ke-hoach');
    await page.locator('input[type="file"]').setInputFiles(SAMPLE);
    await page.waitForURL(/\/nhap-ke-hoach\/[0-9a-f-]{36}/);
    // The heading of the page before may still stand when the address has changed.
    await page.locator('#dieu-can-xem').waitFor();
    await settled(page);
    await checkAxe(page);
    await screenshot(page, 'nhap-soat');

    const before = await doubtCount(page);
    assert.ok(before >= 2, `only ${before} doubts`);
    await button(page, /^Sửa thành/)
      .first()
      .click();
    await page.waitForFunction(
      (count) => !document.querySelector('#dieu-can-xem')?.textContent?.startsWith(`${count} `),
      before,
    );
    const mended = await doubtCount(page);
    assert.ok(mended < before);
    await button(page, /^Đúng như bản gốc/)
      .first()
      .click();
    await page.waitForFunction(
      (count) => !document.querySelector('#dieu-can-xem')?.textContent?.startsWith(`${count} `),
      mended,
    );

    await button(page, 'Kiểm tra và đưa vào sử dụng').click();
    await button(page, 'Đưa vào sử dụng').waitFor();
    await checkAxe(page);
    await screenshot(page, 'nhap-kiem-tra');
    await button(page, 'Đưa vào sử dụng').click();
    await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}/);
    await button(page, 'Ghi nhận đã ban hành').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ghi nhận đã ban hành' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Đã ban hành').first().waitFor();
    await button(page, /^Quá hạn\s*[1-9]/)
      .or(page.getByRole('link', { name: /^Quá hạn\s*[1-9]/ }))
      .first()
      .waitFor();
  });
});

test('the same file once more: the page says that it was imported before', async () => {
  await withWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/nhap-ke-hoach');
    await page.locator('input[type="file"]').setInputFiles(SAMPLE);
    await page.getByRole('dialog', { name: 'Tệp này đã được nhập' }).waitFor();
    await checkAxe(page);
  });
});

test('progress is reported on a late task, a reminder goes out and reaches whose task it is', async () => {
  await withWindow('thuongtruc', async (window) => {
    const { page } = window;
    const { planId, taskId } = await lateTaskOfDemo(window);
    await visit(page, `/ke-hoach/${planId}?viec=${taskId}`);
    await page.getByLabel('Kết quả, tiến độ').fill('Đã gửi dự thảo xin ý kiến các sở.');
    await page
      .getByLabel(/^Tiến độ/)
      .last()
      .selectOption('60');
    await button(page, 'Gửi báo cáo tiến độ').click();
    await page
      .getByRole('list', { name: 'Báo cáo tiến độ' })
      .getByText('Đã gửi dự thảo xin ý kiến các sở.')
      .waitFor();
    await checkAxe(page);

    await visit(page, `/ke-hoach/${planId}`);
    await button(page, /^Đôn đốc/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Chọn tất cả' }).waitFor();
    if (!(await dialog.getByRole('checkbox', { name: 'Chọn tất cả' }).isChecked()))
      await dialog.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
    await dialog.getByLabel('Lời nhắn kèm theo').fill('Đề nghị hoàn thành trong tuần này.');
    await dialog.getByRole('button', { name: /^Gửi đôn đốc/ }).click();
    await page
      .getByText(/Đã nhắc [1-9]\d* nhiệm vụ/)
      .first()
      .waitFor();
  });
  await withWindow('canbo.vanhoi', async ({ page }) => {
    await visit(page, '/thong-bao');
    await page
      .getByText(/quá hạn|đôn đốc/i)
      .first()
      .waitFor();
  });
});

test('the plan shows in the calendar, and a calendar program can follow it at an address of its own', async () => {
  await withWindow('thuongtruc', async (window) => {
    const { page, context } = window;
    await visit(page, '/lich');
    await button(page, 'Tạo địa chỉ lịch cho việc của tôi').click();
    const address = await page
      .getByLabel(/Địa chỉ lịch mới/)
      .or(page.locator('input[readonly]'))
      .first()
      .inputValue();
    const feed = await context.request.get(new URL(address).pathname, { headers: { cookie: '' } });
    assert.equal(feed.status(), 200);
    const calendar = await feed.text();
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
    const { planId } = await lateTaskOfDemo(window);
    await visit(page, `/ke-hoach/${planId}?xem=lich`);
    await page
      .getByRole('heading', { name: /[Tt]háng/ })
      .first()
      .waitFor();
  });
});

test('by keyboard alone: sign in, open a late task from the home page, report progress', async () => {
  const window = await openWindow(browser, application.address);
  const { page } = window;
  try {
    await page.goto('/dang-nhap');
    await type(page, page.getByLabel('Tên đăng nhập'), 'canbo.lamkieu');
    await type(page, page.getByLabel('Mật khẩu', { exact: true }), 'gio-mua-thu-42');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await settled(page);
    const late = page.locator('main a[href*="viec="]').first();
    await press(page, late);
    await page.getByLabel('Kết quả, tiến độ').waitFor();
    await type(page, page.getByLabel('Kết quả, tiến độ'), 'Báo cáo bằng bàn phím.');
    await press(page, button(page, 'Gửi báo cáo tiến độ'));
    await page.getByRole('list', { name: 'Báo cáo tiến độ' }).getByText('Báo cáo bằng bàn phím.').waitFor();
    await tabTo(page, page.getByLabel('Kết quả, tiến độ'), 'Shift+Tab');
  } finally {
    await window.context.close();
  }
});

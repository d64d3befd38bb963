import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './support/axe.ts';
import { settled, visit } from './support/browser.ts';
import { lateTaskOfDemo, SAMPLE_PLAN } from './support/demo.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const doubtCount = async (page: Page) =>
  Number.parseInt((await page.locator('#dieu-can-xem').textContent()) ?? '', 10) || 0;

test('a plan on paper is read, corrected, checked, taken into use and put in force; what is late shows', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/nhap-ke-hoach');
    await page.locator('input[type="file"]').setInputFiles(SAMPLE_PLAN);
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
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/nhap-ke-hoach');
    await page.locator('input[type="file"]').setInputFiles(SAMPLE_PLAN);
    await page.getByRole('dialog', { name: 'Tệp này đã được nhập' }).waitFor();
    await checkAxe(page);
  });
});

test('progress is reported on a late task, a reminder goes out and reaches whose task it is', async () => {
  await inWindow('thuongtruc', async (window) => {
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
    const table = page.getByRole('table', { name: /^Bảng nhiệm vụ/ });
    const rows = table.getByRole('row').filter({ has: page.getByText('Quá hạn', { exact: true }) });
    await rows.first().getByRole('checkbox').check();
    await rows.last().getByRole('checkbox').check();
    await table.getByRole('row').filter({ hasText: 'Đang thực hiện' }).first().getByRole('checkbox').check();
    await page
      .getByRole('region', { name: 'Thao tác với các dòng đã chọn' })
      .getByRole('button', { name: 'Đôn đốc' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 nhiệm vụ đã chọn không quá hạn nên không nhắc.').waitFor();
    await dialog.getByText('2 nhiệm vụ quá hạn').waitFor();
    await checkAxe(page);
    await screenshot(page, 'don-doc');
    await dialog.getByLabel('Lời nhắn kèm theo').fill('Đề nghị hoàn thành trong tuần này.');
    await dialog.getByRole('button', { name: /^Gửi đôn đốc/ }).click();
    await page
      .getByText(/Đã nhắc [12] nhiệm vụ/)
      .first()
      .waitFor();
  });
  await inWindow('canbo.vanhoi', async ({ page }) => {
    await visit(page, '/thong-bao');
    await page
      .getByText(/quá hạn|đôn đốc/i)
      .first()
      .waitFor();
  });
});

test('the plan shows in the calendar, and a calendar program can follow it at an address of its own', async () => {
  await inWindow('thuongtruc', async (window) => {
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

test('a page whose stream of changes fell silent while the computer slept opens a new one and reads again', () =>
  inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const { planId } = await lateTaskOfDemo(window);
    await page.clock.install();
    const asked = (path: string) =>
      page.waitForRequest((request) => new URL(request.url()).pathname === path);
    const [stream] = await Promise.all([asked('/api/live'), visit(page, `/ke-hoach/${planId}`)]);
    // From here on nothing comes over the network as far as the page can tell: its timers are the first to know.
    const again = Promise.all([asked('/api/live'), asked(`/api/plans/${planId}`)]);
    await page.clock.fastForward(60_000);
    const [next] = await again;
    assert.equal(
      new URL(next.url()).searchParams.get('topics'),
      new URL(stream.url()).searchParams.get('topics'),
    );
  }));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './support/axe.ts';
import { fetchJson, NARROW, theBrowser, visit, WIDE, type Window } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { press } from './support/keyboard.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const suite = browserSuite();
const { inWindow } = suite;

const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const TITLE = 'Hiệp y chấp hành pháp luật';

/** The dossier of the demo whose awards need a public posting. */
async function stateDossier(window: Window): Promise<string> {
  const { items } = await fetchJson<{ items: { id: string; title: string }[] }>(
    window,
    '/api/dossiers?size=100',
  );
  const found = items.find(({ title }) => title.includes('cấp Nhà nước'));
  assert.ok(found !== undefined, 'the demo has no dossier of State awards');
  return found.id;
}

test('the office asks agencies about many nominees at once; one answers, one is recorded from paper', async () => {
  let address = '';
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    await visit(page, '/hiep-y');
    await shown(page, '1/3');
    await inspect(page, 'hiep-y-danh-sach');
    const dossier = await stateDossier(window);
    await visit(page, `/ho-so/${dossier}`);
    await shown(page, 'Hiệp y và lấy ý kiến Nhân dân');
    await inspect(page, 'hiep-y-trong-ho-so');
    await page.getByRole('link', { name: 'Lấy ý kiến cơ quan' }).click();
    await page.waitForURL(/\/hiep-y\/hoi\?ho-so=/);
    await shown(page, /Lấy cả 2 trường hợp/);
    await shown(page, 'cần xác nhận');
    await page.getByRole('combobox', { name: /^Cơ quan được hỏi ý kiến/ }).fill('cong an');
    await page.getByRole('option', { name: /^Công an tỉnh/ }).click();
    await page.getByRole('combobox', { name: /^Cơ quan được hỏi ý kiến/ }).fill('thanh tra');
    await page.getByRole('option', { name: /^Thanh tra tỉnh/ }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel(/^Cơ quan ngoài hệ thống/).fill('Bảo hiểm xã hội khu vực IV');
    await page.getByLabel(/^Ngay bây giờ/).check();
    await page.getByLabel('Tên yêu cầu').fill(TITLE);
    await inspect(page, 'hiep-y-hoi');
    await button(page, 'Gửi yêu cầu lấy ý kiến').click();
    await page.waitForURL(/\/hiep-y\/[0-9a-f-]{36}/);
    await shown(page, 'Đã trả lời 0/3 cơ quan');
    await button(page, 'Gia hạn: Bảo hiểm xã hội khu vực IV').click();
    await page.getByRole('textbox', { name: 'Hạn mới' }).fill('31/12/2099');
    await page.getByLabel('Lý do gia hạn').fill('Cần xác minh thêm');
    await inspect(page, 'hiep-y-gia-han');
    await page.getByRole('dialog').getByRole('button', { name: 'Gia hạn' }).click();
    await shown(page, /Được gia hạn đến ngày 31\/12\/2099/);
    await shown(page, 'dự thảo, chờ cấp số và ký');
    address = new URL(page.url()).pathname;
    await button(page, 'Nhắc các cơ quan chưa trả lời').click();
    await page.getByLabel(/^Lời nhắn kèm theo/).fill('Đề nghị trả lời trong tuần.');
    await page.getByRole('dialog').getByRole('button', { name: 'Nhắc các cơ quan chưa trả lời' }).click();
    await shown(page, /Đã nhắc \d cơ quan/);
    await checkAxe(page);
    await screenshot(page, 'hiep-y-nhac');
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).click();
  });

  await inWindow('congan', async ({ page }) => {
    await visit(page, '/hiep-y');
    await shown(page, TITLE);
    await inspect(page, 'hiep-y-duoc-hoi');
    await page.getByRole('link', { name: TITLE }).click();
    await shown(page, 'Trả lời của Công an tỉnh');
    assert.equal(await page.getByText('Thanh tra tỉnh').count(), 0, 'an agency sees another one');
    await button(page, /^Ghi ý kiến riêng về Chu Thị Hạnh/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Không thống nhất' }).check();
    await dialog.getByRole('button', { name: 'Đưa vào câu trả lời' }).click();
    await dialog.getByText('Hãy nêu lý do').first().waitFor();
    await checkAxe(page);
    await dialog.getByLabel(/^Lý do/).fill('Đang xác minh nội dung đơn phản ánh.');
    await dialog.getByRole('button', { name: 'Đưa vào câu trả lời' }).click();
    await page.getByRole('radio', { name: 'Thống nhất', exact: true }).check();
    await page.locator('input[type=file]').setInputFiles({
      name: 'tra-loi.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Văn bản trả lời'),
    });
    await shown(page, /tra-loi\.txt/);
    await inspect(page, 'hiep-y-tra-loi');
    await button(page, 'Gửi trả lời').click();
    await shown(page, 'Đã ghi câu trả lời.');
    await shown(page, 'Không thống nhất: 1');
  });

  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    await visit(page, address);
    await shown(page, 'Đã trả lời 1/3 cơ quan');
    await button(page, /^Ghi nhận văn bản trả lời: Thanh tra tỉnh/).click();
    await page.getByLabel('Số, ngày văn bản trả lời').fill('88/TTr-NV1 ngày 20/11/2026');
    await page.getByRole('radio', { name: 'Thống nhất', exact: true }).check();
    await button(page, 'Ghi nhận trả lời').click();
    await shown(page, 'Đã trả lời 2/3 cơ quan');
    await shown(page, /Cơ quan hỏi ghi nhận theo văn bản 88/);
    await inspect(page, 'hiep-y-bang');
    await visit(page, `/ho-so/${await stateDossier(window)}`);
    await shown(page, '2/3 cơ quan đã trả lời');
    await shown(page, '1 không thống nhất');
  });
});

test('a list is posted; a citizen without script sends an opinion; the office answers and the citizen reads it', async () => {
  let path = '';
  let posting = '';
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    await visit(page, '/niem-yet');
    await inspect(page, 'niem-yet-danh-sach');
    await visit(page, `/niem-yet/lap?ho-so=${await stateDossier(window)}`);
    await shown(page, /Lấy cả 2 trường hợp/);
    await page.getByLabel('Tên niêm yết').fill('Lấy ý kiến về khen thưởng của Sở Y tế');
    await page.getByLabel(/^Nơi nhận ý kiến khác/).fill('Ban Thi đua - Khen thưởng tỉnh');
    await inspect(page, 'niem-yet-lap');
    await button(page, 'Lập bản nháp').click();
    await page.waitForURL(/\/niem-yet\/[0-9a-f-]{36}/);
    posting = new URL(page.url()).pathname;
    await button(page, 'Đăng công khai').click();
    await checkAxe(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng công khai' }).click();
    await shown(page, 'Đang niêm yết');
    await inspect(page, 'niem-yet-mot');
    path = (await page.getByRole('link', { name: 'Mở trang công khai' }).getAttribute('href')) ?? '';
    assert.match(path, /^\/lay-y-kien\/[\w-]{20,}$/);
  });

  const receipt = await withoutScript(async (page) => {
    await page.goto('/niem-yet-cong-khai');
    await page.getByRole('link', { name: 'Lấy ý kiến về khen thưởng của Sở Y tế' }).click();
    await page.getByRole('heading', { level: 1, name: /Sở Y tế/ }).waitFor();
    assert.equal(await page.getByText('Hai sáng kiến cấp tỉnh').count(), 0, 'a summary that is not public');
    await page.getByRole('link', { name: 'Góp ý về Chu Thị Hạnh' }).click();
    await page.getByText('Ý kiến về trường hợp:').waitFor();
    await picture(page, 'lay-y-kien');
    await page.getByLabel('Họ và tên').fill('Trần Thị Dân');
    await page.getByLabel('Ý kiến', { exact: true }).fill('Chị Hạnh rất tận tình với bà con.');
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.getByText('Chưa gửi được. Hãy sửa các ô sau:').waitFor();
    assert.equal(await page.getByLabel('Họ và tên').inputValue(), 'Trần Thị Dân');
    await page.getByRole('link', { name: /Thông tin liên hệ:/ }).click();
    await picture(page, 'lay-y-kien-loi');
    await page.getByLabel('Thông tin liên hệ').fill('0912 345 678');
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.getByRole('heading', { name: 'Đã nhận ý kiến của bạn' }).waitFor();
    await page.reload();
    await page.getByText('Chị Hạnh rất tận tình với bà con.').waitFor();
    await picture(page, 'lay-y-kien-bien-nhan');
    return new URL(page.url()).pathname;
  });
  assert.ok(receipt.startsWith(path));

  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, posting);
    await press(page, page.getByRole('link', { name: /^Ý kiến \(1, 1 mới\)/ }));
    await shown(page, '0912 345 678');
    await inspect(page, 'niem-yet-y-kien');
    await button(page, 'Xử lý ý kiến của Trần Thị Dân').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Đã trả lời' }).check();
    await dialog.getByLabel(/^Nội dung trả lời/).fill('Cảm ơn bà. Ý kiến được chuyển cho Hội đồng.');
    await checkAxe(page);
    await screenshot(page, 'niem-yet-xu-ly');
    await dialog.getByRole('button', { name: 'Lưu xử lý' }).click();
    await shown(page, 'Đã lưu cách xử lý.');
  });

  await withoutScript(async (page) => {
    await page.goto(receipt);
    await page.getByText('Cảm ơn bà. Ý kiến được chuyển cho Hội đồng.').waitFor();
    assert.equal(await page.getByText('0912').count(), 0);
  });
});

test('the public pages have nothing that axe finds, wide and narrow', async () => {
  await inWindow(null, async ({ page }) => {
    await page.goto('/niem-yet-cong-khai');
    await inspect(page, 'niem-yet-cong-khai');
    await page.getByRole('link', { name: /^Lấy ý kiến Nhân dân đối với các trường hợp/ }).click();
    await inspect(page, 'lay-y-kien-demo');
  });
});

test('posted elsewhere: too few days are told by field, enough are recorded with their evidence', async () => {
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    await visit(page, `/niem-yet/ghi-nhan?ho-so=${await stateDossier(window)}`);
    await page.getByLabel(/^Nơi niêm yết/).fill('Báo Hà Thanh số 312');
    await page.getByRole('textbox', { name: 'Niêm yết từ ngày' }).fill('01/10/2025');
    await page.getByRole('textbox', { name: 'Đến hết ngày' }).fill('03/10/2025');
    await page.getByLabel('Lý do, căn cứ chứng minh').fill('Đã đăng báo trước khi lập hồ sơ điện tử.');
    await button(page, 'Ghi nhận').click();
    await shown(page, /quy định là 10 ngày làm việc/);
    assert.match(window.takeFaults().join(), /422/, 'the browser reports what was refused, and nothing else');
    await inspect(page, 'niem-yet-ghi-nhan');
    await page.getByRole('textbox', { name: 'Đến hết ngày' }).fill('30/10/2025');
    await button(page, 'Ghi nhận').click();
    await page.waitForURL(/\/niem-yet\/[0-9a-f-]{36}/);
    await page.locator('input[type=file]').setInputFiles({
      name: 'trang-bao.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Trang 2'),
    });
    await page.getByRole('link', { name: 'trang-bao.txt' }).waitFor();
    await inspect(page, 'niem-yet-noi-khac');
  });
});

/** Both widths of a page that runs without script, to look at. */
async function picture(page: Page, name: string): Promise<void> {
  await page.setViewportSize(NARROW);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.equal(wider, false, `${name} is wider than a phone`);
  await page.setViewportSize(WIDE);
  await screenshot(page, name);
}

/** A browser of a citizen who lets no script run. */
async function withoutScript<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const context = await (await theBrowser()).newContext({
    baseURL: suite.address(),
    javaScriptEnabled: false,
    viewport: WIDE,
    locale: 'vi-VN',
  });
  context.setDefaultTimeout(15_000);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

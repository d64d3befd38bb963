import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './support/axe.ts';
import { settled, visit } from './support/browser.ts';
import { planOfDemo } from './support/demo.ts';
import { inspect } from './support/inspect.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** `days` from today in Hà Nội as people write it. */
function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return day.toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
}

/** A page is right when axe finds nothing, it is no wider than a phone, and it was looked at. */
const TITLE = 'Báo cáo sơ kết đợt thi đua cao điểm';

test('units are asked to send, one does, the late are reminded in one act and written to', async () => {
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const planId = await planOfDemo(window);
    await visit(page, `/ke-hoach/${planId}?xem=yeu-cau`);
    await inspect(page, 'yeu-cau-bang');
    await button(page, 'Tạo yêu cầu gửi').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nội dung phải gửi').fill(TITLE);
    await dialog.getByLabel(/^Hạn gửi/).fill(dayFromNow(5));
    await dialog.getByLabel(/^Xã, phường, đặc khu trực thuộc/).click();
    await dialog.getByText('12 đơn vị sẽ nhận yêu cầu').waitFor();
    await dialog.getByLabel(/xã Phú Lương/).click();
    await checkAxe(page);
    await screenshot(page, 'yeu-cau-tao');
    await dialog.getByRole('button', { name: 'Gửi yêu cầu tới 11 đơn vị' }).click();
    await shown(page, 'Đã gửi yêu cầu tới 11 đơn vị.');
    await page.getByRole('link', { name: TITLE }).waitFor();
  });

  await inWindow('canbo.vanhoi', async ({ page, takeFaults }) => {
    await visit(page, '/');
    await page.getByRole('region', { name: 'Cần gửi' }).getByRole('link', { name: TITLE }).click();
    await page.waitForURL(/\/can-gui\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await inspect(page, 'can-gui-mot');
    await button(page, 'Ghi nhận đã gửi').click();
    await shown(page, /Hãy đính kèm tệp đã gửi/);
    // The browser reports what the server refused; here the refusal is wanted.
    assert.ok(takeFaults().every((fault) => fault.includes('status of 422')));
    await page.getByLabel(/^Số, ký hiệu văn bản đã gửi/).fill('45/BC-UBND');
    await button(page, 'Ghi nhận đã gửi').click();
    await shown(page, 'Đã gửi');
    await button(page, 'Rút lại').waitFor();
    await visit(page, '/can-gui');
    await inspect(page, 'can-gui');
  });

  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const planId = await planOfDemo(window);
    await visit(page, `/ke-hoach/${planId}?xem=yeu-cau`);
    await page.getByRole('link', { name: TITLE }).click();
    await page.waitForURL(/\/yeu-cau\//);
    await button(page, 'Sửa yêu cầu').click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Hạn gửi/)
      .fill(dayFromNow(-1));
    await button(page, 'Lưu yêu cầu').click();
    await shown(page, 'Đã lưu yêu cầu.');
    await page.getByRole('link', { name: /^Quá hạn, chưa gửi\s*10/ }).waitFor();
    await inspect(page, 'yeu-cau-mot');

    await page.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
    const remind = page.getByRole('dialog');
    await remind.getByText('Chưa có ai nhận').first().waitFor();
    await remind.getByLabel('Lời nhắn kèm theo').fill('Đề nghị gửi trong hôm nay.');
    await checkAxe(page);
    await screenshot(page, 'yeu-cau-don-doc');
    await remind.getByRole('button', { name: /^Gửi đôn đốc \d+ đơn vị/ }).click();
    await remind.getByText(/^Đã đôn đốc [1-9]\d* đơn vị/).waitFor();
    await remind.getByRole('button', { name: 'Đóng', exact: true }).click();

    await button(page, 'Công văn đôn đốc').click();
    const letter = page.getByRole('dialog');
    await letter.getByRole('textbox', { name: 'Yêu cầu gửi trước ngày' }).fill(dayFromNow(3));
    await checkAxe(page);
    for (const name of ['Tải bản Word', 'Tải bản PDF']) {
      const href = await letter.getByRole('link', { name }).getAttribute('href');
      const file = await window.context.request.get(href ?? '');
      assert.equal(file.status(), 200, name);
      assert.ok((await file.body()).length > 2000, name);
    }
    await letter.getByRole('button', { name: 'Đưa dự thảo vào thư viện văn bản' }).click();
    await letter.getByRole('link', { name: 'Mở văn bản' }).waitFor();
  });

  await inWindow('canbo.tanthinh', async ({ page }) => {
    await visit(page, '/thong-bao');
    await shown(page, /đôn đốc.*Đề nghị gửi trong hôm nay/);
  });
});

test('a change of the superior’s plan is proposed below, accepted with a reason, and more is taken over', async () => {
  await inWindow('canbo.lamkieu', async ({ page }) => {
    await visit(page, '/');
    await page.getByRole('region', { name: 'Cấp trên thay đổi kế hoạch' }).getByRole('link').first().click();
    await page.waitForURL(/xem=cap-tren/);
    await page.getByRole('heading', { name: 'Kế hoạch cấp trên' }).waitFor();
    await inspect(page, 'cap-tren');
    await button(page, 'Theo thay đổi').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/hãy nêu lý do/).fill('Theo kế hoạch điều chỉnh của tỉnh');
    await dialog.getByRole('button', { name: 'Theo thay đổi' }).click();
    await shown(page, 'Đã theo thay đổi của cấp trên.');
    await button(page, /^Đưa [1-9]\d* nhiệm vụ vào kế hoạch/).click();
    await page
      .getByRole('dialog')
      .getByLabel(/hãy nêu lý do/)
      .fill('Tỉnh giao bổ sung');
    await page.getByRole('dialog').getByRole('button', { name: /^Đưa/ }).click();
    await shown(page, /Đã đưa [1-9]\d* nhiệm vụ vào Phụ lục 1/);
  });
});

test('next year’s plan: every proposal is looked at, and the plan is made', async () => {
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    await visit(page, `/ke-hoach/${await planOfDemo(window)}`);
    await button(page, 'Lập kế hoạch năm sau').click();
    await page.waitForURL(/\/ke-hoach-nam-sau\//);
    await page.getByRole('heading', { name: /từ kế hoạch năm trước/ }).waitFor();
    await settled(page);
    assert.ok(await button(page, 'Tạo kế hoạch năm sau').isDisabled());
    await inspect(page, 'nam-sau');
    await button(page, /^Chấp nhận \d+ đề xuất chắc chắn/).click();
    await button(page, /^Chấp nhận \d+ đề xuất chắc chắn/).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^Chưa quyết định/ }).click();
    const left = page.getByRole('link', { name: /^Chưa quyết định/ });
    await button(page, /^Sửa: /)
      .first()
      .click();
    await page.getByRole('textbox').first().fill('Nội dung đã sửa cho năm sau');
    await checkAxe(page);
    await button(page, 'Lưu nội dung này').click();
    await button(page, 'Lưu nội dung này').waitFor({ state: 'detached' });
    const count = async () => Number((await left.textContent())?.match(/\d+/)?.[0]);
    for (let before = await count(); before > 0; before = await count()) {
      await button(page, /^(Chấp nhận|Giữ nguyên): /)
        .first()
        .click();
      await page.getByRole('link', { name: new RegExp(`^Chưa quyết định\\s*${before - 1}$`) }).waitFor();
    }
    await screenshot(page, 'nam-sau-xong');
    await button(page, 'Tạo kế hoạch năm sau').click();
    await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}/);
    await shown(page, 'Dự thảo');
  });
});

test('a progress report of a plan and of a unit: figures, files, and a draft in the library', async () => {
  await inWindow('thuongtruc', async (window) => {
    const { page, context } = window;
    const planId = await planOfDemo(window);
    await visit(page, `/ke-hoach/${planId}?xem=bao-cao`);
    await inspect(page, 'bao-cao-ke-hoach');
    await page.getByLabel('Kỳ báo cáo').selectOption('quarter');
    await page.getByLabel('Tháng, quý, nửa năm').selectOption('3');
    await shown(page, /Từ ngày 01\/07\/\d{4} đến ngày 30\/09/);
    for (const name of ['Báo cáo Word', 'Báo cáo PDF', 'Bảng tính Excel']) {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      const file = await context.request.get(href ?? '');
      assert.equal(file.status(), 200, name);
      assert.ok((await file.body()).length > 2000, name);
    }
    await visit(page, '/bao-cao-tien-do');
    await inspect(page, 'bao-cao-don-vi');
    await visit(page, '/phan-cong-theo-doi');
    await inspect(page, 'theo-doi');
  });
});

test('a member of the council sees how the units stand that he follows', async () => {
  await inWindow('thanhvien', async ({ page }) => {
    await visit(page, '/');
    await page.getByRole('region', { name: 'Đơn vị tôi theo dõi' }).first().waitFor();
    await inspect(page, 'viec-cua-toi-thanh-vien');
  });
});

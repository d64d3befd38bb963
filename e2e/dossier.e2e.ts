import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { writeXlsx } from '../src/documents/xlsx/write-xlsx.ts';
import { checkAxe } from './support/axe.ts';
import { settled, visit } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { chooseIn, press, tabTo, type } from './support/keyboard.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các phần của hồ sơ' }).getByRole('link', { name }).click();

/** A page is right when axe finds nothing, it is no wider than a phone, and it was looked at. */
const TITLE = 'Đề nghị khen thưởng thành tích đột phá';

test('a unit lays its dossier by mouse, is judged while it types, checks, and sends; the office accepts', async () => {
  let address = '';
  await inWindow('canbo.lamkieu', async ({ page, takeFaults }) => {
    await visit(page, '/ho-so');
    await inspect(page, 'ho-so-danh-sach');
    await page.getByRole('link', { name: 'Lập hồ sơ' }).click();
    await page.getByRole('combobox', { name: 'Đợt xét' }).click();
    await page.getByRole('option').first().click();
    await page.getByLabel(/^Tên hồ sơ/).fill(TITLE);
    await inspect(page, 'ho-so-lap');
    await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
    await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}/);
    address = new URL(page.url()).pathname;

    await page.getByRole('combobox', { name: /^Người, tập thể/ }).fill('bich ngoc');
    await page.getByRole('option', { name: /Nguyễn Thị Bích Ngọc/ }).click();
    await page.getByRole('combobox', { name: /^Danh hiệu, hình thức đề nghị/ }).fill('chien si thi dua bo');
    await page.getByRole('option', { name: /^Chiến sĩ thi đua bộ/ }).click();
    await page.getByRole('status').getByText('Chưa đủ điều kiện').waitFor();
    await shown(page, /Còn thiếu/);
    await page.getByLabel(/^Tóm tắt thành tích/).fill('Dẫn đầu phong trào chuyển đổi số.');
    await inspect(page, 'ho-so-them-nguoi');
    await page.getByRole('button', { name: 'Thêm vào danh sách' }).click();
    await page.getByRole('row', { name: /Nguyễn Thị Bích Ngọc/ }).waitFor();

    await page.getByRole('link', { name: 'Nguyễn Thị Bích Ngọc' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel(/^Thành tích đạt được/).fill('Số hóa 12.000 hồ sơ.');
    await panel.getByText(/Đã tự lưu lúc/).waitFor();
    await checkAxe(page);
    await screenshot(page, 'ho-so-nguoi');
    await panel.getByRole('button', { name: 'Đóng khung chi tiết' }).click();

    await part(page, 'Họp xét của đơn vị');
    await page.getByRole('textbox', { name: 'Ngày họp' }).fill('18/11/2026');
    await page.getByLabel('Người chủ trì').fill('Phan Văn Dũng');
    await page.getByLabel('Tổng số thành viên').fill('9');
    await page.getByLabel('Số có mặt').fill('8');
    await page.getByLabel('Số đồng ý với danh sách').fill('8');
    await shown(page, /Đã tự lưu lúc/);
    await inspect(page, 'ho-so-hop-xet');

    await part(page, 'Thông tin chung');
    await page.getByLabel('Số, ký hiệu tờ trình').fill('61/TTr-UBND');
    await page.getByRole('textbox', { name: 'Ngày tờ trình' }).fill('20/11/2026');
    await page.keyboard.press('Tab');
    await shown(page, /Đã tự lưu lúc/);
    await inspect(page, 'ho-so-thong-tin');

    await part(page, 'Kiểm tra');
    await shown(page, 'Chưa đủ điều kiện, cần lý do đề nghị');
    await inspect(page, 'ho-so-kiem-tra');
    await page.getByLabel('Lý do chung').fill('Sáng kiến đang chờ công nhận, có xác nhận kèm theo.');
    await page.getByRole('button', { name: 'Ghi lý do cho các trường hợp này' }).click();
    await shown(page, 'Đã ghi lý do.');
    await page.getByRole('link', { name: 'Tiếp tục đến phần Gửi' }).click();
    await inspect(page, 'ho-so-gui');
    await page.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click();
    await shown(page, 'Đã trình lãnh đạo duyệt.');
    assert.deepEqual(takeFaults(), []);
  });

  await inWindow('chutich.lamkieu', async ({ page }) => {
    await visit(page, `${address}?phan=send`);
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await shown(page, 'Đã nộp hồ sơ.');
    await shown(page, /Đang chờ tiếp nhận/);
  });

  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, address);
    await shown(page, /trường hợp chưa đủ điều kiện/);
    await page.getByRole('button', { name: 'Tiếp nhận' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận' }).click();
    await shown(page, /HS-HT-\d{4}-\d{5}|HS-[A-Z0-9-]+-\d{4}-\d{5}/);
    await inspect(page, 'ho-so-tong-quan');
    const receipt = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải giấy tiếp nhận (PDF)' }).click();
    assert.match((await receipt).suggestedFilename(), /^giay-tiep-nhan-.*\.pdf$/);
    await page
      .getByRole('navigation', { name: 'Các phần của hồ sơ' })
      .getByRole('link', { name: 'Danh sách đề nghị' })
      .click();
    await shown(page, /Sáng kiến đang chờ công nhận/);
  });
});

test('by keyboard alone: from the list to a nominee on the list', async () => {
  await inWindow('canbo.lamkieu', async ({ page }) => {
    await visit(page, '/ho-so');
    await press(page, page.getByRole('link', { name: /tổng kết năm \d{4} của phường Lam Kiều/ }));
    await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}/);
    await settled(page);
    await press(
      page,
      page
        .getByRole('navigation', { name: 'Các phần của hồ sơ' })
        .getByRole('link', { name: 'Danh sách đề nghị' }),
    );
    await type(page, page.getByRole('combobox', { name: /^Người, tập thể/ }), 'bich ngoc');
    await chooseIn(page, page.getByRole('option', { name: /Bích Ngọc/ }));
    await type(page, page.getByRole('combobox', { name: /^Danh hiệu, hình thức đề nghị/ }), 'cstđcs');
    // The filter of the list below has options of the same names; they carry a number.
    await chooseIn(page, page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở', exact: true }));
    await shown(page, 'Kiểm tra điều kiện');
    await tabTo(page, page.getByRole('button', { name: 'Thêm vào danh sách' }));
    await page.keyboard.press('Enter');
    await shown(page, /Đã thêm Nguyễn Thị Bích Ngọc/);
  });
});

test('a list comes from Excel: looked at, then taken', async () => {
  await inWindow('canbo.lamkieu', async ({ page }) => {
    await visit(page, '/ho-so');
    await page.getByRole('link', { name: /tổng kết năm \d{4} của phường Lam Kiều/ }).click();
    await part(page, 'Danh sách đề nghị');
    await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
    await page.waitForURL(/\/nhap/);
    await settled(page);
    const headers = ['Họ tên', 'Danh hiệu', 'Tóm tắt thành tích'];
    const buffer = await writeXlsx([
      {
        name: 'DS',
        columns: headers.map((header) => ({ header, width: 20 })),
        rows: [
          ['Phan Văn Dũng', 'LĐTT', 'Hoàn thành tốt nhiệm vụ'],
          ['Người Không Có', 'LĐTT', null],
        ],
      },
    ]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer });
    await shown(page, 'Không có ai tên này trong đơn vị');
    await inspect(page, 'ho-so-nhap');
    await page.getByRole('button', { name: 'Đưa 1 dòng vào hồ sơ' }).click();
    await shown(page, 'Đã đưa 1 trường hợp vào hồ sơ.');
  });
});

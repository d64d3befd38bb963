import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { makeP12, samplePdf } from '../src/documents/sign/test-p12.fixture.ts';
import { makeSampleTemplate } from '../src/documents/template/sample-template.ts';
import { checkAxe } from './support/axe.ts';
import { settled, visit } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { arrived, press, tabTo, type, upload } from './support/keyboard.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();
const folder = mkdtempSync(join(tmpdir(), 'sv-document-'));
after(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const badge = (page: Page, word: string) => page.locator('h1 ~ *', { hasText: word }).first().waitFor();

/** The page as it stands: nothing for axe to find, nothing wider than a telephone. */
/** Takes an option of a list by the arrow keys. */
async function chooseByKeys(page: Page, list: Locator, label: string): Promise<void> {
  await tabTo(page, list);
  const chosen = () => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label);
  for (let presses = 0; (await chosen()) !== label; presses += 1) {
    assert.ok(presses < 40, `${label} cannot be reached with the arrow keys`);
    await page.keyboard.press('ArrowDown');
  }
}

async function chooseFile(page: Page, label: string, path: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await button(page, `Chọn tệp: ${label}`).click();
  await (await asked).setFiles(path);
}

test('the library: found without diacritics by words of the text, filtered, a replaced decree out of force', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/van-ban');
    await page
      .getByRole('link', { name: /Luật Thi đua, khen thưởng/ })
      .first()
      .waitFor();
    await inspect(page, 'document-list');
    await page.getByLabel('Tìm trong trích yếu, số và nội dung').fill('khen thuong dot xuat khong tinh');
    await page.waitForURL(/q=/);
    await page.getByRole('link', { name: /Phân cấp, phân quyền/ }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await page.getByRole('link', { name: /Phân cấp, phân quyền/ }).click();
    await settled(page);
    await page.getByRole('link', { name: 'Văn bản liên quan' }).click();
    await page.getByRole('link', { name: /^98\/2023\/NĐ-CP/ }).waitFor();
    await inspect(page, 'document-links');
    await page.getByRole('link', { name: /^98\/2023\/NĐ-CP/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Quy định chi tiết thi hành' }).waitFor();
    await page.getByRole('link', { name: 'Văn bản liên quan' }).click();
    await page.getByText('Bị thay thế bởi').waitFor();
    await page.getByText('Hết hiệu lực').first().waitFor();
  });
});

test('a received document is recorded with its file, by keyboard alone', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/van-ban');
    await press(page, page.getByRole('link', { name: 'Thêm văn bản', exact: true }));
    await arrived(page, 'Thêm văn bản');
    await inspect(page, 'document-add');
    await chooseByKeys(page, page.getByLabel('Loại văn bản'), 'Hướng dẫn');
    await type(page, page.getByLabel('Trích yếu'), 'Hướng dẫn bình xét điển hình tiên tiến');
    await type(page, page.getByLabel('Cơ quan ban hành'), 'Bộ Nội vụ');
    await type(page, page.getByLabel(/^Số \(/), '77');
    await type(page, page.getByLabel(/^Ký hiệu/), 'HD-BNV');
    const file = fileOf(
      'huong-dan.txt',
      'Điển hình tiên tiến được phát hiện từ cơ sở và nhân rộng kịp thời.',
    );
    await upload(page, button(page, 'Chọn tệp: Tệp văn bản'), file);
    await page.getByText('Đã chọn: huong-dan.txt').waitFor();
    await press(page, page.getByRole('button', { name: 'Lưu văn bản', exact: true }));
    await arrived(page, 'Hướng dẫn bình xét điển hình tiên tiến');
    await page.getByText('được phát hiện từ cơ sở').waitFor();
    await inspect(page, 'document-received');
    await press(page, button(page, 'Xác nhận đã đọc'));
    await page.getByText('Đã xác nhận đọc văn bản.').waitFor();
    await visit(page, '/van-ban?q=nhan%20rong%20kip%20thoi');
    await page.getByRole('link', { name: 'Hướng dẫn bình xét điển hình tiên tiến' }).waitFor();
  });
});

test('a draft gets its number, is signed by who may after looking at the very file, and goes out', async () => {
  const years = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2050-01-01T00:00:00Z') };
  const key = fileOf('khoa.p12', makeP12({ name: 'Phạm Đức Long', ...years, passphrase: 'mở khóa' }));
  const pdf = fileOf('du-thao.pdf', samplePdf('Du thao'));
  const final = fileOf('thong-bao.pdf', samplePdf('Thong bao ket qua'));
  let address = '';
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/van-ban/them');
    await page.getByLabel('Dự thảo văn bản của đơn vị').check();
    await page.getByLabel('Loại văn bản').selectOption({ label: 'Thông báo' });
    await page.getByLabel('Trích yếu').fill('Kết quả bình xét quý IV');
    await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân tỉnh Hà Thanh');
    await page.getByRole('combobox', { name: /Nơi nhận/ }).fill('lam kieu');
    await page.getByRole('option', { name: /^Ủy ban nhân dân phường Lam Kiều/ }).click();
    await page.keyboard.press('Escape');
    await chooseFile(page, 'Tệp văn bản', pdf);
    await page.getByRole('button', { name: 'Lưu văn bản', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kết quả bình xét quý IV' }).waitFor();
    await badge(page, 'Dự thảo');
    await button(page, 'Cấp số').click();
    await screenshot(page, 'document-number-dialog');
    await checkAxe(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Cấp số' }).click();
    await page.getByText(/Đã cấp số \d+\/TB-UBND/).waitFor();
    await page.getByText('Hãy tải lên bản PDF hoàn chỉnh').waitFor();
    await page.getByRole('link', { name: 'Tệp và chữ ký' }).click();
    await chooseFile(page, 'Thêm phiên bản', final);
    await page.getByText('Đã nhận tệp.').waitFor();
    address = page.url();
  });
  await inWindow('giamdoc.snv', async ({ page, context, takeFaults }) => {
    await visit(page, address);
    await button(page, 'Ký số').click();
    const dialog = page.getByRole('dialog');
    const hash = await dialog.locator('span', { hasText: /^[0-9a-f]{64}$/ }).textContent();
    const opened = await context.request.get(
      (await dialog.getByRole('link', { name: 'thong-bao.pdf' }).getAttribute('href')) ?? '',
    );
    assert.equal((await opened.body()).equals(samplePdf('Thong bao ket qua')), true);
    await screenshot(page, 'document-sign-dialog');
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await dialog.getByRole('link', { name: /Hãy chọn tệp chứng thư số/ }).waitFor();
    await dialog.getByLabel(/Tôi đã xem tệp này/).check();
    await chooseFile(page, 'Tệp chứng thư số', key);
    await dialog.getByLabel('Mật khẩu của tệp chứng thư', { exact: true }).fill('sai');
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await dialog.getByText('Mật khẩu của tệp chứng thư không đúng').first().waitFor();
    await screenshot(page, 'document-sign-wrong');
    assert.equal(takeFaults().length, 1, 'the refusal alone is reported');
    await dialog.getByLabel('Mật khẩu của tệp chứng thư', { exact: true }).fill('mở khóa');
    await dialog.getByLabel(/^Nơi ký/).fill('Hà Thanh');
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await page.getByText('Đã ký số. Bản đã ký là một phiên bản mới.').waitFor();
    await page.getByRole('link', { name: 'Tệp và chữ ký' }).click();
    await page.getByText(String(hash)).first().waitFor();
    await button(page, /^Kiểm tra chữ ký: .*đã ký/).click();
    await page.getByText('Nguyên vẹn').waitFor();
    await page.getByText(/Phạm Đức Long ký lúc/).waitFor();
    await inspect(page, 'document-signed');
    await button(page, 'Ban hành').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
    await page.getByText('Văn bản đã chuyển sang “Đã ban hành”.').waitFor();
  });
  await inWindow('canbo.lamkieu', async ({ page }) => {
    await visit(page, '/thong-bao');
    await page.getByText(/Văn bản mới cần đọc: .*Kết quả bình xét quý IV/).click();
    await page.getByRole('heading', { level: 1, name: 'Kết quả bình xét quý IV' }).waitFor();
    await button(page, 'Xác nhận đã đọc').click();
    await page.getByText('Đã xác nhận đọc văn bản.').waitFor();
    assert.equal(await button(page, 'Thu hồi').count(), 0);
  });
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, address.replace('xem=tep', 'xem=nguoi-doc'));
    await page.getByRole('row', { name: /phường Lam Kiều.*Đã đọc/ }).waitFor();
    await inspect(page, 'document-readers');
  });
});

test('the invitation that the demo has numbered shows itself as on paper, with its files', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/van-ban?state=numbered');
    await page.getByRole('link', { name: /Dự phiên họp Hội đồng/ }).click();
    await page.getByText('GIẤY MỜI').first().waitFor();
    await inspect(page, 'document-preview');
  });
});

test('the register by keyboard: a number is reserved with a reason and cancelled; a sequence is set up', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/so-dang-ky');
    await press(page, button(page, 'Thêm dãy số'));
    const dialog = page.getByRole('dialog');
    await chooseByKeys(page, dialog.getByLabel('Loại văn bản'), 'Tờ trình');
    await type(page, dialog.getByLabel('Ký hiệu cơ quan'), 'UBND');
    await type(page, dialog.getByLabel('Bắt đầu từ số'), '25');
    await screenshot(page, 'register-series-dialog');
    await checkAxe(page);
    await press(page, dialog.getByRole('button', { name: 'Lưu dãy số' }));
    await page.getByText('Đã lưu dãy số.').waitFor();
    await press(page, button(page, /^Giữ chỗ: Tờ trình/));
    await type(page, dialog.getByLabel('Lý do giữ chỗ'), 'Chờ Chủ tịch ký');
    await press(page, dialog.getByRole('button', { name: 'Giữ chỗ' }));
    await page.getByText('Đã giữ chỗ 25/TTr-UBND.').waitFor();
    await page.getByText('Giữ chỗ: Chờ Chủ tịch ký').waitFor();
    await inspect(page, 'register');
    await press(page, button(page, 'Hủy số 25/TTr-UBND'));
    await type(page, dialog.getByLabel('Lý do'), 'Không trình nữa');
    await press(page, dialog.getByRole('button', { name: 'Hủy số' }));
    await page.getByText('Đã hủy: Chờ Chủ tịch ký → Không trình nữa').waitFor();
  });
});

test('templates: a bad one is refused by its placeholders, a good one is used', async () => {
  await inWindow('thuongtruc', async ({ page, takeFaults }) => {
    await visit(page, '/mau-van-ban');
    await inspect(page, 'templates');
    const { Document, Packer, Paragraph } = await import('docx');
    const bad = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('{ten_la}')] }] }),
    );
    await button(page, 'Thêm mẫu').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Loại văn bản').selectOption({ label: 'Báo cáo' });
    await dialog.getByLabel('Tên mẫu').fill('Mẫu báo cáo của tỉnh');
    await chooseFile(page, 'Tệp mẫu', fileOf('xau.docx', bad));
    await button(page, 'Dùng mẫu này').click();
    await dialog.getByText('{ten_la}').first().waitFor();
    await screenshot(page, 'template-refused');
    await checkAxe(page);
    assert.equal(takeFaults().length, 1, 'the refusal alone is reported');
    await chooseFile(page, 'Tệp mẫu', fileOf('tot.docx', await makeSampleTemplate()));
    await button(page, 'Dùng mẫu này').click();
    await page.getByText('Mẫu đã được đưa vào dùng.').waitFor();
    await page.getByRole('link', { name: 'Mẫu báo cáo của tỉnh' }).waitFor();
  });
});

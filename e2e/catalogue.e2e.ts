import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

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

test('a local condition: what is missing is told, the sentence is read before, it takes part, it ends', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/danh-muc/lao-dong-tien-tien');
    await page.getByRole('link', { name: 'Thêm điều kiện riêng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thêm quy định riêng' }).waitFor();
    await page.getByRole('button', { name: 'Ghi quy định' }).click();
    await page.getByRole('link', { name: /Căn cứ pháp lý/ }).waitFor();
    await inspect(page, 'local-rule-errors');
    await page.getByLabel('Tỷ lệ tối đa (%)').fill('70');
    await page.getByLabel('Tính trên').selectOption({ index: 1 });
    await page.getByLabel('Trong khoảng').selectOption({ label: 'Trong năm' });
    await page.getByRole('button', { name: 'Xem câu quy định' }).click();
    await page.getByText(/^Tặng không quá 70% số cá nhân/).waitFor();
    await page.getByLabel('Căn cứ pháp lý').fill('Quyết định 12/2026/QĐ-UBND, Điều 5');
    await page.getByRole('textbox', { name: 'Áp dụng từ ngày' }).fill('1/1/2026');
    await inspect(page, 'local-rule-form');
    await page.getByRole('button', { name: 'Ghi quy định' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quy định riêng' }).waitFor();
    await page
      .getByText(/^Tặng không quá 70% số cá nhân/)
      .first()
      .waitFor();
    await inspect(page, 'local-rule-list');
    await visit(page, '/danh-muc/lao-dong-tien-tien');
    await page.getByText(/Quy định riêng của .*: Quyết định 12\/2026/).waitFor();
    await inspect(page, 'award-with-rule');
    await visit(page, '/danh-muc/quy-dinh-rieng');
    await page.getByRole('button', { name: 'Chấm dứt: Lao động tiên tiến' }).click();
    await page.getByLabel(/Lý do/).fill('Thay bằng quy chế mới');
    await inspect(page, 'local-rule-end');
    await page.getByRole('button', { name: 'Chấm dứt quy định' }).click();
    await page.getByText(/Lý do: Thay bằng quy chế mới/).waitFor();
  });
});

test('an award of the province’s own', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/danh-muc/quy-dinh-rieng/them?loai=award');
    await page.getByLabel('Tên danh hiệu, hình thức').fill('Công dân Hà Thanh tiêu biểu');
    await page.getByLabel('Cấp', { exact: true }).selectOption({ label: 'Bộ, ban, ngành, tỉnh' });
    await page.getByLabel('Thẩm quyền quyết định').selectOption({ label: 'Chủ tịch Ủy ban nhân dân tỉnh' });
    await page.getByLabel(/Tiền thưởng cá nhân/).fill('2,5');
    await page.getByLabel('Là', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Thêm một điều kiện' }).click();
    const second = page.getByRole('group', { name: /^Điều kiện 2/ });
    await second.getByLabel('Loại điều kiện').selectOption({ label: 'Chỉ được tặng một lần' });
    await second.getByLabel('Cách tính').selectOption({ index: 1 });
    await second.getByRole('button', { name: 'Thêm cách khác để đạt (hoặc)' }).click();
    await second.getByLabel('Loại điều kiện').nth(1).selectOption({ label: 'Xếp loại hằng năm' });
    await second.getByLabel('Mức xếp loại').selectOption({ index: 1 });
    await second.getByLabel('Số năm').fill('2');
    await page.getByLabel('Bộ hồ sơ').selectOption({ index: 1 });
    await page.getByLabel('Căn cứ pháp lý').fill('Nghị quyết 9/2026/NQ-HĐND');
    await page.getByRole('textbox', { name: 'Áp dụng từ ngày' }).fill('1/1/2026');
    await inspect(page, 'local-award-form');
    await page.getByRole('button', { name: 'Ghi hình thức riêng' }).click();
    await page.getByRole('link', { name: 'Công dân Hà Thanh tiêu biểu', exact: true }).click();
    await page.getByText('2,5 × 2.530.000 đồng').waitFor();
    await page.getByText('Đạt một trong các điều kiện sau:').first().waitFor();
    await inspect(page, 'local-award');
    await visit(page, '/danh-muc/quy-dinh-rieng');
    await page.getByRole('link', { name: 'Thay: Công dân Hà Thanh tiêu biểu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thay quy định riêng' }).waitFor();
    assert.equal(
      await page.getByLabel('Tên danh hiệu, hình thức').inputValue(),
      'Công dân Hà Thanh tiêu biểu',
    );
    assert.equal(await page.getByLabel(/Tiền thưởng cá nhân/).inputValue(), '2,5');
    const again = page.getByRole('group', { name: /^Điều kiện 2: đạt một trong/ });
    assert.equal(await again.getByLabel('Số năm').inputValue(), '2');
    await again.getByLabel('Số năm').fill('3');
    await page.getByLabel('Căn cứ pháp lý').fill('Nghị quyết 12/2026/NQ-HĐND');
    await page.getByRole('textbox', { name: 'Áp dụng từ ngày' }).fill('1/1/2030');
    await inspect(page, 'local-award-replaced');
    await page.getByRole('button', { name: 'Ghi hình thức riêng' }).click();
    await page.getByText('Thay cho một quy định trước').waitFor();
  });
});

test('a version is confirmed against the text', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/danh-muc/bang-khen-thu-tuong');
    await page.getByText('Luật sửa đổi đã có hiệu lực').first().waitFor();
    await page.getByRole('button', { name: 'Xác nhận đã đối chiếu văn bản' }).click();
    await page.getByLabel('Văn bản đã đọc').fill('Luật 06/2022/QH15, Điều 73');
    await inspect(page, 'award-confirm');
    await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await page.getByText(/Đã đối chiếu văn bản ngày/).waitFor();
    assert.equal(await page.getByText('Luật sửa đổi đã có hiệu lực').count(), 0);
  });
});

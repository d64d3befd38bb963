import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readXlsx } from '../src/documents/xlsx/read-xlsx.ts';
import { writeXlsx } from '../src/documents/xlsx/write-xlsx.ts';
import { checkAxe, overflow } from './support/axe.ts';
import { fetchJson, NARROW, visit, WIDE, type Window } from './support/browser.ts';
import { pick, press, type } from './support/keyboard.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const suite = browserSuite();
const asOffice = (work: (window: Window) => Promise<void>) => suite.inWindow('thuongtruc', work);

interface Found {
  id: string;
  subjectId: string;
}

async function honourOf(window: Window, q: string): Promise<Found> {
  const { items } = await fetchJson<{ items: Found[] }>(
    window,
    `/api/honours?sort=-decidedOn&q=${encodeURIComponent(q)}`,
  );
  assert.ok(items[0] !== undefined, `the demo has no honour of ${q}`);
  return items[0];
}

test('an honour is found without diacritics, opened, corrected and revoked; the book keeps what stood before', () =>
  asOffice(async (window) => {
    const { page } = window;
    await visit(page, '/so-vang');
    await page.getByLabel('Tìm tên, chức vụ, đơn vị, số quyết định').fill('trieu van ben');
    await page
      .getByRole('link', { name: /^Triệu Văn Bền/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Triệu Văn Bền' }).waitFor();
    await page.getByRole('button', { name: 'Đính chính' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Số quyết định khen thưởng/).fill('151/QĐ-UBND');
    await dialog.getByLabel(/^Số văn bản làm căn cứ/).fill('8/CV-UBND');
    await dialog.getByLabel('Lý do').fill('Ghi thiếu chữ số đầu của số quyết định');
    await checkAxe(page);
    await screenshot(page, 'so-vang-dinh-chinh');
    await dialog.getByRole('button', { name: 'Đính chính' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Số quyết định: “51/QĐ-UBND” thành “151/QĐ-UBND”').waitFor();
    await page.getByRole('button', { name: 'Hủy quyết định khen thưởng' }).click();
    await dialog.getByLabel('Lý do').fill('Kê khai gian dối thành tích');
    await dialog.getByRole('button', { name: 'Hủy quyết định khen thưởng' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Đã hủy', { exact: true }).waitFor();
    await checkAxe(page);
    await screenshot(page, 'so-vang-da-huy');
  }));

test('the name of an award in the search box leads to its honours, also beside a name', () =>
  asOffice(async ({ page }) => {
    await visit(page, '/so-vang');
    const box = page.getByLabel('Tìm tên, chức vụ, đơn vị, số quyết định');
    await box.fill('lao dong tien tien');
    const link = page.getByRole('link', { name: 'Lao động tiên tiến', exact: true }).first();
    await link.waitFor();
    await checkAxe(page);
    await screenshot(page, 'so-vang-danh-hieu');
    await link.press('Enter');
    await page.waitForURL(/award=lao-dong-tien-tien(?!.*q=)/);
    assert.equal(await box.inputValue(), '');
    await page
      .getByRole('row', { name: /Lao động tiên tiến/ })
      .first()
      .waitFor();
    await box.fill('bằng khen văn');
    await page
      .getByRole('link', { name: /^Bằng khen .* \(tìm “văn”\)$/ })
      .first()
      .click();
    await page.waitForURL(/award=bang-khen.*q=v/);
    assert.equal(await box.inputValue(), 'văn');
    await visit(page, '/tim-kiem?q=cstdcs');
    await page.getByRole('link', { name: 'Chiến sĩ thi đua cơ sở' }).first().waitFor();
    await page.setViewportSize(NARROW);
    await screenshot(page, 'tim-kiem-danh-hieu-390');
    assert.equal(await overflow(page), 0);
    await checkAxe(page);
    await page.setViewportSize(WIDE);
  }));

test('an honour of the past is recorded by keyboard alone; the same one is refused with the name', () =>
  asOffice(async (window) => {
    const { page } = window;
    const fill = async () => {
      await visit(page, '/so-vang/ghi');
      await pick(page, 'Người, đơn vị, hộ gia đình được khen', 'lam quang vinh', 'Lâm Quang Vinh');
      await pick(
        page,
        'Danh hiệu thi đua hoặc hình thức khen thưởng',
        'lao dong tien tien',
        'Lao động tiên tiến',
      );
      await type(page, page.getByLabel('Năm được khen'), '2024');
      await type(page, page.getByLabel(/^Số quyết định/), '455/QĐ-SGDĐT');
      await type(page, page.getByRole('textbox', { name: 'Ngày quyết định' }), '15/7/2024');
      await type(page, page.getByLabel('Người có thẩm quyền quyết định'), 'Giám đốc Sở Giáo dục và Đào tạo');
      await press(page, page.getByRole('button', { name: 'Ghi vào Sổ vàng' }));
    };
    await fill();
    await page.getByRole('heading', { level: 1, name: 'Lâm Quang Vinh' }).waitFor();
    await fill();
    await page
      .getByText(/Sổ vàng đã có đúng lần khen này của: Lâm Quang Vinh/)
      .first()
      .waitFor();
    await checkAxe(page);
    await screenshot(page, 'so-vang-ghi-trung');
    window.takeFaults();
  }));

test('a person’s years stand on a timeline with what each honour rests on and what the next one asks', () =>
  asOffice(async (window) => {
    const { page } = window;
    const { subjectId } = await honourOf(window, 'nguyen thi thu ha');
    await visit(page, `/so-vang/nguoi/${subjectId}`);
    await page
      .getByText(/^Dựa trên: Chiến sĩ thi đua cơ sở/)
      .first()
      .waitFor();
    await page.getByRole('heading', { level: 2, name: 'Điều kiện cho lần khen tiếp theo' }).waitFor();
    await pick(page, 'Xem danh hiệu, hình thức khác', 'toan quoc', 'Chiến sĩ thi đua toàn quốc');
    await page.getByRole('heading', { level: 3, name: 'Chiến sĩ thi đua toàn quốc' }).waitFor();
    await page.getByText('Còn thiếu:').waitFor();
    await checkAxe(page);
    await screenshot(page, 'so-vang-lich-su-nguoi');
    await page.setViewportSize(NARROW);
    assert.equal(await overflow(page), 0);
    await page.setViewportSize(WIDE);
  }));

test('honours of the wards that merged stand in the history of the one that came from them', () =>
  asOffice(async (window) => {
    const { page } = window;
    const { subjectId } = await honourOf(window, 'uy ban nhan dan phuong lam kieu 2210');
    await visit(page, `/so-vang/don-vi/${subjectId}`);
    await page.getByText(/Sáp nhập: Ủy ban nhân dân phường Kiều Mai/).waitFor();
    await page
      .getByText(/của Ủy ban nhân dân phường Lam Sơn \(đơn vị tiền thân\)/)
      .first()
      .waitFor();
    await checkAxe(page);
    await screenshot(page, 'so-vang-lich-su-don-vi');
  }));

test('statistics by award and by unit lead to the honours behind a number', () =>
  asOffice(async (window) => {
    const { page } = window;
    await visit(page, '/so-vang?xem=thong-ke');
    await page.getByRole('columnheader', { name: 'Cộng' }).waitFor();
    await page.getByLabel('Xem theo').selectOption('unit');
    await page.getByRole('link', { name: 'Sở Nội vụ' }).waitFor();
    await checkAxe(page);
    await screenshot(page, 'so-vang-thong-ke');
    await page.getByLabel('Xem theo').selectOption('award');
    await page.getByRole('link', { name: 'Lao động tiên tiến', exact: true }).click();
    await page.getByRole('table', { name: 'Sổ vàng' }).waitFor();
    assert.match(page.url(), /award=lao-dong-tien-tien/);
  }));

test('a grade is recorded and shown; a second one for the year is refused in words', () =>
  asOffice(async (window) => {
    const { page } = window;
    const { subjectId } = await honourOf(window, 'to thi phuong');
    await visit(page, `/so-vang/thanh-tich/nguoi/${subjectId}`);
    const dialog = page.getByRole('dialog');
    const add = async () => {
      await page.getByRole('button', { name: 'Thêm xếp loại' }).click();
      await dialog.getByLabel('Năm', { exact: true }).fill('2024');
      await dialog.getByLabel('Mức xếp loại').selectOption('hoan-thanh-tot');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
    };
    await add();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('2024 · hoàn thành tốt nhiệm vụ').waitFor();
    await add();
    await dialog
      .getByText(/Năm này đã có mức xếp loại/)
      .first()
      .waitFor();
    await checkAxe(page);
    await screenshot(page, 'thanh-tich-trung-nam');
    window.takeFaults();
  }));

test('who only reads sees the history, neither merits nor conditions', () =>
  suite.inWindow('thanhvien', async (window) => {
    const { page } = window;
    const { subjectId } = await honourOf(window, 'nguyen thi thu ha');
    await visit(page, `/so-vang/nguoi/${subjectId}`);
    await page.getByRole('heading', { level: 2, name: 'Quá trình' }).waitFor();
    assert.equal(await page.getByText('Điều kiện cho lần khen tiếp theo').count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Dữ liệu thành tích' }).count(), 0);
  }));

test('grades of a unit go out to Excel, come back filled in, are looked at and then taken', () =>
  asOffice(async (window) => {
    const { page } = window;
    const { subjectId } = await honourOf(window, 'ban thi dua khen thuong tinh 98');
    await visit(page, `/so-vang/thanh-tich/don-vi/${subjectId}`);
    await page.getByLabel('Năm', { exact: true }).selectOption('2025');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải bảng Excel' }).click(),
    ]);
    const rows = await readXlsx(readFileSync(await download.path()), { maxRows: 1000 });
    const [titles = [], ...people] = rows;
    const filled = await writeXlsx([
      {
        name: 'Xếp loại',
        columns: titles.map((header) => ({ header: String(header), width: 20 })),
        rows: people.map((cells) =>
          cells.map((cell, i) => (i === 4 ? 'HTXS' : i === 1 ? null : String(cell ?? ''))),
        ),
      },
    ]);
    await page.locator('input[type=file]').setInputFiles({
      name: 'xep-loai.xlsx',
      mimeType: 'application/octet-stream',
      buffer: filled,
    });
    await page.getByText(/thay đổi 1 ·/).waitFor();
    await checkAxe(page);
    await screenshot(page, 'thanh-tich-bang-xep-loai');
    await page.getByRole('button', { name: /^Ghi \d+ mức xếp loại/ }).click();
    await page.getByText(/Đã ghi \d+ mức xếp loại/).waitFor();
  }));

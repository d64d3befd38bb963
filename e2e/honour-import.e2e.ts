import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readXlsx } from '../src/documents/xlsx/read-xlsx.ts';
import { writeXlsx } from '../src/documents/xlsx/write-xlsx.ts';
import { checkAxe } from './support/axe.ts';
import { fetchJson, visit, type Window } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const SHEET = join(import.meta.dirname, '../samples/honours/khen-thuong-2016-2018.xlsx');
const ROWS = 1000;
/** Where a page reads an import. */
const VIEW = /\/api\/honour-imports\/[0-9a-f-]{36}$/;
/** Headings of the sheets that the tests write themselves. */
const COLUMNS = ['Họ và tên', 'Ngày sinh', 'Đơn vị', 'Danh hiệu', 'Năm', 'Số QĐ', 'Ngày QĐ', 'Cơ quan QĐ'];
const suite = browserSuite();
const asOffice = (work: (window: Window) => Promise<void>) => suite.inWindow('thuongtruc', work);

async function send({ page }: Window, name: string, buffer: Buffer): Promise<void> {
  await visit(page, '/so-vang/nhap');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp: Sổ khen thưởng (.xlsx)' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test('an old register: columns told, doubts decided for many and for one, taken, left-over rows back with reasons, undone', () =>
  asOffice(async (window) => {
    const { page } = window;
    await visit(page, '/so-vang');
    await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhập khen thưởng các năm trước' }).waitFor();
    await page.getByRole('link', { name: 'khen-thuong-2016-2018.xlsx' }).waitFor();
    await inspect(page, 'nhap-khen-thuong-danh-sach');

    await send(window, 'so-cu.xlsx', readFileSync(SHEET));
    await page.getByRole('heading', { level: 2, name: 'Mỗi cột ghi nội dung gì' }).waitFor();
    assert.equal(await page.getByLabel('Nội dung của cột Chức vụ, đơn vị').inputValue(), 'place');
    await page.getByLabel('Nội dung của cột Danh hiệu, hình thức khen thưởng').selectOption('');
    await page.getByRole('button', { name: 'Đọc tệp' }).click();
    await page.getByText('Hãy chỉ ra cột danh hiệu').first().waitFor();
    window.takeFaults();
    await inspect(page, 'nhap-khen-thuong-cot-thieu');
    await page.getByLabel('Nội dung của cột Danh hiệu, hình thức khen thưởng').selectOption('award');
    await page.getByRole('button', { name: 'Đọc tệp' }).click();

    await page.getByRole('heading', { level: 2, name: 'Quyết định cho nhiều hàng cùng lúc' }).waitFor();
    await inspect(page, 'nhap-khen-thuong-nghi-van');

    const award = page.getByRole('listitem').filter({ hasText: /“Giấy khen Hội thi dân vận khéo”/i });
    await award.getByText('2 hàng', { exact: true }).waitFor();
    await award.getByRole('combobox').fill('giay khen thu truong don vi');
    await page
      .getByRole('option', { name: /^Giấy khen của thủ trưởng đơn vị/ })
      .first()
      .click();
    await award.getByRole('button', { name: 'Áp dụng cho 2 hàng' }).click();
    await award.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Cần quyết định' }).click();
    await page.getByRole('button', { name: /^Quyết định hàng \d+: Quách Văn Đạt/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Quách Văn Đạt/ }).check();
    await inspect(page, 'nhap-khen-thuong-mot-hang');
    await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByRole('button', { name: /^Quyết định hàng \d+: Quách Văn Đạt/ })
      .waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Tất cả' }).click();
    await inspect(page, 'nhap-khen-thuong-tung-hang');
    await page.getByRole('button', { name: /^Ghi \d+ lượt khen vào Sổ vàng$/ }).click();
    await inspect(page, 'nhap-khen-thuong-xac-nhan');
    await dialog.getByRole('button', { name: /^Ghi \d+ lượt khen vào Sổ vàng$/ }).click();
    await page.getByText(/lượt khen đã vào Sổ vàng lúc/).waitFor();
    await inspect(page, 'nhap-khen-thuong-da-ghi');

    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải các hàng chưa ghi, kèm lý do' }).click();
    const file = await (await downloading).path();
    const rows = await readXlsx(readFileSync(file), { maxRows: 100 });
    assert.equal(rows[0]?.at(-1), 'Lý do');
    assert.ok(rows.some((cells) => /không phải ngày có thật/.test(String(cells.at(-1)))));

    await visit(page, '/so-vang?q=hoang+thi+net');
    await page
      .getByRole('link', { name: /^Hoàng Thị Nết/ })
      .first()
      .waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
    await dialog.getByLabel('Lý do').fill('Nhập thử');
    await dialog.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
    await page.getByText('Lần nhập này đã được hoàn tác').waitFor();
    await inspect(page, 'nhap-khen-thuong-hoan-tac');
    await visit(page, '/so-vang?q=hoang+thi+net');
    await page.getByText('Không có dòng nào khớp với bộ lọc').waitFor();
  }));

test('progress is seen while rows are read, and goes on when the page was left', () =>
  asOffice(async (window) => {
    const { page } = window;
    const bytes = await writeXlsx([
      {
        name: 'Sổ',
        columns: COLUMNS.map((header) => ({ header, width: 12 })),
        rows: Array.from({ length: ROWS }, (_, i) => [
          `Người Thứ ${i}`,
          { day: '1970-05-06' },
          'UBND xã Vân Hội',
          'LĐTT',
          2012,
          '8/QĐ-UBND',
          { day: '2012-12-20' },
          'Chủ tịch UBND huyện Sông Vân',
        ]),
      },
    ]);
    await send(window, 'mot-nghin.xlsx', bytes);
    // Reading may be over before a test has looked: what tells the page so waits until then.
    const later = Promise.withResolvers<void>();
    await page.route(VIEW, async (route) => {
      await later.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Đọc tệp' }).click();
    await page.getByRole('heading', { level: 2, name: 'Đang đọc và đối chiếu' }).waitFor();
    await page.getByText(/^Đến hàng [\d.]+ trong [\d.]+ hàng/).waitFor();
    await screenshot(page, 'nhap-khen-thuong-dang-doc');
    later.resolve();
    await visit(page, '/so-vang/nhap');
    await page.getByRole('link', { name: 'mot-nghin.xlsx' }).click();
    await page.getByRole('button', { name: 'Ghi 1.000 lượt khen vào Sổ vàng' }).waitFor();
    await page.getByRole('button', { name: 'Bỏ lần nhập' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ lần nhập' }).click();
    await page.getByText('Lần nhập này đã bỏ').waitFor();
  }));

test('two spellings of somebody new are one person, as said for all rows or for one', () =>
  asOffice(async (window) => {
    const { page } = window;
    const people: [string, string | null, number][] = [
      ['Nguyễn Thị Kim Lý', '1970-05-06', 2012],
      ['Nguyễn Thị Kim Lý', '1970-05-06', 2013],
      ['Nguyễn Thị Kim Lí', '1970-05-06', 2014],
      ['Trần Thị Ngọc Hỷ', null, 2012],
      ['Trần Thị Ngọc Hỷ', null, 2013],
      ['Trần Thị Ngọc Hỉ', null, 2014],
      ['Nguyễn Thị Kim Ly (Lý)', null, 2015],
    ];
    const bytes = await writeXlsx([
      {
        name: 'Sổ',
        columns: COLUMNS.map((header) => ({ header, width: 12 })),
        rows: people.map(([name, birth, year]) => [
          name,
          birth === null ? null : { day: birth },
          'UBND xã Vân Hội',
          'LĐTT',
          year,
          '8/QĐ-UBND',
          { day: `${year}-12-20` },
          'Chủ tịch UBND huyện Sông Vân',
        ]),
      },
    ]);
    await send(window, 'hai-cach-viet.xlsx', bytes);
    await page.getByRole('button', { name: 'Đọc tệp' }).click();
    await page.getByText('“Trần Thị Ngọc Hỉ” và “Trần Thị Ngọc Hỷ” là một hay hai người?').waitFor();
    await inspect(page, 'nhap-khen-thuong-hai-cach-viet');
    await page.getByRole('button', { name: 'Coi là cùng một người (1 hàng)' }).click();
    const doubt = page.getByRole('listitem').filter({ hasText: 'Trần Thị Ngọc Hỉ' });
    await doubt.getByRole('button', { name: 'Cùng một người' }).click();
    await page
      .getByRole('heading', { level: 2, name: 'Quyết định cho nhiều hàng cùng lúc' })
      .waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Sửa quyết định về hàng 8: Nguyễn Thị Kim Ly (Lý)' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Cùng một người với hàng khác của tệp' }).check();
    await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
    await dialog.getByText('Hãy ghi số hàng như trong bảng tính').first().waitFor();
    await dialog.getByLabel('Số hàng trong tệp').fill('99');
    await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
    await dialog.getByText('Tệp không có hàng 99').first().waitFor();
    window.takeFaults();
    await inspect(page, 'nhap-khen-thuong-cung-nguoi');
    await dialog.getByLabel('Số hàng trong tệp').fill('4');
    await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const line = page.getByRole('row').filter({ hasText: 'Nguyễn Thị Kim Ly (Lý)' });
    await line.getByText('Cùng một người với hàng 2').waitFor();

    await page.getByRole('button', { name: 'Sửa quyết định về hàng 8: Nguyễn Thị Kim Ly (Lý)' }).click();
    assert.ok(await dialog.getByRole('radio', { name: /^Cùng một người với hàng 2/ }).isChecked());
    await dialog.getByRole('button', { name: 'Hủy' }).click();
    await page.getByRole('button', { name: 'Ghi 7 lượt khen vào Sổ vàng' }).click();
    await dialog.getByRole('button', { name: 'Ghi 7 lượt khen vào Sổ vàng' }).click();
    await page.getByText(/lượt khen đã vào Sổ vàng lúc/).waitFor();
    const links = async (q: string) => {
      const { items } = await fetchJson<{ items: { subjectId: string }[] }>(
        window,
        `/api/honours?q=${encodeURIComponent(q)}`,
      );
      return [items.length, new Set(items.map(({ subjectId }) => subjectId)).size];
    };
    assert.deepEqual(await links('nguyen thi kim ly'), [4, 1]);
    assert.deepEqual(await links('tran thi ngoc hy'), [3, 1]);
  }));

test('a file that is no sheet says what to do; who may not take honours in sees neither page nor button', async () => {
  await asOffice(async (window) => {
    await visit(window.page, '/so-vang/nhap');
    const chooser = window.page.waitForEvent('filechooser');
    await window.page.getByRole('button', { name: 'Chọn tệp: Sổ khen thưởng (.xlsx)' }).click();
    await (await chooser).setFiles({
      name: 'a.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('x'),
    });
    await window.page.getByText('Đây không phải tệp Excel .xlsx đọc được').waitFor();
    await checkAxe(window.page);
    window.takeFaults();
  });
  await suite.inWindow('canbo.vanhoi', async ({ page }) => {
    await visit(page, '/so-vang');
    assert.equal(await page.getByRole('link', { name: 'Nhập từ Excel' }).count(), 0);
  });
});

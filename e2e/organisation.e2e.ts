import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from '../src/documents/xlsx/write-xlsx.ts';
import { PERSON_COLUMNS } from '../src/features/organisation/model/person-columns.ts';
import { checkAxe } from './support/axe.ts';
import { fetchJson, settled, visit, type Window } from './support/browser.ts';
import { chooseIn, pick, press, tabTo, type } from './support/keyboard.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const suite = browserSuite();
const inWindow = (work: (window: Window) => Promise<void>) => suite.inWindow('quantri', work);

async function unitOf(window: Window, q: string): Promise<string> {
  const { items } = await fetchJson<{ items: { id: string; active: boolean }[] }>(
    window,
    `/api/units?q=${encodeURIComponent(q)}&active=true`,
  );
  assert.ok(items[0] !== undefined, `the demo has no unit ${q}`);
  return items[0].id;
}

test('a commune is renamed from today on, by mouse; its former name stays known', () =>
  inWindow(async (window) => {
    const { page } = window;
    await visit(page, `/don-vi/${await unitOf(window, 'yen thai')}`);
    await page.getByRole('button', { name: 'Thay đổi' }).click();
    await page.getByRole('menuitem', { name: 'Đổi tên, đổi loại hoặc chuyển cấp trên' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên đơn vị').fill('Ủy ban nhân dân xã Yên Thái Mới');
    await dialog.getByText('Sau khi lưu').waitFor();
    await checkAxe(page);
    await screenshot(page, 'don-vi-doi-ten');
    await dialog.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: 'Ủy ban nhân dân xã Yên Thái Mới' }).waitFor();
    await page.getByText('Ủy ban nhân dân xã Yên Thái', { exact: true }).first().waitFor();
  }));

test('an address with a day that does not exist shows the tree of today', () =>
  inWindow(async ({ page }) => {
    await visit(page, '/don-vi?ngay=2026-02-30');
    await page.getByRole('link', { name: 'Ủy ban nhân dân tỉnh' }).first().waitFor();
  }));

test('a school is moved under another commune, by keyboard alone', () =>
  inWindow(async (window) => {
    const { page } = window;
    const school = await unitOf(window, 'tieu hoc phu luong');
    await visit(page, `/don-vi/${school}?viec=doi`);
    await page.getByRole('dialog').waitFor();
    await pick(page, 'Đơn vị cấp trên', 'van hoi', 'Ủy ban nhân dân xã Vân Hội');
    await press(page, page.getByRole('button', { name: 'Lưu thay đổi' }));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { parentId } = await fetchJson<{ parentId: string }>(window, `/api/units/${school}`);
    assert.equal(parentId, await unitOf(window, 'uy ban nhan dan xa van hoi'));
  }));

test('two communes merge into one, by keyboard alone; what hung under the one that ends hangs under the other', () =>
  inWindow(async (window) => {
    const { page } = window;
    const ending = await unitOf(window, 'uy ban nhan dan xa hoa an');
    const going = await unitOf(window, 'uy ban nhan dan xa que son');
    await visit(page, `/don-vi/${ending}`);
    await press(page, page.getByRole('button', { name: 'Thay đổi' }));
    await chooseIn(page, page.getByRole('menuitem', { name: 'Sáp nhập vào đơn vị khác' }));
    await page.getByRole('dialog').waitFor();
    await pick(page, 'Đơn vị tiếp nhận', 'que son', 'Ủy ban nhân dân xã Quế Sơn');
    const { today } = await fetchJson<{ today: string }>(window, '/api/home');
    await type(
      page,
      page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }),
      today.split('-').reverse().join('/'),
    );
    await type(page, page.getByLabel(/^Căn cứ/), 'Nghị quyết 12/NQ-HĐND ngày 15/6/2026');
    await checkAxe(page);
    await press(page, page.getByRole('button', { name: 'Sáp nhập', exact: true }));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('Đã kết thúc').first().waitFor();
    const { successions } = await fetchJson<{ successions: { kind: string }[] }>(
      window,
      `/api/units/${going}`,
    );
    assert.deepEqual(
      successions.map(({ kind }) => kind),
      ['merger'],
    );
  }));

test('people come in from Excel: wrong rows are named first, nothing is saved before the preview is confirmed', () =>
  inWindow(async (window) => {
    const { page } = window;
    const sheet = async (rows: Partial<Record<string, string>>[]) => ({
      name: 'nguoi.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(
        await writeXlsx([
          {
            name: 'Người',
            columns: PERSON_COLUMNS.map(({ header }) => ({ header, width: 20 })),
            rows: rows.map((row) => PERSON_COLUMNS.map(({ key }) => row[key] ?? null)),
          },
        ]),
      ),
    });
    const right = { fullName: 'Nguyễn Văn Bảng', unitCode: 'HT-X04', title: 'Chuyên viên' };
    await visit(page, '/nguoi');
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('input[type="file"]')
      .setInputFiles(await sheet([right, { ...right, fullName: 'Lê Thị Sai', unitCode: 'KHÔNG-CÓ' }]));
    await dialog.getByText('Hãy sửa các hàng có lỗi trong Excel rồi chọn lại tệp.').waitFor();
    await checkAxe(page);
    await screenshot(page, 'nguoi-nhap-excel');
    await dialog.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await dialog.locator('input[type="file"]').setInputFiles(await sheet([right]));
    await dialog.getByRole('button', { name: 'Lưu 1 hàng' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await settled(page);
    await tabTo(page, page.getByLabel('Tìm người'));
    await page.keyboard.type('nguyen van bang');
    await page.getByRole('link', { name: 'Nguyễn Văn Bảng' }).waitFor();
  }));

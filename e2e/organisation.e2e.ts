import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { writeXlsx } from '../src/documents/xlsx/write-xlsx.ts';
import { PERSON_COLUMNS } from '../src/features/organisation/model/person-columns.ts';
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

async function inWindow(work: (window: Window) => Promise<void>): Promise<void> {
  const window = await openWindow(browser, application.address);
  try {
    await signIn(window, 'quantri');
    await work(window);
    assert.deepEqual(window.takeFaults(), []);
  } finally {
    await window.context.close();
  }
}

async function unitOf(window: Window, q: string): Promise<string> {
  const { items } = await fetchJson<{ items: { id: string; active: boolean }[] }>(
    window,
    `/api/units?q=${encodeURIComponent(q)}&active=true`,
  );
  assert.ok(items[0] !== undefined, `the demo has no unit ${q}`);
  return items[0].id;
}

/** Looks for a unit without diacritics in a picker and takes the one of that name, by keyboard alone. */
async function pick(page: Page, label: string, words: string, name: string): Promise<void> {
  await type(page, page.getByRole('combobox', { name: label }), words);
  const option = page.getByRole('option', { name: new RegExp(`^${name}`) });
  await option.waitFor();
  for (let n = 0; n < 20 && (await option.getAttribute('data-combobox-selected')) === null; n += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
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
    const item = page.getByRole('menuitem', { name: 'Sáp nhập vào đơn vị khác' });
    await item.waitFor();
    for (let n = 0; n < 10 && !(await item.evaluate((element) => element === document.activeElement)); n += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
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

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { comparable } from '../src/features/plan/server/document/round-trip.fixture.ts';
import { readPlan } from '../src/features/plan/server/read-plan.ts';
import { checkAxe } from './support/axe.ts';
import { visit } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();
const folder = mkdtempSync(join(tmpdir(), 'sv-plan-text-'));
after(() => rmSync(folder, { recursive: true }));

const tool = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name });

test('a plan is written from nothing, with a table; its Word file read again is the same plan', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/ke-hoach');
    await page.getByRole('button', { name: /^(Tạo|Lập) kế hoạch/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên kế hoạch').fill('Công tác thi đua, khen thưởng năm 2027');
    await dialog.getByRole('textbox', { name: 'Năm' }).fill('2027');
    await dialog.getByLabel('Dàn ý thường dùng').check();
    await screenshot(page, 'plan-create');
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Tạo dự thảo' }).click();
    await page.waitForURL(/\/soan$/);
    await page.getByRole('heading', { level: 1, name: 'Soạn văn bản kế hoạch' }).waitFor();

    await page.getByLabel('Nơi ban hành').fill('Hà Thanh');
    await page
      .getByRole('textbox', { name: /^Căn cứ/ })
      .fill('Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022');
    await page.getByLabel('Quyền hạn ký').fill('TM. ỦY BAN NHÂN DÂN');
    await page.getByLabel('Ký thay').fill('KT. CHỦ TỊCH');
    await page.getByLabel('Chức vụ').fill('PHÓ CHỦ TỊCH');
    await page.getByLabel('Họ và tên người ký').fill('Trần Minh Quang');
    await page.getByRole('textbox', { name: /^Nơi nhận/ }).fill('Các sở, ban, ngành\nLưu: VT, SNV');

    await page.getByText('Xây dựng kế hoạch của đơn vị').click();
    await page.keyboard.press('Control+End');
    // The editor hears of a moved cursor with the next frame, long before a person's next key.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.keyboard.press('Enter');
    await page.keyboard.type('V. CHỈ TIÊU THI ĐUA');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- Các xã gửi báo cáo trước ngày 05/6/2027.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mức phấn đấu của từng danh hiệu như sau:');
    // By keyboard: to the tools, along them, and back into the text.
    await page.keyboard.press('Alt+F10');
    for (let steps = 0; steps < 30; steps += 1) {
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      if (label === 'Chèn bảng') break;
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    // The tools give the focus back with the next frame.
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable,
    );
    for (const text of [
      'Danh hiệu',
      'Số lượng',
      'Ghi chú',
      'Lao động tiên tiến',
      '70%',
      '',
      'Chiến sĩ thi đua',
      '15%',
      'Có sáng kiến',
    ]) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await tool(page, 'Xóa dòng').click();
    await inspect(page, 'plan-text');
    await page.getByRole('button', { name: 'Lưu văn bản' }).click();
    await page.getByText('Đã lưu văn bản.').waitFor();

    await page.getByRole('link', { name: 'Về kế hoạch' }).click();
    await page.getByText('DỰ THẢO', { exact: true }).waitFor();
    await page.getByRole('cell', { name: 'Có sáng kiến' }).waitFor();
    await inspect(page, 'plan-preview');
    const download = async (name: string) => {
      const coming = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const path = join(folder, `${name}.bin`);
      await (await coming).saveAs(path);
      return path;
    };
    const docx = await download('Tải bản Word');
    const pdf = await download('Tải bản PDF');
    const [fromDocx, fromPdf] = await Promise.all(
      [docx, pdf].map(async (path) => readPlan(await readFile(path))),
    );
    assert.ok(fromDocx && fromPdf);
    assert.deepEqual(comparable(fromPdf), comparable(fromDocx));
    assert.deepEqual(fromDocx.outline.at(-1)?.tables, [
      {
        after: 2,
        header: ['Danh hiệu', 'Số lượng', 'Ghi chú'],
        rows: [
          ['Lao động tiên tiến', '70%', ''],
          ['Chiến sĩ thi đua', '15%', 'Có sáng kiến'],
        ],
      },
    ]);
    assert.equal(fromDocx.document.signer.capacity, 'KT. CHỦ TỊCH');
    assert.equal(fromDocx.duties[0]?.deadline.to, '2027-06-05');

    // The exported file goes in again as an import and says the same.
    await visit(page, '/nhap-ke-hoach');
    const chooser = page.waitForEvent('filechooser');
    await page
      .getByRole('button', { name: /Chọn tệp/ })
      .first()
      .click();
    await (await chooser).setFiles({
      name: 'ke-hoach-2027.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await readFile(docx),
    });
    await page.waitForURL(/\/nhap-ke-hoach\/[0-9a-f-]{36}/);
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const imported = await page.evaluate(
      async (path) => (await fetch(path)).json(),
      `/api/plan-imports/${id}`,
    );
    assert.deepEqual(comparable(imported.plan), comparable(fromDocx));
  });
});

/** Makes a plan with a task and brings it so far that it can be issued. @returns its key */
function approvedPlan(page: Page, title: string): Promise<string> {
  return page.evaluate(async (title) => {
    const send = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json', 'x-so-vang': '1' };
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    };
    const me = await (await fetch('/api/me')).json();
    const unitId = me.roles[0].unitId;
    const plan = await send('/api/plans/compose', { unitId, year: 2027, title, from: 'usual' });
    await send(`/api/plans/${plan.id}/tasks`, {
      annex: 1,
      content: 'Phát động thi đua',
      deadlineText: 'Tháng 3/2027',
    });
    await send(`/api/plans/${plan.id}/steps`, { step: 'submit', version: 1 });
    await send(`/api/plans/${plan.id}/steps`, { step: 'approve', version: 2 });
    return plan.id as string;
  }, title);
}

test('a plan is issued under the next number of the register, shown before, and lies in the library', async () => {
  await inWindow('giamdoc.snv', async ({ page }) => {
    await visit(page, '/ke-hoach');
    const planId = await approvedPlan(page, 'Phát động thi đua nước rút');
    await visit(page, `/ke-hoach/${planId}?xem=van-ban`);
    await page.getByRole('cell', { name: 'Phát động thi đua' }).waitFor();
    await page.getByRole('button', { name: 'Ban hành' }).click();
    const dialog = page.getByRole('dialog');
    const told = await dialog.getByText(/Kế hoạch sẽ mang số/).textContent();
    await inspect(page, 'plan-issue');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: 'Phát động thi đua nước rút' }).waitFor();
    await visit(page, `/ke-hoach/${planId}?xem=van-ban`);
    await page.getByText('DỰ THẢO', { exact: true }).waitFor({ state: 'detached' });
    const number = await page.locator('.official-document').getByText(/^Số: /).textContent();
    const code = number?.replace(/^Số: 0?/, '') ?? assert.fail();
    if (/mang số \d/.test(told ?? '')) assert.ok(told?.includes(code), `${told} / ${code}`);
  });
});

test('a plan whose number was given elsewhere is issued under it; a document of the library becomes evidence', async () => {
  await inWindow('giamdoc.snv', async ({ page, takeFaults }) => {
    await visit(page, '/ke-hoach');
    const planId = await approvedPlan(page, 'Thi đua chào mừng ngày lễ lớn');
    await visit(page, `/ke-hoach/${planId}?xem=bang`);
    await page.getByRole('button', { name: 'Ban hành' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Văn bản đã có số/).check();
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await dialog.getByRole('alert').getByText('Hãy nhập số văn bản.').waitFor();
    assert.match(takeFaults().join(), /status of 422/, 'the browser tells of what was refused');
    await dialog.getByRole('textbox', { name: 'Số' }).fill('917');
    await dialog.getByLabel('Ký hiệu').fill('KH-SNV');
    await dialog.getByRole('textbox', { name: 'Ngày ký' }).fill('05/01/2027');
    await inspect(page, 'plan-issue-typed');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('917/KH-SNV').first().waitFor();

    await page.getByRole('link', { name: 'Phát động thi đua' }).click();
    await page.getByRole('button', { name: 'Chọn văn bản trong thư viện' }).click();
    const choose = page.getByRole('dialog', { name: 'Chọn văn bản trong thư viện' });
    await choose.getByRole('combobox', { name: 'Văn bản' }).fill('thi đua');
    await page.getByRole('listbox').getByRole('option').first().click();
    await inspect(page, 'evidence-choose');
    await choose.getByRole('button', { name: 'Thêm minh chứng' }).click();
    await page.getByRole('list', { name: 'Văn bản minh chứng' }).getByRole('link').waitFor();
    await inspect(page, 'evidence');
  });
});

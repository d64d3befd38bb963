import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './support/axe.ts';
import { fetchJson, visit, type Window } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** What the screens of other tests do, over the API. */
async function send<T>(
  { context }: Window,
  method: 'post' | 'patch',
  path: string,
  data: object,
): Promise<T> {
  const response = await context.request[method](path, { data, headers: { 'x-so-vang': '1' } });
  assert.ok(response.ok(), `${path}: ${await response.text()}`);
  return (await response.json()) as T;
}
interface Dossier {
  id: string;
  version: number;
}
const step = async (window: Window, id: string, name: string, more: object = {}) => {
  const { version } = await fetchJson<Dossier>(window, `/api/dossiers/${id}`);
  return send<Dossier>(window, 'post', `/api/dossiers/${id}/steps`, { step: name, version, ...more });
};

const TITLE = 'Đề nghị khen thưởng đột xuất của phường Lam Kiều';
let dossierId = '';

/** A dossier for an ad hoc round, which needs no council: accepted by the province. */
async function prepare(): Promise<void> {
  const units = { sender: '', receiver: '' };
  let roundId = '';
  await inWindow('thuongtruc', async (window) => {
    const rounds = await fetchJson<{ items: { unitId: string }[] }>(window, '/api/rounds');
    units.receiver = rounds.items[0]?.unitId ?? '';
    const day = new Date().toISOString().slice(0, 10);
    const round = await send<{ id: string }>(window, 'post', '/api/rounds', {
      unitId: units.receiver,
      kind: 'sudden',
      year: Number(day.slice(0, 4)),
      ordinal: 1,
      name: 'Khen thưởng đột xuất phòng, chống bão',
      basis: 'dot-xuat',
      opensOn: day,
      closesOn: `${Number(day.slice(0, 4)) + 1}-12-31`,
      state: 'open',
    });
    roundId = round.id;
  });
  await inWindow('canbo.lamkieu', async (window) => {
    const me = await fetchJson<{ roles: { unitId: string }[] }>(window, '/api/me');
    units.sender = me.roles[0]?.unitId ?? '';
    const made = await send<Dossier>(window, 'post', '/api/dossiers', {
      roundId,
      unitId: units.sender,
      title: TITLE,
    });
    dossierId = made.id;
    const people = await fetchJson<{ items: { id: string }[] }>(
      window,
      `/api/dossiers/${dossierId}/subjects?subject=individual`,
    );
    assert.ok(people.items.length >= 2, 'the demo has two people at the ward');
    await send(window, 'post', `/api/dossiers/${dossierId}/nominations`, {
      items: people.items.slice(0, 2).map(({ id }) => ({
        subject: 'individual',
        subjectId: id,
        award: 'bang-khen-bo-ban-nganh-tinh',
        summary: 'Cứu 12 hộ dân bị ngập trong đêm bão số 9, không có thiệt hại về người.',
      })),
    });
    const { version } = await fetchJson<Dossier>(window, `/api/dossiers/${dossierId}`);
    await send(window, 'patch', `/api/dossiers/${dossierId}`, {
      version,
      letterNumber: '70/TTr-UBND',
      letterDate: '2026-11-20',
      ownMeeting: {
        heldOn: '2026-11-19',
        chair: 'Phan Văn Dũng',
        members: 9,
        present: 8,
        inFavour: 8,
        note: null,
      },
    });
    const list = await fetchJson<{ items: { id: string }[] }>(
      window,
      `/api/dossiers/${dossierId}/nominations`,
    );
    await send(window, 'post', `/api/dossiers/${dossierId}/explanations`, {
      nominationIds: list.items.map(({ id }) => id),
      reason: 'Thành tích đột xuất, có xác nhận của Ban Chỉ huy phòng thủ dân sự.',
    });
  });
  await inWindow('chutich.lamkieu', async (window) => {
    await step(window, dossierId, 'send');
  });
  await inWindow('thuongtruc', async (window) => {
    await step(window, dossierId, 'accept');
  });
}

test('from the queue to the end of the appraisal: taken, judged one by one, by mouse and by keyboard', async () => {
  await prepare();
  await inWindow('thuongtruc', async ({ page, takeFaults }) => {
    await visit(page, '/tham-dinh');
    await inspect(page, 'tham-dinh-hang-doi');
    await page.getByRole('link', { name: TITLE }).click();
    await shown(page, 'Chưa ai nhận thẩm định hồ sơ này');
    await inspect(page, 'tham-dinh-chua-nhan');
    await page.getByRole('button', { name: 'Nhận thẩm định' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhận thẩm định' }).click();
    await page.getByRole('link', { name: 'Bắt đầu với trường hợp chưa có kết quả' }).click();
    await shown(page, 'Trường hợp 1/2');
    await shown(page, 'Đạt một trong các điều kiện sau');
    await page
      .getByRole('group', { name: 'tờ trình' })
      .getByRole('button', { name: 'Đạt', exact: true })
      .click();
    await page.getByLabel(/^Nhận xét thẩm định/).fill('Có xác nhận của Ban Chỉ huy.');
    await shown(page, /Đã tự lưu lúc/);
    await inspect(page, 'tham-dinh-nguoi');

    // Refusing asks for a reason before it is saved.
    await page.getByRole('radio', { name: 'Không đồng ý' }).check();
    await page.getByRole('button', { name: 'Lưu, sang người tiếp theo' }).click();
    await page.getByRole('alert').getByText('Hãy nêu lý do.').waitFor();
    await page.getByRole('radio', { name: 'Đề nghị mức khác' }).check();
    // By keyboard: a list whose field leaves the window hides itself, and a click that scrolls to an option may bring that about.
    const other = page.getByRole('combobox', { name: /^Danh hiệu, hình thức đề nghị thay/ });
    await other.fill('giay khen');
    const first = page.getByRole('listbox').getByRole('option').first();
    await first.filter({ hasText: /^Giấy khen/ }).waitFor({ state: 'attached' });
    await other.press('ArrowDown');
    await other.press('Enter');
    await shown(page, /^Kiểm tra điều kiện đối với/);
    await shown(page, /Đã tự lưu lúc/);
    await inspect(page, 'tham-dinh-muc-khac');
    await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
    await page.getByRole('button', { name: 'Lưu, sang người tiếp theo' }).click();
    await shown(page, 'Trường hợp 2/2');

    await page.keyboard.press('Alt+ArrowUp');
    await shown(page, 'Trường hợp 1/2');
    assert.equal(await page.getByRole('radio', { name: 'Đồng ý', exact: true }).isChecked(), true);
    assert.equal(await page.getByLabel(/^Nhận xét thẩm định/).inputValue(), 'Có xác nhận của Ban Chỉ huy.');
    await page.keyboard.press('Alt+ArrowDown');
    await shown(page, 'Trường hợp 2/2');
    await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
    await shown(page, /Đã tự lưu lúc/);
    await page.getByRole('button', { name: 'Kết thúc thẩm định' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc thẩm định' }).click();
    await shown(page, 'Phần thẩm định đã khóa ở trạng thái này.');
    assert.deepEqual(takeFaults(), []);
  });
});

test('a colleague is given the dossier; the other can only look', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/tham-dinh?side=mine');
    await page.getByRole('link', { name: /của Thanh tra tỉnh/ }).click();
    await page.getByRole('button', { name: 'Giao người khác' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Người thẩm định').selectOption({ label: 'Đỗ Văn Khánh' });
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Giao thẩm định' }).click();
    await shown(page, 'Đỗ Văn Khánh đang thẩm định hồ sơ này; bạn chỉ xem được.');
    // The head of the standing office may take it back, with a reason.
    await page.getByRole('button', { name: 'Giao lại' }).waitFor();
  });
  await inWindow('chuyenvien', async (window) => {
    const { page } = window;
    await visit(page, '/tham-dinh?side=mine');
    await page.getByRole('link', { name: /của Thanh tra tỉnh/ }).click();
    await page.waitForURL(/\/tham-dinh\/[0-9a-f-]{36}/);
    const given = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { items } = await fetchJson<{ items: { id: string }[] }>(
      window,
      `/api/dossiers/${given}/appraisals`,
    );
    // A job compares reports a moment after they were sent.
    await page.waitForFunction(
      async (path) => {
        const answer = await fetch(path, { headers: { 'x-so-vang': '1' } });
        return ((await answer.json()) as { items: unknown[] }).items.length > 0;
      },
      `/api/nominations/${items.at(-1)?.id}/similar`,
    );
    await page
      .getByRole('link', { name: /Thanh tra tỉnh/ })
      .last()
      .click();
    await shown(page, /báo cáo này/);
    await page
      .getByText(/đoạn giống, đặt cạnh nhau/)
      .first()
      .click();
    await inspect(page, 'tham-dinh-bao-cao-giong');
  });
});

test('what passed goes upward on paper, and its result enters the golden book; the sent version stays readable', async () => {
  await inWindow('thuongtruc', async (window) => {
    const { page, takeFaults } = window;
    await step(window, dossierId, 'skip-council');
    await visit(page, '/ho-so');
    await shown(page, /^ở Ủy ban nhân dân/);
    await inspect(page, 'ho-so-dang-o-dau');
    await page.getByRole('link', { name: 'Trình cấp trên', exact: true }).click();
    await page.getByRole('checkbox', { name: new RegExp(TITLE) }).check();
    await inspect(page, 'trinh-len');
    await page.getByRole('button', { name: 'Trình cấp trên' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Gửi cơ quan ngoài hệ thống/ }).check();
    await dialog.getByLabel('Cơ quan nhận').fill('Bộ Nội vụ');
    await checkAxe(page);
    await screenshot(page, 'trinh-len-ngoai-he-thong');
    await dialog.getByRole('button', { name: 'Trình cấp trên' }).click();
    await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/);
    await visit(page, '/ho-so/trinh-len');
    await page.getByRole('link', { name: /^Đã trình, chờ kết quả/ }).click();
    await shown(page, 'Bộ Nội vụ');
    await shown(page, /^Tờ trình đang dự thảo/);
    await inspect(page, 'trinh-len-cho-ket-qua');
    await page.getByRole('link', { name: `Ghi kết quả: ${TITLE}` }).click();
    await page.getByRole('table').getByRole('checkbox').last().check();
    await page.getByLabel('Số, ký hiệu quyết định').fill('1200/QĐ-TTg');
    await page.getByRole('textbox', { name: 'Ngày quyết định' }).fill('21/11/2026');
    await page.getByLabel('Người, cơ quan quyết định').fill('Thủ tướng Chính phủ');
    await inspect(page, 'ket-qua-cap-tren');
    await page.getByRole('button', { name: 'Ghi kết quả' }).click();
    await shown(page, /đã vào sổ vàng/);
    await shown(page, 'Đã có quyết định');
    await page.getByRole('link', { name: /^Lần 1:/ }).click();
    await shown(page, 'Bản nộp lần 1');
    await inspect(page, 'ban-nop');
    assert.deepEqual(takeFaults(), []);
  });
});

test('targets are set and shown beside the shares of a round', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/chi-tieu-co-cau');
    await page.getByRole('button', { name: 'Đặt chỉ tiêu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nhóm').selectOption({ label: 'Tập thể nhỏ' });
    await dialog.getByRole('radio', { name: 'Không thấp hơn' }).check();
    await dialog.getByLabel(/^Tỷ lệ/).fill('50,5');
    await dialog.getByLabel('Căn cứ').fill('Kế hoạch 05/KH-UBND');
    await dialog.getByRole('textbox', { name: 'Áp dụng từ ngày' }).fill('01/01/2026');
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Đặt chỉ tiêu' }).click();
    await shown(page, 'từ 50,5%');
    await inspect(page, 'chi-tieu-co-cau');
    // For one award alone.
    await page.getByRole('button', { name: 'Đặt chỉ tiêu' }).click();
    await dialog.getByLabel('Nhóm').selectOption({ label: 'Phụ nữ' });
    await dialog.getByRole('combobox', { name: /^Danh hiệu, hình thức/ }).fill('lao dong tien tien');
    await dialog.getByRole('option', { name: 'Lao động tiên tiến', exact: true }).click();
    await dialog.getByLabel(/^Tỷ lệ/).fill('40');
    await dialog.getByLabel('Căn cứ').fill('Kế hoạch 05/KH-UBND');
    await dialog.getByRole('textbox', { name: 'Áp dụng từ ngày' }).fill('01/01/2026');
    await dialog.getByRole('button', { name: 'Đặt chỉ tiêu' }).click();
    await shown(page, 'từ 40%');
    await visit(page, '/dot-xet');
    await page.getByRole('link', { name: /Khen thưởng tổng kết/ }).click();
    await shown(page, 'Cơ cấu khen thưởng');
    await shown(page, 'từ 50,5%');
    await inspect(page, 'dot-xet-co-cau');
  });
});

test('registered, proposed and granted side by side, by unit, by award, by name, and as .xlsx', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/dang-ky');
    await page.getByRole('link', { name: /^Đối chiếu/ }).click();
    await page.getByRole('rowheader', { name: /Lam Kiều/ }).waitFor();
    await inspect(page, 'doi-chieu');
    await page.getByRole('link', { name: 'Theo danh hiệu, hình thức' }).click();
    await page.getByRole('rowheader', { name: 'Lao động tiên tiến', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Danh sách', exact: true }).click();
    await page.getByLabel('Chỉ hiện').selectOption({ label: 'Đăng ký nhưng chưa đề nghị' });
    await shown(page, 'Nguyễn Thị Bích Ngọc');
    await inspect(page, 'doi-chieu-danh-sach');
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất Excel' }).click();
    assert.match((await file).suggestedFilename(), /^doi-chieu-dang-ky-\d{4}\.xlsx$/);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { samplePdf } from '../src/documents/sign/test-p12.fixture.ts';
import { checkAxe } from './support/axe.ts';
import { fetchJson, visit, type Window } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { opensAndEscapes, press, type } from './support/keyboard.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();
const folder = mkdtempSync(join(tmpdir(), 'sv-decision-'));
after(() => rmSync(folder, { recursive: true }));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const badge = (page: Page, word: string) => page.locator('h1 ~ *', { hasText: word }).first().waitFor();

async function chooseFile(page: Page, label: string, path: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await button(page, `Chọn tệp: ${label}`).click();
  await (await asked).setFiles(path);
}

const first = async (window: Window, path: string) => {
  const { items } = await fetchJson<{ items: { id: string }[] }>(window, path);
  assert.ok(items[0] !== undefined, `${path} is empty`);
  return items[0].id;
};

test('what appraisal agreed to goes before the council by rule; a member reads the papers on a phone', async () => {
  let voteId = '';
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const roundId = await first(window, '/api/rounds?kind=year-end');
    await visit(page, `/dot-xet/${roundId}`);
    await page.getByRole('link', { name: 'Đưa ra Hội đồng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đưa ra Hội đồng' }).waitFor();
    await page.getByLabel(/Sở Văn hóa, Thể thao và Du lịch/).waitFor();
    await shown(page, /Từ 80 % trở lên · bỏ phiếu kín/);
    await shown(page, 'Cần xác nhận');
    await inspect(page, 'dua-ra-hoi-dong');
    await button(page, /^Chuẩn bị \d+ cuộc bỏ phiếu$/).click();
    await page.getByRole('heading', { level: 1, name: /^Phiên họp/ }).waitFor();
    await shown(page, /Chiến sĩ thi đua cơ sở: Khen thưởng tổng kết/);
    await inspect(page, 'phien-hop-co-de-nghi');
    const { votes } = await fetchJson<{ votes: { id: string; title: string }[] }>(
      window,
      `/api/rounds/${roundId}/council`,
    );
    voteId = votes.find(({ title }) => title.startsWith('Chiến sĩ thi đua cơ sở'))?.id ?? '';
    await visit(page, `/dot-xet/${roundId}/hoi-dong`);
    await shown(page, 'Chưa mở');
    await inspect(page, 'bo-phieu-cua-dot');
  });
  await inWindow('thanhvien', async ({ page }) => {
    await visit(page, `/bo-phieu/${voteId}`);
    await shown(page, 'Cuộc bỏ phiếu chưa mở');
    await visit(page, `/bo-phieu/${voteId}/ho-so`);
    await page.getByRole('link', { name: 'Mai Thị Yến' }).waitFor();
    await inspect(page, 'ho-so-bo-phieu');
    await page.getByRole('link', { name: 'Mai Thị Yến' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mai Thị Yến' }).waitFor();
    await shown(page, /Chủ trì sáng kiến số hóa di sản/);
    await inspect(page, 'ho-so-mot-truong-hop');
  });
});

test('from draft to effect: number, signature, honours with their bonus, the fund', async () => {
  const scan = join(folder, 'quyet-dinh-da-ky.pdf');
  writeFileSync(scan, samplePdf('Quyet dinh'));
  let decision = '';
  let document = '';
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/quyet-dinh');
    await inspect(page, 'quyet-dinh');
    await button(page, 'Lập dự thảo').click();
    await dialog(page).getByLabel('Đợt xét có trường hợp chờ quyết định').waitFor();
    await screenshot(page, 'quyet-dinh-lap');
    await dialog(page).getByRole('button', { name: 'Lập dự thảo' }).click();
    await badge(page, 'Dự thảo');
    decision = page.url();
    await shown(page, 'Tạ Thị Nhung');
    await shown(page, /^Quỹ năm \d+ còn /);
    await shown(page, 'cần xác nhận');
    await inspect(page, 'quyet-dinh-du-thao');
    await button(page, 'Cấp số').click();
    await checkAxe(page);
    await dialog(page).getByRole('button', { name: 'Cấp số' }).click();
    await badge(page, 'Đã cấp số, chờ ký');
    await page.getByRole('link', { name: 'Mở văn bản để ký, phát hành' }).click();
    await page.getByText('QUYẾT ĐỊNH').first().waitFor();
    document = page.url();
  });
  await inWindow('giamdoc.snv', async ({ page }) => {
    await visit(page, new URL(document).pathname);
    await button(page, 'Ghi nhận bản ký giấy').click();
    await chooseFile(page, 'Bản quét văn bản đã ký, đóng dấu', scan);
    await button(page, 'Ban hành').click();
    await dialog(page).getByRole('button', { name: 'Ban hành' }).click();
    await shown(page, 'Văn bản đã chuyển sang “Đã ban hành”.');
  });
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, new URL(decision).pathname);
    await badge(page, 'Có hiệu lực');
    await page.getByRole('link', { name: 'Xem lần khen' }).waitFor();
    await shown(page, /× 2\.\d{3}\.000/);
    await visit(page, '/quy');
    await shown(page, /Tiền thưởng theo Quyết định số/);
    await inspect(page, 'quy');
    await button(page, 'Ghi nguồn, dự kiến').click();
    await dialog(page).getByLabel('Số tiền (đồng)').fill('25.000.000');
    await dialog(page).getByLabel('Nội dung').fill('Quỹ năm trước chuyển sang');
    await checkAxe(page);
    await screenshot(page, 'quy-ghi');
    await dialog(page).getByRole('button', { name: 'Ghi vào quỹ' }).click();
    await page.getByRole('row', { name: /Quỹ năm trước chuyển sang.*25\.000\.000/ }).waitFor();
    await button(page, 'Hủy dòng: Quỹ năm trước chuyển sang').click();
    await dialog(page).getByLabel('Lý do').fill('Nhập nhầm');
    await dialog(page).getByRole('button', { name: 'Hủy dòng' }).click();
    await page.getByRole('row', { name: /Hủy: Nhập nhầm.*-25\.000\.000/ }).waitFor();
  });
});

test('an honour in effect is corrected and another revoked by decisions of their own', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/quyet-dinh?state=effective');
    await page
      .getByRole('link', { name: /nông thôn mới/ })
      .last()
      .click();
    await badge(page, 'Có hiệu lực');
    await inspect(page, 'quyet-dinh-hieu-luc');
    const address = new URL(page.url()).pathname;
    await page.getByRole('checkbox', { name: /Hà Văn Sơn/ }).check();
    await button(page, 'Đính chính').click();
    await dialog(page).getByLabel('Lý do (in trong Điều 1)').fill('Sai sót khi đánh máy họ tên');
    await checkAxe(page);
    await screenshot(page, 'quyet-dinh-dinh-chinh-lap');
    await dialog(page).getByRole('button', { name: 'Lập dự thảo' }).click();
    await badge(page, 'Đính chính');
    await shown(page, 'Chưa ghi nội dung đính chính');
    await button(page, 'Ghi nội dung đúng của Hà Văn Sơn').click();
    await dialog(page).getByLabel('Họ tên, tên tập thể đúng').fill('Hà Văn Sơn Tùng');
    await checkAxe(page);
    await screenshot(page, 'quyet-dinh-dinh-chinh-ghi');
    await dialog(page).getByRole('button', { name: 'Lưu nội dung đính chính' }).click();
    await shown(page, /“Hà Văn Sơn” → “Hà Văn Sơn Tùng”/);
    await shown(page, /đính chính thành “Hà Văn Sơn Tùng”/);
    await inspect(page, 'quyet-dinh-dinh-chinh');
    await visit(page, address);
    await shown(page, /^Đính chính dự thảo/);
    await page.getByRole('checkbox', { name: /Đinh Thị Hòa/ }).check();
    await button(page, 'Hủy bỏ khen thưởng').click();
    await dialog(page).getByLabel('Lý do (in trong Điều 1)').fill('Kê khai thành tích không đúng');
    await screenshot(page, 'quyet-dinh-huy-bo-lap');
    await dialog(page).getByRole('button', { name: 'Lập dự thảo' }).click();
    await badge(page, 'Hủy bỏ');
    await shown(page, /Hủy bỏ danh hiệu thi đua, hình thức khen thưởng đã tặng/);
    await inspect(page, 'quyet-dinh-huy-bo');
  });
});

test('a dossier that went outside is taken back by keyboard alone; who comes too late is told how it stands', async () => {
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const path = `/ho-so/${await first(window, '/api/dossiers?state=forwarded')}`;
    await visit(page, path);
    await badge(page, 'Đã trình cấp trên');
    const recall = button(page, 'Rút lại việc trình');
    await opensAndEscapes(page, recall);
    await press(page, recall);
    await shown(page, /hãy báo cho cơ quan đã nhận/);
    await checkAxe(page);
    await screenshot(page, 'ho-so-rut-lai-viec-trinh');
    await press(page, dialog(page).getByRole('button', { name: 'Rút lại việc trình' }));
    await dialog(page).getByRole('alert').waitFor();
    await type(page, dialog(page).getByLabel('Lý do'), 'Trình nhầm nơi nhận');
    await inWindow('thuongtruc', async ({ page: later }) => {
      await visit(later, path);
      await button(later, 'Rút lại việc trình').click();
      await dialog(later).getByLabel('Lý do').fill('Trình nhầm');
      await press(page, dialog(page).getByRole('button', { name: 'Rút lại việc trình' }));
      await dialog(page).waitFor({ state: 'hidden' });
      await badge(page, 'Chờ quyết định');
      await inspect(page, 'ho-so-da-rut-lai');
      await badge(later, 'Chờ quyết định');
      await dialog(later)
        .getByText(/đã chuyển sang “Chờ quyết định” nên việc này không còn làm được/)
        .waitFor();
      await checkAxe(later);
      await later.keyboard.press('Escape');
      await dialog(later).waitFor({ state: 'hidden' });
    });
  });
});

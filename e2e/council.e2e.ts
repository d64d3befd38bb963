import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './support/axe.ts';
import { fetchJson, visit, type Window } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** A page is right when axe finds nothing, it is no wider than a phone, and it was looked at. */
interface Meeting {
  id: string;
  attendance: { memberId: string; name: string }[];
  agenda: { votes: { id: string }[] }[];
}

async function comingMeeting(window: Window): Promise<Meeting> {
  const { items } = await fetchJson<{ items: { id: string }[] }>(window, '/api/meetings?state=invited');
  assert.ok(items[0] !== undefined, 'the demo has no meeting to come');
  return fetchJson<Meeting>(window, `/api/meetings/${items[0].id}`);
}

/** Takes the ballot, agrees to all but the last item, casts it; the request carries no cookie. */
async function castBallot(page: Page, voteId: string, items: number): Promise<void> {
  await visit(page, `/bo-phieu/${voteId}`);
  await button(page, 'Nhận phiếu trên thiết bị này').click();
  await shown(page, `Đã chọn 0/${items} mục`);
  for (let index = 0; index < items; index++) {
    const choice = index === items - 1 ? 'Không đồng ý' : 'Đồng ý';
    await page.getByRole('radiogroup').nth(index).getByRole('radio', { name: choice, exact: true }).check();
  }
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/ballots'));
  await button(page, 'Bỏ phiếu').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
  const headers = await (await sent).allHeaders();
  assert.equal(headers.cookie, undefined, 'the ballot carries a cookie');
  assert.equal(headers.referer, undefined, 'the ballot carries a referrer');
  await shown(page, 'Phiếu của bạn đã vào hòm phiếu.');
}

/** A member who answers by post. */
const ABSENT = 'Trịnh Xuân Hải';

/** Two tellers confirm the sealed answer of an absent member; its ballots are typed in twice each and cast without a name. */
async function takePost(page: Page, chair: Window, voteId: string): Promise<void> {
  await visit(page, `/bo-phieu/${voteId}/phong-bi`);
  await button(page, `Ghi nhận: ${ABSENT}`).click();
  await shown(page, 'Chờ người thứ hai xác nhận');
  await visit(chair.page, `/bo-phieu/${voteId}/phong-bi`);
  await button(chair.page, `Xác nhận: ${ABSENT}`).click();
  await button(page, 'Nhận 1 phiếu cho các phong bì đã xác nhận').click();
  await inspect(page, 'phieu-gui-bang-van-ban');
  for (const sheet of ['Tờ phiếu 1/2', 'Tờ phiếu 2/2']) {
    const paper = page.getByRole('region', { name: sheet });
    for (const next of ['Chuyển người kiểm phiếu thứ hai', 'Bỏ phiếu này vào hòm phiếu']) {
      for (const choice of await paper.getByRole('radio', { name: 'Đồng ý', exact: true }).all())
        await choice.check();
      await paper.getByRole('button', { name: next }).click();
    }
    await paper.waitFor({ state: 'detached' });
  }
}

test('a council meets, votes in secret on its members’ own screens, and its chair shows the result', async () => {
  let meetingId = '';
  let voteId = '';
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    await visit(page, '/hoi-dong');
    await inspect(page, 'hoi-dong');
    await page
      .getByRole('link', { name: /^Hội đồng Thi đua/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Hội đồng Thi đua/, level: 1 }).waitFor();
    await inspect(page, 'hoi-dong-mot');
    const meeting = await comingMeeting(window);
    meetingId = meeting.id;
    voteId = meeting.agenda[0]?.votes[0]?.id ?? '';
    await visit(page, `/phien-hop/${meetingId}`);
    await shown(page, 'Chưa đủ điều kiện họp');
    await page.getByLabel('Dự họp: Trần Minh Quang').selectOption('present');
    await shown(page, /^1\/15 thành viên có mặt/);
    const response = await window.context.request.put(
      `${new URL(page.url()).origin}/api/meetings/${meetingId}/attendance`,
      {
        headers: { 'x-so-vang': '1' },
        data: {
          entries: meeting.attendance.map(({ memberId, name }) => ({
            memberId,
            state: name === ABSENT ? 'in-writing' : 'present',
          })),
        },
      },
    );
    assert.equal(response.status(), 200, await response.text());
    await shown(page, 'Đủ điều kiện họp');
    await inspect(page, 'phien-hop');
    await button(page, /^Chuẩn bị bỏ phiếu: Suy tôn/).click();
    await checkAxe(page);
    await screenshot(page, 'chuan-bi-bo-phieu');
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
    await button(page, /^Lập giấy mời/).click();
    await page.getByRole('link', { name: 'Giấy mời và chương trình' }).waitFor();
  });

  await inWindow('cumtruong', async ({ page }) => {
    await visit(page, `/bo-phieu/${voteId}`);
    await shown(page, 'Cuộc bỏ phiếu chưa mở');
    await inspect(page, 'phieu-chua-mo');
  });

  await inWindow('chutich', async ({ page }) => {
    await visit(page, `/phien-hop/${meetingId}`);
    await button(page, 'Khai mạc phiên họp').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Khai mạc phiên họp' }).click();
    await shown(page, 'Đang họp');
    await button(page, 'Mở bỏ phiếu').click();
    await checkAxe(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Mở bỏ phiếu' }).click();
    await shown(page, 'Đang bỏ phiếu');
    await castBallot(page, voteId, 3);

    await inWindow('thanhvien', async (member) => {
      await visit(member.page, `/bo-phieu/${voteId}`);
      await inspect(member.page, 'phieu-nhan');
      await castBallot(member.page, voteId, 3);
      await inspect(member.page, 'phieu-bien-nhan');
      await inWindow('congan', ({ page: other }) => castBallot(other, voteId, 3));
      await inWindow('cumtruong', async ({ page: other }) => {
        await visit(other, `/bo-phieu/${voteId}`);
        await shown(other, /Bạn không bỏ phiếu 2 mục/);
        await button(other, 'Nhận phiếu trên thiết bị này').click();
        await shown(other, 'Đã chọn 0/1 mục');
        await inspect(other, 'phieu-chon');
        await castTaken(other);
      });
      await inWindow('thuongtruc', async ({ page: hall }) => {
        await inWindow('chutich', (chair) => takePost(hall, chair, voteId));
        await visit(hall, `/phien-hop/${meetingId}/man-hinh`);
        await shown(hall, '9/9');
        await inspect(hall, 'man-hinh-dang-bo-phieu');
        await visit(page, `/phien-hop/${meetingId}`);
        await shown(page, 'Đã phát 9 phiếu, đã bỏ 9 phiếu');
        await inspect(page, 'phien-hop-dang-bo-phieu');
        await button(page, 'Kết thúc và công bố kết quả').click();
        await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc và công bố kết quả' }).click();
        await shown(page, 'Ít hơn 5 phiếu: chỉ công bố kết quả');
        await shown(hall, 'Ít hơn 5 phiếu: chỉ công bố kết quả');
        await inspect(hall, 'man-hinh-ket-qua');
      });
      await shown(member.page, 'Biên nhận có trong danh sách công bố: phiếu của bạn đã được tính.');
      await inspect(member.page, 'phieu-ket-qua');

      await button(page, 'Hủy kết quả, bỏ phiếu lại').first().click();
      await page.getByLabel('Lý do').fill('Nhập nhầm một phiếu gửi bằng văn bản.');
      await page.getByRole('dialog').getByRole('button', { name: 'Hủy kết quả, bỏ phiếu lại' }).click();
      await shown(page, 'Nhập nhầm một phiếu gửi bằng văn bản.');
      await shown(page, 'Bỏ phiếu lại các nội dung của cuộc bỏ phiếu đã bị hủy kết quả.');
      await inspect(page, 'phien-hop-huy-ket-qua');
      await shown(member.page, 'Biên nhận có trong danh sách công bố: phiếu của bạn đã được tính.');
    });
  });

  await inWindow('thuongtruc', async (window) => {
    const { items } = await fetchJson<{ items: { id: string }[] }>(window, '/api/meetings?state=closed');
    await visit(window.page, `/phien-hop/${items[0]?.id}`);
    await shown(window.page, '14/15 = 93,33 % ≥ 90 %');
    await button(window.page, 'Lập biên bản phiên họp').click();
    await window.page.getByRole('link', { name: 'Biên bản phiên họp' }).waitFor();
    await inspect(window.page, 'phien-hop-da-hop');
  });
});

/** The ballot that is already taken and stands before the member: one item. */
async function castTaken(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
  await button(page, 'Bỏ phiếu').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
  await shown(page, 'Phiếu của bạn đã vào hòm phiếu.');
}

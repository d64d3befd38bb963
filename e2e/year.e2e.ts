import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { WEB_FOLDER } from '../scripts/build-web.ts';
import { APPRAISED_ON, appraise, finishAppraisal } from '../src/demo/year/appraise.ts';
import { ANSWERED_ON, type Asked, askOpinions, takeOpinions } from '../src/demo/year/ask-opinions.ts';
import { callerOf } from '../src/demo/year/caller.ts';
import { DECIDED_ON, PRINTED_ON } from '../src/demo/year/decide.ts';
import {
  nomineeTable,
  openRound,
  PROPOSED_ON,
  propose,
  RECEIVED_ON,
  RESENT_ON,
  step,
} from '../src/demo/year/propose.ts';
import { REGISTERED_ON, register, registrationTable } from '../src/demo/year/register.ts';
import { setStage } from '../src/demo/year/set-stage.ts';
import type { Story } from '../src/demo/year/story.ts';
import {
  CALLED_ON,
  callMeeting,
  castBallot,
  MET_ON,
  openMeeting,
  setUpCouncil,
} from '../src/demo/year/vote.ts';
import { CHAIR, type Commune, castYear, OFFICE, SIGNER, YEAR } from '../src/demo/year/year-cast.ts';
import { makeP12 } from '../src/documents/sign/test-p12.fixture.ts';
import type { MeetingView } from '../src/features/council/server/meeting.schema.ts';
import type { DecisionView } from '../src/features/decision/server/decision.schema.ts';
import { type TestApplication, testApplication } from '../src/testing/test-application.ts';
import { leaveBrowser, openWindow, signIn, theBrowser, visit, WIDE } from './support/browser.ts';
import { screenshot } from './support/screenshot.ts';

/** A small province: what is done by mass goes through the API, each actor's part once in the browser. */
const SCALE = { communes: 3, nominees: 18, returned: 6, refused: 1, notPassed: 1 };
const PASSWORD = 'con mèo ăn bún chả';
const PASSPHRASE = 'mật khẩu của người ký';

let app: TestApplication;
let browser: Browser;
let address = '';
let story: Story;
/** The commune whose people sit before the browser, and the story of all others. */
let mine: Commune;
let others: Story;
let roundId = '';
let dossierId = '';
let dossiers: string[] = [];
let asked: Asked;
let meetingId = '';
let decisionId = '';

before(async () => {
  app = await testApplication({}, process.env.WEB_FOLDER ?? WEB_FOLDER);
  app.clock.set(`${YEAR}-02-01T08:00:00+07:00`);
  const cast = castYear(SCALE);
  const keys = await setStage(app, cast, PASSWORD);
  const as = callerOf({ server: app.server, clock: app.clock, password: PASSWORD });
  story = { as, day: (day) => app.clock.set(`${day}T08:00:00+07:00`), cast, keys };
  const [first, ...rest] = cast.communes;
  assert.ok(first !== undefined);
  mine = first;
  others = { ...story, cast: { ...cast, communes: rest, scale: { ...SCALE, refused: 0 } } };
  address = await app.server.listen({ port: 0, host: '127.0.0.1' });
  browser = await theBrowser();
});
after(async () => {
  await leaveBrowser();
  await app?.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
/** Presses a button and then the one of the same name in the dialog that asks again. */
async function confirm(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các phần của hồ sơ' }).getByRole('link', { name }).click();
const excel = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(bytes),
});

/** A window of somebody; nothing may have gone wrong in it afterwards. */
async function asActor(login: string, work: (page: Page) => Promise<void>): Promise<void> {
  const window = await openWindow(browser, address);
  try {
    await signIn(window, login, PASSWORD);
    await work(window.page);
    const failed = app.logLines.filter((line) => line.includes('"level":50'));
    assert.deepEqual(window.takeFaults(), [], failed.join('\n'));
  } finally {
    await window.context.close();
  }
}

/** A citizen whose browser runs no script. */
async function asCitizen(work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled: false, viewport: WIDE });
  context.setDefaultTimeout(15_000);
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

test('a clerk registers from Excel, the head approves', async () => {
  await register(others);
  story.day(REGISTERED_ON);
  await asActor(mine.clerk, async (page) => {
    await visit(page, '/dang-ky');
    await button(page, 'Lập bản đăng ký').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Năm' }).fill(String(YEAR));
    await dialog.getByRole('button', { name: 'Lập bản đăng ký' }).click();
    await shown(page, 'Chưa đăng ký ai');
    await button(page, 'Nhập từ Excel').click();
    await page
      .locator('input[type=file]')
      .setInputFiles(excel('dang-ky.xlsx', await registrationTable(mine)));
    await button(page, `Lưu ${mine.nominees.length} hàng`).click();
    await shown(page, `Đã thêm ${mine.nominees.length} dòng đăng ký.`);
    await confirm(page, 'Trình phê duyệt');
    await shown(page, 'Chờ phê duyệt');
  });
  await asActor(mine.head, async (page) => {
    await visit(page, '/dang-ky?state=submitted');
    await page.getByRole('link', { name: mine.name }).click();
    await confirm(page, 'Phê duyệt đăng ký');
    await shown(page, 'Đã phê duyệt');
  });
});

test('the clerk lays the dossier, the head sends it; the office returns it and accepts it when it comes again', async () => {
  roundId = await openRound(story);
  dossiers = await propose(others, roundId);
  story.day(PROPOSED_ON);
  let path = '';
  await asActor(mine.clerk, async (page) => {
    await visit(page, '/ho-so');
    await page.getByRole('link', { name: 'Lập hồ sơ' }).click();
    await page.getByRole('combobox', { name: 'Đợt xét' }).click();
    await page.getByRole('option').first().click();
    await page.getByLabel(/^Tên hồ sơ/).fill(`Đề nghị khen thưởng năm ${YEAR} của ${mine.name}`);
    await button(page, 'Lập hồ sơ').click();
    await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}/);
    path = new URL(page.url()).pathname;
    dossierId = path.split('/').at(-1) ?? '';
    await part(page, 'Danh sách đề nghị');
    await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
    await page.locator('input[type=file]').setInputFiles(excel('danh-sach.xlsx', await nomineeTable(mine)));
    await button(page, `Đưa ${mine.nominees.length} dòng vào hồ sơ`).click();
    await shown(page, `Đã đưa ${mine.nominees.length} trường hợp vào hồ sơ.`);
    await visit(page, path);
    await part(page, 'Họp xét của đơn vị');
    await page.getByRole('textbox', { name: 'Ngày họp' }).fill(`03/12/${YEAR}`);
    await page.getByLabel('Người chủ trì').fill('Chủ tịch UBND xã');
    await page.getByLabel('Tổng số thành viên').fill('11');
    await page.getByLabel('Số có mặt').fill('10');
    await page.getByLabel('Số đồng ý với danh sách').fill('10');
    await shown(page, /Đã tự lưu lúc/);
    await part(page, 'Thông tin chung');
    await page.getByLabel('Số, ký hiệu tờ trình').fill('128/TTr-UBND');
    await page.getByRole('textbox', { name: 'Ngày tờ trình' }).fill(`05/12/${YEAR}`);
    await page.keyboard.press('Tab');
    await shown(page, /Đã tự lưu lúc/);
    await part(page, 'Kiểm tra');
    await page.getByLabel('Lý do chung').fill('Xã có bản sao quyết định kèm theo.');
    await button(page, 'Ghi lý do cho các trường hợp này').click();
    await shown(page, 'Đã ghi lý do.');
    await page.getByRole('link', { name: 'Tiếp tục đến phần Gửi' }).click();
    await button(page, 'Trình lãnh đạo duyệt').click();
    await shown(page, 'Đã trình lãnh đạo duyệt.');
  });
  await asActor(mine.head, async (page) => {
    await visit(page, `${path}?phan=send`);
    await button(page, 'Nộp hồ sơ').click();
    await shown(page, 'Đã nộp hồ sơ.');
  });
  story.day(RECEIVED_ON);
  const office = await story.as(OFFICE);
  for (const id of dossiers) await step(office, id, 'accept');
  await asActor(OFFICE, async (page) => {
    await visit(page, path);
    await confirm(page, 'Tiếp nhận');
    await shown(page, /HS-TG-\d{4}-\d{5}/);
    await button(page, 'Trả để bổ sung').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Bổ sung bản sao quyết định của năm trước.');
    await dialog.getByRole('button', { name: 'Trả để bổ sung' }).click();
    await shown(page, 'Cần bổ sung');
  });
  story.day(RESENT_ON);
  await asActor(mine.head, async (page) => {
    await visit(page, `${path}?phan=send`);
    await button(page, 'Nộp hồ sơ').click();
    await shown(page, 'Đã nộp hồ sơ.');
  });
  await asActor(OFFICE, async (page) => {
    await visit(page, path);
    await confirm(page, 'Tiếp nhận');
    await shown(page, 'Đã tiếp nhận');
  });
});

test('the office appraises: the eligible together, the others one by one, one refused with a reason', async () => {
  await appraise(others, dossiers);
  story.day(APPRAISED_ON);
  await asActor(OFFICE, async (page) => {
    await visit(page, '/tham-dinh');
    await page.getByRole('link', { name: new RegExp(mine.name) }).click();
    await confirm(page, 'Nhận thẩm định');
    await button(page, /^Đồng ý \d+ trường hợp đủ điều kiện/).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Đồng ý/ })
      .click();
    await shown(page, /^Đã đồng ý \d+ trường hợp/);
    await page.getByRole('link', { name: 'Bắt đầu với trường hợp chưa có kết quả' }).click();
    for (const name of mine.nominees.slice(0, 3)) {
      await page.getByRole('heading', { name }).waitFor();
      const refused = name === mine.nominees[2];
      await page.getByRole('radio', { name: refused ? 'Không đồng ý' : 'Đồng ý', exact: true }).check();
      if (refused) await page.getByLabel(/^Lý do/).fill('Không đủ ba năm liên tục.');
      const saved = page.waitForResponse(
        (response) => response.request().method() === 'PUT' && response.ok(),
      );
      await button(page, /^Lưu, sang người tiếp theo/).click();
      await saved;
    }
    await screenshot(page, 'year-appraisal');
  });
  const { rows } = await app.owner.query(
    'select state, count(*)::int as n from nomination where dossier_id = $1 group by 1 order by 1',
    [dossierId],
  );
  assert.deepEqual(rows, [
    { state: 'agreed', n: 5 },
    { state: 'refused', n: 1 },
  ]);
});

test('an agency answers on its screen, a citizen without script says an opinion', async () => {
  dossiers = [dossierId, ...dossiers];
  asked = await askOpinions(story, roundId);
  await asCitizen(async (page) => {
    await page.goto(asked.postingPath);
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Lành');
    await page.getByLabel('Thông tin liên hệ').fill('Thôn Đông');
    await page.getByLabel('Ý kiến', { exact: true }).fill('Tôi nhất trí với danh sách.');
    await button(page, 'Gửi ý kiến').click();
    await page.getByRole('heading', { name: 'Đã nhận ý kiến của bạn' }).waitFor();
  });
  story.day(ANSWERED_ON);
  const [police, ...agencies] = story.cast.agencies;
  assert.ok(police !== undefined);
  await asActor(police.login, async (page) => {
    await visit(page, '/hiep-y');
    await page.getByRole('link', { name: /^Hiệp y khen thưởng/ }).click();
    await page.getByRole('radio', { name: 'Thống nhất', exact: true }).check();
    await button(page, 'Gửi trả lời').click();
    await shown(page, 'Đã ghi câu trả lời.');
  });
  await takeOpinions({ ...story, cast: { ...story.cast, agencies } }, asked);
  await asActor(OFFICE, async (page) => {
    await visit(page, `/hiep-y/${asked.consultationId}`);
    await shown(page, 'Đã trả lời 3/3 cơ quan');
    await visit(page, `/niem-yet/${asked.postingId}?xem=y-kien`);
    await shown(page, 'Nguyễn Thị Lành');
  });
  await finishAppraisal(story, dossiers);
});

test('the office brings all before the council, which votes in secret, a member in writing from elsewhere', async () => {
  const councilId = await setUpCouncil(story);
  story.day(CALLED_ON);
  meetingId = await callMeeting(story, councilId);
  await asActor(OFFICE, async (page) => {
    await visit(page, `/dot-xet/${roundId}`);
    await page.getByRole('link', { name: 'Đưa ra Hội đồng' }).click();
    await page.getByLabel('Cách bỏ phiếu, mức 50 %').selectOption('secret');
    await screenshot(page, 'year-to-council');
    await shown(page, 'Các cuộc bỏ phiếu sẽ chuẩn bị');
    await button(page, 'Chuẩn bị 2 cuộc bỏ phiếu').click();
    await page.waitForURL(/\/phien-hop\//);
  });
  story.day(MET_ON);
  await openMeeting(story, meetingId);
  const chair = await story.as(CHAIR);
  const { agenda } = await chair.get<MeetingView>(`/api/meetings/${meetingId}`);
  for (const { id, items } of agenda.flatMap((point) => point.votes)) await holdInBrowser(id, items);
  const { rows } = await app.owner.query(
    'select state, count(*)::int as n from nomination group by 1 order by 1',
  );
  assert.deepEqual(rows, [
    { state: 'not-passed', n: 1 },
    { state: 'passed', n: 16 },
    { state: 'refused', n: 1 },
  ]);
});

/** The chair opens and closes; one member in the room and one elsewhere vote on their own screens, the others through the API. */
async function holdInBrowser(voteId: string, items: number): Promise<void> {
  const [first, ...rest] = story.cast.council;
  const inRoom = rest[0];
  const elsewhere = rest.at(-1);
  assert.ok(first !== undefined && inRoom !== undefined && elsewhere !== undefined);
  await asActor(CHAIR, async (page) => {
    await visit(page, `/phien-hop/${meetingId}`);
    await button(page, 'Mở bỏ phiếu').first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở bỏ phiếu' }).click();
    await shown(page, 'Đang bỏ phiếu');
    const nobody = await story.as(null);
    const vote = await (await story.as(CHAIR)).get<{ items: { id: string; title: string }[] }>(
      `/api/votes/${voteId}`,
    );
    const against = new Set(
      vote.items.filter(({ title }) => story.cast.rejected.has(title)).map(({ id }) => id),
    );
    for (const { login } of story.cast.council)
      if (login !== inRoom.login && login !== elsewhere.login)
        await castBallot(await story.as(login), nobody, voteId, (id) => !against.has(id));
    const choices = vote.items.map(({ id }) => !against.has(id));
    await asActor(inRoom.login, (member) => castOnScreen(member, voteId, choices));
    await asActor(elsewhere.login, (member) => castOnScreen(member, voteId, choices));
    await shown(page, `Đã phát 15 phiếu, đã bỏ 15 phiếu`);
    assert.equal(vote.items.length, items);
    // The result of the vote before stands on the page already, so that the answer is what to wait for.
    const closed = page.waitForResponse(`**/api/votes/${voteId}/steps`);
    await confirm(page, 'Kết thúc và công bố kết quả');
    assert.equal((await closed).status(), 200);
    await shown(page, /15\/15 = 100 %/);
  });
}

async function castOnScreen(page: Page, voteId: string, choices: readonly boolean[]): Promise<void> {
  await visit(page, `/bo-phieu/${voteId}`);
  await button(page, 'Nhận phiếu trên thiết bị này').click();
  await shown(page, `Đã chọn 0/${choices.length} mục`);
  for (const [index, agrees] of choices.entries())
    await page
      .getByRole('radiogroup')
      .nth(index)
      .getByRole('radio', { name: agrees ? 'Đồng ý' : 'Không đồng ý', exact: true })
      .check();
  await confirm(page, 'Bỏ phiếu');
  await shown(page, 'Phiếu của bạn đã vào hòm phiếu.');
}

test('the decision is drafted, numbered, signed and issued; the honoured stand in the golden book', async () => {
  story.day(DECIDED_ON);
  await asActor(OFFICE, async (page) => {
    await visit(page, '/quyet-dinh');
    await button(page, 'Lập dự thảo').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Ngày quyết định dự kiến' }).fill(`15/01/${YEAR + 1}`);
    await dialog.getByRole('button', { name: 'Lập dự thảo' }).click();
    await page.waitForURL(/\/quyet-dinh\/[0-9a-f-]{36}/);
    decisionId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await confirm(page, 'Cấp số');
    await shown(page, /^Đã cấp số \d+/);
    await screenshot(page, 'year-decision');
  });
  const office = await story.as(OFFICE);
  const { documentId } = await office.get<DecisionView>(`/api/decisions/${decisionId}`);
  const years = { from: new Date('2025-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z') };
  const p12 = makeP12({ name: 'Phó Chủ tịch', ...years, passphrase: PASSPHRASE });
  await asActor(SIGNER, async (page) => {
    await visit(page, `/van-ban/${documentId}`);
    await button(page, 'Ký số').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Tôi đã xem tệp này/).check();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'khoa.p12', mimeType: 'application/x-pkcs12', buffer: p12 });
    await dialog.getByLabel('Mật khẩu của tệp chứng thư', { exact: true }).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await shown(page, 'Đã ký số. Bản đã ký là một phiên bản mới.');
    await confirm(page, 'Ban hành');
    await shown(page, 'Văn bản đã chuyển sang “Đã ban hành”.');
  });
  const decision = await office.get<DecisionView>(`/api/decisions/${decisionId}`);
  assert.deepEqual([decision.state, decision.lineCount], ['effective', 16]);
  await asActor(mine.clerk, async (page) => {
    await visit(page, '/so-vang');
    await shown(page, mine.nominees[0] ?? '');
  });
});

test('certificates are printed in one file; a citizen checks one without script', async () => {
  story.day(PRINTED_ON);
  await asActor(OFFICE, async (page) => {
    await visit(page, `/quyet-dinh/${decisionId}`);
    await page.getByRole('link', { name: 'Bằng, giấy chứng nhận' }).click();
    await button(page, 'In bằng').first().click();
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Tạo bản in PDF').click()]);
    assert.match(file.suggestedFilename(), /\.pdf$/);
    await shown(page, 'Đã tạo bản in 16 bằng');
  });
  const { rows } = await app.owner.query<{ code: string; name: string }>(
    'select c.code, h.subject_name as name from certificate c join honour h on h.id = c.honour_id limit 1',
  );
  await asCitizen(async (page) => {
    await page.goto(`/xac-minh/${rows[0]?.code}`);
    await page.getByText(rows[0]?.name ?? '').waitFor();
    await page.getByText('Có hiệu lực').waitFor();
    await screenshot(page, 'year-verified');
  });
});

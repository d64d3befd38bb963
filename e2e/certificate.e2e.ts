import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { WEB_FOLDER } from '../scripts/build-web.ts';
import { type DecisionWorld, decisionWorld } from '../src/features/decision/server/test-decision.ts';
import type { Credentials } from '../src/testing/build.ts';
import { checkAxe } from './support/axe.ts';
import { leaveBrowser, NARROW, openWindow, theBrowser, visit, type Window } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { screenshot } from './support/screenshot.ts';

let world: DecisionWorld;
let browser: Browser;
let address: string;
let decisionId: string;
before(async () => {
  world = await decisionWorld(process.env.WEB_FOLDER ?? WEB_FOLDER);
  decisionId = (await world.effective(5)).id;
  address = await world.app.server.listen({ port: 0, host: '127.0.0.1' });
  browser = await theBrowser();
});
after(async () => {
  await leaveBrowser();
  await world?.close();
});

async function inWindow(by: Credentials, work: (window: Window) => Promise<void>): Promise<void> {
  const window = await openWindow(browser, address);
  const [name = '', value = ''] = (by.headers.cookie ?? '').split('=');
  await window.context.addCookies([{ name, value, url: address }]);
  await work(window);
  assert.deepEqual(window.takeFaults(), []);
  await window.context.close();
}

test('certificates of a decision: preview, one PDF of all, one again, one anew', async () => {
  await inWindow(world.office, async (window) => {
    const { page } = window;
    await visit(page, `/quyet-dinh/${decisionId}`);
    await page.getByRole('link', { name: 'Bằng, giấy chứng nhận' }).click();
    await page.getByRole('img', { name: 'Bằng đầu tiên của danh sách, như khi in' }).waitFor();
    await inspect(page, 'certificates');
    await page.getByRole('button', { name: 'In bằng', exact: true }).click();
    await page.getByRole('radio', { name: 'Theo đơn vị' }).check();
    await checkAxe(page);
    await screenshot(page, 'certificates-print');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tạo bản in PDF' }).click(),
    ]);
    assert.match(file.suggestedFilename(), /\.pdf$/);
    await page.getByText('Đã tạo bản in 6 bằng').waitFor();
    await page.getByRole('cell', { name: /1 lần/ }).first().waitFor();
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'In bằng của Nguyễn Văn An' }).click(),
    ]);
    assert.match(again.suggestedFilename(), /\.pdf$/);
    await page.getByRole('button', { name: 'Cấp lại bằng của Nguyễn Văn An' }).click();
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Bị mất khi chuyển trụ sở');
    await page.getByRole('button', { name: 'Cấp lại', exact: true }).last().click();
    await page.getByText('Bản cấp lại').first().waitFor();
    await inspect(page, 'certificates-printed');
  });
});

test('a template is made, its words and places changed with the sheet beside, by keyboard too', async () => {
  await inWindow(world.office, async (window) => {
    const { page } = window;
    await visit(page, '/mau-bang');
    await inspect(page, 'templates-empty');
    await page.getByRole('button', { name: 'Tạo mẫu' }).click();
    await page.getByRole('textbox', { name: 'Tên mẫu' }).fill('Giấy khen A4 ngang');
    await page.getByRole('button', { name: 'Tạo mẫu' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Giấy khen A4 ngang' }).waitFor();
    await page.getByRole('img', { name: 'Bằng mẫu với tên giả định' }).waitFor();
    await page.getByRole('combobox', { name: 'Ô', exact: true }).selectOption('7');
    const box = page.getByRole('button', { name: /^Ô 8: / });
    const figure = async (name: string) =>
      Number((await page.getByLabel(name).first().inputValue()).replace(',', '.'));
    await box.press('ArrowDown');
    await box.press('Shift+ArrowLeft');
    assert.deepEqual([await figure('Trên (mm)'), await figure('Rộng (mm)')], [118, 236]);
    await box.press('PageDown');
    assert.equal(await page.getByRole('combobox', { name: 'Ô', exact: true }).inputValue(), '8');
    await page.keyboard.press('PageUp');
    const drag = async (from: 'middle' | 'corner') => {
      const area = await box.boundingBox();
      assert.ok(area);
      const part = from === 'middle' ? 0.5 : 1;
      const [x, y] = [area.x + area.width * part, area.y + area.height * part];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 25, y + 10, { steps: 3 });
      await page.mouse.up();
    };
    await drag('middle');
    const [left, top] = [await figure('Trái (mm)'), await figure('Trên (mm)')];
    assert.ok(left < 30 && top > 118, `${left} ${top}`);
    await drag('corner');
    const [width, height] = [await figure('Rộng (mm)'), await figure('Cao (mm)')];
    assert.ok(width < 236 && height > 15, `${width} ${height}`);
    assert.equal(await figure('Trái (mm)'), left, 'a drag at the corner keeps the place');
    const citation = page.getByRole('textbox', { name: 'Lời ghi' });
    await citation.fill('Đã có thành tích trong phong trào xây dựng nông thôn mới ');
    await page.getByRole('button', { name: 'thời gian', exact: true }).click();
    assert.match(await citation.inputValue(), /\{thời gian\}/);
    await inspect(page, 'template');
    await page.getByRole('button', { name: 'Lưu mẫu' }).click();
    await page.getByText('Đã lưu mẫu').waitFor();
    await page.getByRole('combobox', { name: 'In thử tên' }).selectOption('long');
    await inspect(page, 'template-long');
    await visit(page, '/mau-bang');
    await page.getByRole('link', { name: 'Giấy khen A4 ngang' }).waitFor();
    await inspect(page, 'templates');
  });
});

test('a finger moves a box of a template and makes it larger', async () => {
  const context = await browser.newContext({
    ...{ baseURL: address, viewport: NARROW, locale: 'vi-VN', hasTouch: true, isMobile: true },
  });
  context.setDefaultTimeout(15_000);
  const [name = '', value = ''] = (world.office.headers.cookie ?? '').split('=');
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await visit(page, '/mau-bang');
  await page.getByRole('link', { name: 'Giấy khen A4 ngang' }).tap();
  await page.getByRole('img', { name: 'Bằng mẫu với tên giả định' }).waitFor();
  const box = page.getByRole('button', { name: /^Ô 2: / });
  await box.tap();
  const places = async () =>
    Promise.all(
      ['Trái (mm)', 'Trên (mm)', 'Rộng (mm)', 'Cao (mm)'].map(async (label) =>
        Number((await page.getByLabel(label).first().inputValue()).replace(',', '.')),
      ),
    );
  const before = await places();
  const devTools = await context.newCDPSession(page);
  /** A finger put down in the box, drawn and lifted. */
  const draw = async (part: number, by: { x: number; y: number }) => {
    await box.scrollIntoViewIfNeeded();
    const area = await box.boundingBox();
    assert.ok(area);
    const [x, y] = [area.x + area.width * part, area.y + area.height * part];
    const finger = (type: 'touchStart' | 'touchMove', step: number) =>
      devTools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [{ x: x + by.x * step, y: y + by.y * step }],
      });
    await finger('touchStart', 0);
    for (const step of [0.25, 0.5, 0.75, 1]) await finger('touchMove', step);
    await devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  // A browser without a screen never scrolls by these touches: a real one would, and take the finger away, unless the box forbids it.
  const left = () =>
    box.evaluate((node) => [node, ...node.children].map((each) => getComputedStyle(each).touchAction));
  assert.deepEqual(await left(), ['none', 'none']);
  const top = await page.evaluate(() => scrollY);
  await draw(0.5, { x: 12, y: 24 });
  const moved = await places();
  assert.ok((moved[0] ?? 0) > (before[0] ?? 0) && (moved[1] ?? 0) > (before[1] ?? 0), `${before} → ${moved}`);
  assert.deepEqual(moved.slice(2), before.slice(2), 'a finger in the middle changes no size');
  await draw(0.99, { x: -30, y: 12 });
  const sized = await places();
  assert.deepEqual(sized.slice(0, 2), moved.slice(0, 2), 'a finger at the corner keeps the place');
  assert.ok((sized[2] ?? 0) < (moved[2] ?? 0) && (sized[3] ?? 0) > (moved[3] ?? 0), `${moved} → ${sized}`);
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - top) < 300, 'the page does not run away');
  await checkAxe(page);
  await screenshot(page, 'template-finger');
  await context.close();
});

test('a ceremony: planned from a decision, put in order, ticked off on a phone', async () => {
  await inWindow(world.office, async (window) => {
    const { page } = window;
    await visit(page, '/le-trao-thuong?tao=1');
    await page.getByLabel('Thời gian bắt đầu').fill('2026-12-20T08:00');
    await page.getByRole('textbox', { name: 'Địa điểm' }).fill('Hội trường tỉnh');
    await page.getByRole('checkbox', { name: /QĐ/ }).first().check();
    await checkAxe(page);
    await screenshot(page, 'ceremony-plan');
    await page.getByRole('button', { name: 'Lập lễ trao thưởng' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Lễ trao thưởng' }).waitFor();
    await page.getByRole('button', { name: 'Ghi người trao' }).click();
    await page.getByRole('textbox', { name: 'Họ tên, chức vụ người trao' }).fill('Trần Thị Bình, Chủ tịch');
    await page.getByRole('button', { name: 'Ghi người trao' }).last().click();
    await page.getByText('Người trao: Trần Thị Bình, Chủ tịch').first().waitFor();
    const lines = page.getByRole('list', { name: 'Danh sách trao' }).getByRole('listitem');
    const names = () => lines.locator('[class*="name"]').allInnerTexts();
    const before = await names();
    await page.getByRole('button', { name: 'Chuyển Nguyễn Văn An lên' }).click();
    await lines.first().getByText('Nguyễn Văn An').waitFor();
    await lines.first().dragTo(lines.nth(2));
    await lines.nth(2).getByText('Nguyễn Văn An').waitFor();
    assert.deepEqual((await names()).toSorted(), before.toSorted());
    await inspect(page, 'ceremony');
    await page.setViewportSize(NARROW);
    await page.getByRole('button', { name: 'Đánh dấu đã trao cho Nguyễn Văn An' }).click();
    await page.getByText(/Đã trao \d\d:\d\d/).waitFor();
    await page.getByRole('combobox', { name: 'Xã Bến Gỗ có mặt không' }).selectOption('represented');
    await page.getByRole('textbox', { name: /người nhận thay/ }).fill('Lê Văn Cường, Phó Chủ tịch');
    await page.getByRole('button', { name: 'Ghi người nhận thay' }).click();
    await page.getByText('Nhận thay: Lê Văn Cường').waitFor();
    await inspect(page, 'ceremony-day');
    await visit(page, '/le-trao-thuong');
    await inspect(page, 'ceremonies');
  });
});

test('the public roll and the check of a code work without script', async () => {
  const { rows } = await world.app.owner.query<{ code: string }>(
    `select c.code from certificate c join honour h on h.id = c.honour_id where h.subject_name = 'Nguyễn Văn An' and c.replaced_by is null`,
  );
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: false,
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  await page.goto('/vinh-danh');
  await page.getByLabel('Tên', { exact: true }).fill('nguyen van an');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('rowheader', { name: 'Nguyễn Văn An' }).waitFor();
  assert.equal(await page.getByRole('rowheader').count(), 1);
  await page.goto('/xac-minh');
  await page.getByLabel('Mã xác minh').fill((rows[0]?.code ?? '').toLowerCase());
  await page.getByRole('button', { name: 'Xác minh' }).click();
  await page.getByText('Nguyễn Văn An').waitFor();
  await context.close();
  const window = await openWindow(browser, address);
  for (const [path, name] of [
    ['/vinh-danh', 'roll'],
    ['/vinh-danh?ten=khong+ai', 'roll-none'],
    ['/xac-minh', 'check'],
    [`/xac-minh/${rows[0]?.code}`, 'checked'],
  ] as const) {
    await window.page.goto(path);
    await inspect(window.page, name);
  }
  await window.context.close();
});

test('what is public is switched by unit and by honour', async () => {
  await inWindow(world.office, async (window) => {
    const { page } = window;
    await visit(page, '/cong-khai');
    await page.getByRole('button', { name: 'Tắt công khai của Xã Bến Gỗ và đơn vị trực thuộc' }).click();
    await page.getByText('Không công khai', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Giữ lại một lần khen' }).click();
    await page.getByRole('combobox', { name: /Lần khen/ }).fill('nguyen van an');
    await page.getByRole('option', { name: /Nguyễn Văn An/ }).click();
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Theo đề nghị của người được khen');
    await page.getByRole('button', { name: 'Không công khai', exact: true }).click();
    await page.getByRole('button', { name: 'Công khai lại lần khen của Nguyễn Văn An' }).waitFor();
    await inspect(page, 'publication');
  });
});

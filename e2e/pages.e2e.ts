import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { readXlsx } from '../src/documents/xlsx/read-xlsx.ts';
import { axeFindings, overflow } from './support/axe.ts';
import { fetchJson, NARROW, settled, visit, WIDE, type Window } from './support/browser.ts';
import { firstOf, planOfDemo } from './support/demo.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

/** Every page there is, by who looks at it; `add` names an address that only the data can tell. */
const VISITS: { login: string; paths: (window: Window) => Promise<string[]> }[] = [
  {
    login: 'thuongtruc',
    paths: async (window) => {
      const plan = await planOfDemo(window);
      const task = await firstOf(window, `/api/plans/${plan}/tasks?late=true`);
      const unit = await firstOf(window, '/api/units?q=lam%20kieu');
      const person = await firstOf(window, '/api/people?size=1').catch(() => null);
      return [
        '/',
        '/ke-hoach',
        `/ke-hoach/${plan}`,
        `/ke-hoach/${plan}?viec=${task}`,
        ...['bang', 'thoi-gian', 'lich', 'tien-do', 'van-ban'].map((view) => `/ke-hoach/${plan}?xem=${view}`),
        '/viec',
        '/nhap-ke-hoach',
        '/lich',
        '/don-vi',
        `/don-vi/${unit}`,
        '/nguoi',
        ...(person === null ? [] : [`/nguoi/${person}`]),
        '/thong-bao',
        '/ca-nhan',
      ];
    },
  },
  {
    login: 'quantri',
    paths: async (window) => [
      '/tai-khoan',
      `/tai-khoan/${await firstOf(window, '/api/accounts?q=canbo')}`,
      '/hop-thu-di',
    ],
  },
  { login: 'kiemtoan', paths: async () => ['/nhat-ky'] },
];

/** Looks at the page in both widths. @returns what is wrong with it */
async function look({ page }: Window, path: string): Promise<string[]> {
  const faults: string[] = [];
  await page.setViewportSize(WIDE);
  await visit(page, path);
  if ((await page.locator('h1').count()) !== 1)
    faults.push(`${await page.locator('h1').count()} headings of the first level`);
  faults.push(...(await axeFindings(page)));
  await page.setViewportSize(NARROW);
  await settled(page);
  faults.push(...(await axeFindings(page, 'of-width')).map((finding) => `390 px: ${finding}`));
  const wide = await overflow(page);
  if (wide > 0) faults.push(`390 px: the page is ${wide} px too wide`);
  await screenshot(
    page,
    path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'x').replace(/[^a-z-]+/g, '_') || 'trang-dau',
  );
  return faults.map((fault) => `${path}: ${fault}`);
}

describe('no page has findings of axe, errors in the console, or a need to scroll sideways on a phone', () => {
  test('pages before signing in', () =>
    inWindow(null, async (window) => assert.deepEqual(await look(window, '/dang-nhap'), [])));

  for (const { login, paths } of VISITS) {
    test(`pages of ${login}`, () =>
      inWindow(login, async (window) => {
        const faults: string[] = [];
        for (const path of await paths(window)) {
          const found = await look(window, path).catch((error: Error) => [
            `${path}: ${error.message.split('\n')[0]}`,
          ]);
          faults.push(...found);
        }
        assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
      }));
  }

  test('an address that does not exist says so', () =>
    inWindow('thuongtruc', async (window) => {
      const faults = await look(window, '/khong-co-trang-nay');
      assert.match((await window.page.locator('main').textContent()) ?? '', /[Kk]hông/);
      assert.deepEqual(faults, []);
    }));
});

test('the timeline, the board of demands and the statistics are read on a phone without scrolling their tables sideways', () =>
  inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const plan = await planOfDemo(window);
    await page.setViewportSize(NARROW);
    for (const path of [
      `/ke-hoach/${plan}?xem=thoi-gian`,
      `/ke-hoach/${plan}?xem=yeu-cau`,
      '/so-vang?xem=thong-ke',
    ]) {
      await visit(page, path);
      const hidden = await page
        .locator('section:has(> table)')
        .evaluateAll((regions) => regions.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      assert.deepEqual(
        hidden.map((width) => width > 1),
        hidden.map(() => false),
        path,
      );
      assert.ok(hidden.length > 0, path);
      assert.ok((await page.getByRole('rowheader').count()) > 1, `${path} says its rows aloud`);
    }
  }));

test('on paper the table of a plan and its timeline are whole', () =>
  inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const plan = await planOfDemo(window);
    for (const view of ['bang', 'thoi-gian']) {
      await visit(page, `/ke-hoach/${plan}?xem=${view}`);
      await page.emulateMedia({ media: 'print' });
      const cut = await page.locator('table :is(a, span)').evaluateAll((pieces) =>
        pieces
          .filter((piece) => getComputedStyle(piece).overflow === 'hidden' && !piece.matches('.sv-hidden'))
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
          .map(({ textContent }) => textContent),
      );
      assert.deepEqual(cut, [], view);
      await page.emulateMedia({ media: null });
    }
  }));

test('a word without end breaks rather than widens the page', () =>
  inWindow('thuongtruc', async (window) => {
    const { page, context } = window;
    const me = await fetchJson<{ roles: { unitId: string }[] }>(window, '/api/me');
    const post = async (path: string, data: object) => {
      const response = await context.request.post(path, { data, headers: { 'x-so-vang': '1' } });
      assert.ok(response.ok(), await response.text());
      return ((await response.json()) as { id: string }).id;
    };
    const word = 'Khôngdấucách'.repeat(12);
    const plan = await post('/api/plans', { unitId: me.roles[0]?.unitId, year: 2026, title: word });
    await post(`/api/plans/${plan}/tasks`, { number: '1', content: word, deadlineText: 'Hàng tháng' });
    await visit(page, `/ke-hoach/${plan}`);
    const status = page.getByRole('columnheader', { name: 'Tình trạng' });
    const box = await status.boundingBox();
    assert.ok(box !== null && box.x + box.width <= WIDE.width, 'the last column is in sight');
    await page.setViewportSize(NARROW);
    assert.equal(await overflow(page), 0);
    assert.equal(await page.locator('td:empty').filter({ visible: true }).count(), 0);
  }));

test('a file is in the language of the pages, whatever the browser asks for', () =>
  inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/dot-xet');
    const firstHeading = async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /Excel/ }).click(),
      ]);
      const [head = []] = await readXlsx(await readFile(await file.path()), { maxRows: 100 });
      return head[0];
    };
    assert.equal(await firstHeading(), 'Tên đợt');
    await page.getByRole('button', { name: 'English' }).click();
    await settled(page);
    assert.equal(await firstHeading(), 'Round');
  }));

describe('the home page names what waits in every feature, of own units only', () => {
  const WAITING: [login: string, block: string, line: RegExp][] = [
    ['congan', 'Được hỏi ý kiến, chưa trả lời', /^Hiệp y các trường hợp/],
    ['canbo.lamkieu', 'Hồ sơ đơn vị tôi cần làm tiếp', /phường Lam Kiều$/],
    ['thuongtruc', 'Hồ sơ chờ thẩm định', /^Đề nghị khen thưởng/],
    ['thanhvien', 'Phiên họp Hội đồng sắp tới', /^Phiên họp thứ ba/],
  ];
  for (const [login, block, line] of WAITING) {
    test(`${login}: ${block}`, () =>
      inWindow(login, async (window) => {
        const { page } = window;
        await visit(page, '/');
        const region = page.getByRole('region', { name: block });
        const first = region.getByRole('link', { name: line }).first();
        await first.waitFor();
        assert.deepEqual(await axeFindings(page), []);
        // The office may write for every unit below; their drafts are not its own work.
        assert.equal(
          await page.getByRole('region', { name: 'Hồ sơ đơn vị tôi cần làm tiếp' }).count(),
          login === 'canbo.lamkieu' ? 1 : 0,
        );
        await first.click();
        await page.waitForURL((url) => url.pathname !== '/');
        await settled(page);
      }));
  }
});

test('on a phone the tabs go on sideways, and the one shown is in sight', () =>
  inWindow('thuongtruc', async (window) => {
    const { page } = window;
    await page.setViewportSize(NARROW);
    await visit(page, `/ke-hoach/${await planOfDemo(window)}?xem=bao-cao`);
    const tab = page.locator('nav [aria-current="page"]', { hasText: 'Báo cáo' });
    const box = await tab.boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= NARROW.width, JSON.stringify(box));
  }));

test('a page whose address begins otherwise leads back to its list, which the menu shows', () =>
  inWindow('thuongtruc', async (window) => {
    const { page } = window;
    await visit(page, `/phien-hop/${await firstOf(window, '/api/meetings')}`);
    await page
      .getByRole('navigation', { name: 'Vị trí trang' })
      .getByRole('link', { name: 'Hội đồng' })
      .waitFor();
    const entry = page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: 'Hội đồng' });
    assert.equal(await entry.getAttribute('data-current'), 'true');
  }));

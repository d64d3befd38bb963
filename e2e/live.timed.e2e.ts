import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchJson, signIn, visit } from './support/browser.ts';
import { planOfDemo } from './support/demo.ts';
import { browserSuite } from './support/suite.ts';

/** Within a second a change by one person shows on another's open page. */
const LIVE_MS = 1_000;
/** A page with all its tasks answers to the person within a second of the second visit. */
const INTERACTIVE_MS = 1_000;
const FIRST_LOAD_BYTES = 250 * 1024;
const TASKS = 60;

const { open } = browserSuite();

test('a change by one person shows on another’s open page within a second', async () => {
  const [one, other] = [await open(), await open()];
  await signIn(one, 'thuongtruc');
  await signIn(other, 'giamdoc.snv');
  const planId = await planOfDemo(one);
  const { items } = await fetchJson<{ items: { id: string; content: string; state: string }[] }>(
    one,
    `/api/plans/${planId}/tasks`,
  );
  const task = items.find(({ state }) => state === 'not-started');
  assert.ok(task !== undefined);
  await Promise.all([
    visit(one.page, `/ke-hoach/${planId}?viec=${task.id}`),
    visit(other.page, `/ke-hoach/${planId}`),
  ]);
  const row = other.page.getByRole('row').filter({ hasText: task.content });
  await row.getByText(/Chưa thực hiện|Sắp đến hạn|Quá hạn/).waitFor();

  const start = one.page.getByRole('button', { name: 'Bắt đầu' });
  await start.waitFor();
  const saved = one.page.waitForResponse((response) => response.url().endsWith('/steps') && response.ok());
  await start.click();
  await saved;
  const began = performance.now();
  await row.getByText('Đang thực hiện').waitFor();
  const took = performance.now() - began;
  assert.ok(took < LIVE_MS, `${Math.round(took)} ms`);
  await Promise.all([one.context.close(), other.context.close()]);
});

test('the scripts of a first load stay small, and the second visit to a plan of sixty tasks is quick', async () => {
  const window = await open();
  const { page, context } = window;
  await signIn(window, 'thuongtruc');
  const me = await fetchJson<{ roles: { unitId: string }[] }>(window, '/api/me');
  const post = async (path: string, data: object) => {
    const response = await context.request.post(path, { data, headers: { 'x-so-vang': '1' } });
    assert.ok(response.ok(), await response.text());
    return (await response.json()) as { id: string };
  };
  const plan = await post('/api/plans', {
    unitId: me.roles[0]?.unitId,
    year: 2026,
    title: 'Kế hoạch sáu mươi việc',
  });
  for (let n = 1; n <= TASKS; n += 1)
    await post(`/api/plans/${plan.id}/tasks`, {
      number: String(n),
      content: `Nhiệm vụ thứ ${n} của kế hoạch`,
      deadlineText: `Trước ngày ${String(1 + (n % 28)).padStart(2, '0')}/12/2026`,
    });

  const scripts = new Map<string, number>();
  page.on('response', (response) => {
    const encoded = response.headers()['content-length'];
    if (/\.js(\?|$)/.test(response.url())) scripts.set(response.url(), Number(encoded));
  });
  const last = page
    .getByRole('link', { name: `Nhiệm vụ thứ ${TASKS} của kế hoạch` })
    .or(page.getByText(`Nhiệm vụ thứ ${TASKS} của kế hoạch`));
  await visit(page, `/ke-hoach/${plan.id}`);
  await last.first().waitFor();
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  assert.ok(scripts.size > 0 && bytes > 0, 'no script was counted');
  assert.ok(bytes < FIRST_LOAD_BYTES, `${Math.round(bytes / 1024)} kB of scripts`);

  const began = performance.now();
  await page.goto(`/ke-hoach/${plan.id}`);
  await last.first().waitFor();
  // Interactive: the page answers to a click, not only shows.
  await page
    .getByRole('tab', { name: 'Dòng thời gian' })
    .or(page.getByRole('link', { name: 'Dòng thời gian' }))
    .first()
    .click();
  await page.waitForURL(/xem=thoi-gian/);
  const took = performance.now() - began;
  console.log(
    `first load: ${Math.round(bytes / 1024)} kB of scripts; second visit interactive after ${Math.round(took)} ms`,
  );
  assert.ok(took < INTERACTIVE_MS, `${Math.round(took)} ms`);
  await context.close();
});

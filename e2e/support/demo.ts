import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fetchJson, type Window } from './browser.ts';

/** A plan on paper with every difficulty, that the demo has not imported. */
export const SAMPLE_PLAN = join(import.meta.dirname, '../../samples/plans/song-moc-2023.txt');

/** The demo's plan of the year: the one in force of the province. */
export async function planOfDemo(window: Window): Promise<string> {
  const { items } = await fetchJson<{ items: { id: string; unitName: string }[] }>(
    window,
    '/api/plans?state=issued',
  );
  const plan = items.find(({ unitName }) => unitName.includes('tỉnh'));
  assert.ok(plan !== undefined, 'the demo has no plan of the province in force');
  return plan.id;
}

/** The first task that the demo's plan of the year has late, with a unit that somebody acts for. */
export async function lateTaskOfDemo(window: Window): Promise<{ planId: string; taskId: string }> {
  const planId = await planOfDemo(window);
  return { planId, taskId: await firstOf(window, `/api/plans/${planId}/tasks?late=true`) };
}

/** The first object of a list of the demo. */
export async function firstOf(window: Window, path: string): Promise<string> {
  const { items } = await fetchJson<{ items: { id: string }[] }>(window, path);
  assert.ok(items[0] !== undefined, `${path} is empty`);
  return items[0].id;
}

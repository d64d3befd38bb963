import { setTimeout as delay } from 'node:timers/promises';
import type { FaultTarget } from './target.ts';

export interface RoundsOptions {
  rounds: number;
  /** The same seed kills the same things after the same times. */
  seed: number;
  /** Writers at once. */
  writers: number;
  say(line: string): void;
}

export interface RoundsResult {
  acknowledged: number;
  /** Acknowledged and not there. */
  lost: string[];
  /** There more than once although each key stands for one write. */
  doubled: string[];
  /** There in part. */
  half: string[];
  /** Milliseconds from each kill until writes were taken again. */
  recoveries: number[];
}

type Victim = 'application' | 'database' | 'both';
const VICTIMS: readonly Victim[] = ['application', 'database', 'both'];

/** A small generator of numbers in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself together with the other one.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Writes without pause and kills the application, its database or both at random moments, `rounds` times. A write that was
 * not acknowledged is tried again under its key, as a careful client does.
 */
export async function runRounds(
  target: FaultTarget,
  { rounds, seed, writers, say }: RoundsOptions,
): Promise<RoundsResult> {
  const next = random(seed);
  const acknowledged: string[] = [];
  const recoveries: number[] = [];
  let over = false;
  let open = false;
  let count = 0;
  await target.start();

  async function writeOn(): Promise<void> {
    while (!over) {
      count += 1;
      const key = `fault-${seed}-${String(count).padStart(7, '0')}`;
      while (!over && !(open && (await target.write(key)))) await delay(5);
      if (!over) acknowledged.push(key);
    }
  }

  open = true;
  // A writer that gives up (a refusal that is no outage) ends the run.
  const work = Array.from({ length: writers }, writeOn);
  for (let round = 1; round <= rounds; round += 1) {
    await delay(50 + next() * 1_200);
    const victim = VICTIMS[Math.floor(next() * VICTIMS.length)] ?? 'both';
    const before = acknowledged.length;
    const { application, database } = target.pids();
    const began = performance.now();
    if (victim !== 'database') open = false;
    if (victim !== 'application') kill(database);
    if (victim !== 'database') {
      kill(application);
      await target.gone();
      await target.start();
      open = true;
    } else await target.recovered();
    recoveries.push(performance.now() - began);
    say(
      `${String(round).padStart(3)}  ${victim.padEnd(11)}  ${String(before).padStart(6)} acknowledged  back after ${Math.round(recoveries.at(-1) ?? 0)} ms`,
    );
  }
  await delay(300);
  over = true;
  await Promise.all(work);
  await target.stop();
  await target.start();
  const { whole, half } = await target.inspect();
  await target.stop();
  const there = new Set(whole);
  const doubled = whole.filter((key, i) => whole.indexOf(key) !== i);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((key) => !there.has(key)),
    doubled,
    half,
    recoveries,
  };
}

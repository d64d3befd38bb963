import type { WriteContext } from '../../../platform/http/context.ts';
import { RENDER_MISSING } from '../../document/server/index.ts';

/** A list longer than this is rendered by a job: thousands of rows take half a minute. */
const LONG_LIST = 300;
/** The job leaves alone what may still be worked on. */
const RENDER_AFTER_MS = 10_000;

/** Has a document with a list of `count` nominees rendered by a job where that takes long. @returns whether the job does it */
export function rendersLater({ clock, job }: Pick<WriteContext, 'clock' | 'job'>, count: number): boolean {
  const later = count > LONG_LIST;
  if (later) job(RENDER_MISSING, {}, { runAt: new Date(clock.now().getTime() + RENDER_AFTER_MS) });
  return later;
}

import { useState } from 'react';
import { problemText, toast } from './toast-store.ts';

/** For acts without a form: `busy` while one runs, and a notice of what went wrong. What follows a success is part of the work. */
export function useAct(): { busy: boolean; run(work: Promise<unknown>): void } {
  const [busy, setBusy] = useState(false);
  const run = (work: Promise<unknown>) => {
    setBusy(true);
    work.catch((error: unknown) => toast.error(problemText(error))).finally(() => setBusy(false));
  };
  return { busy, run };
}

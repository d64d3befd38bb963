import type { Write } from '../../../../platform/db/unit-of-work.ts';
import type { DossierRecord } from './dossier.store.ts';
import { moveDossiers } from './move-dossier.ts';
import { tellOfStep } from './tell-of-step.ts';

/**
 * Ends dossiers, which are locked, in which nobody is granted, and tells their senders.
 * @param results by dossier: what came of its nominations, in words for the sender and the history
 */
export async function endUngranted(
  write: Write,
  dossiers: readonly DossierRecord[],
  results: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const told = Map.groupBy(dossiers, ({ id }) => results.get(id) || null);
  for (const [reason, group] of told) {
    await moveDossiers(write, group, 'end-ungranted', { reason });
    await tellOfStep(write, group, 'end-ungranted', reason);
  }
}

import { today } from '../../../../platform/clock.ts';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import type { Role } from '../../../account/index.ts';
import { findHolders, notify } from '../../../account/server/index.ts';
import type { DossierStep } from '../../model/dossier-life.ts';
import type { DossierRecord } from './dossier.store.ts';

/** Who is told of a step, at which side. */
const TOLD: Partial<Record<DossierStep, { side: 'sender' | 'receiver'; roles: readonly Role[] }>> = {
  submit: { side: 'sender', roles: ['unit-head'] },
  'give-back': { side: 'sender', roles: ['unit-clerk'] },
  send: { side: 'receiver', roles: ['standing-office'] },
  return: { side: 'sender', roles: ['unit-clerk', 'unit-head'] },
  accept: { side: 'sender', roles: ['unit-clerk', 'unit-head'] },
  refuse: { side: 'sender', roles: ['unit-clerk', 'unit-head'] },
  'end-ungranted': { side: 'sender', roles: ['unit-clerk', 'unit-head'] },
  'annul-vote': { side: 'sender', roles: ['unit-clerk', 'unit-head'] },
};

/** Tells those of the other side, or the head, what became of dossiers; never the one who did it. */
export async function tellOfStep(
  write: Write,
  dossiers: readonly DossierRecord[],
  step: DossierStep,
  reason: string | null,
): Promise<void> {
  const told = TOLD[step];
  if (told === undefined || dossiers.length === 0) return;
  const unitOf = (dossier: DossierRecord) => (told.side === 'sender' ? dossier.unitId : dossier.receiverId);
  const holders = await findHolders(write.db, today(write.clock), dossiers.map(unitOf), told.roles);
  const ofUnit = Map.groupBy(holders, ({ unitId }) => unitId);
  await notify(
    write,
    dossiers.flatMap((dossier) =>
      (ofUnit.get(unitOf(dossier)) ?? [])
        .filter(({ accountId }) => accountId !== write.actor.accountId)
        .map(({ accountId }) => ({
          accountId,
          kind: `dossier-${step}`,
          params: { title: dossier.title, reason: reason ?? '' },
          link: `/ho-so/${dossier.id}`,
          dedupKey: `dossier:${dossier.id}:${step}:${dossier.version}`,
        })),
    ),
  );
}

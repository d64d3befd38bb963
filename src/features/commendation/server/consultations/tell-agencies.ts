import { today } from '../../../../platform/clock.ts';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { findHolders, notify } from '../../../account/server/index.ts';
import type { ConsultationRecord } from './consultation.store.ts';

type Told = Pick<ConsultationRecord, 'id' | 'title' | 'dueOn'>;
type Telling = Pick<Write, 'db' | 'clock' | 'announce'>;

/** An agency of a consultation to tell something. */
export interface AgencyToTell {
  consultation: Told;
  agencyId: string;
}

const page = (id: string) => `/hiep-y/${id}`;

/**
 * Tells those who answer for agencies something of consultations, each once under `key`.
 * @returns for each agency how many accounts answer for it
 */
export async function tellAgencies(
  write: Telling,
  agencies: readonly AgencyToTell[],
  kind: 'asked' | 'due' | 'reminded' | 'extended' | 'withdrawn',
  { message = null, key }: { message?: string | null; key: string },
): Promise<Map<string, number>> {
  const holders = await findHolders(
    write.db,
    today(write.clock),
    agencies.map(({ agencyId }) => agencyId),
    ['consulted-agency', 'unit-head'],
  );
  const accounts = Map.groupBy(holders, ({ unitId }) => unitId);
  await notify(
    write,
    agencies.flatMap(({ consultation: { id, title, dueOn }, agencyId }) =>
      (accounts.get(agencyId) ?? []).map(({ accountId }) => ({
        accountId,
        kind: `consultation-${kind}`,
        params: { title, dueOn, message },
        link: page(id),
        urgent: kind === 'asked' || kind === 'reminded',
        dedupKey: `consultation:${id}:${agencyId}:${kind}:${key}`,
      })),
    ),
  );
  return new Map(agencies.map(({ agencyId }) => [agencyId, accounts.get(agencyId)?.length ?? 0]));
}

/** Tells the standing office that asked. */
export async function tellAsker(
  write: Telling,
  { id, title, unitId }: Pick<ConsultationRecord, 'id' | 'title' | 'unitId'>,
  kind: 'answered' | 'expired',
  params: Readonly<Record<string, unknown>>,
  key: string,
): Promise<void> {
  const holders = await findHolders(write.db, today(write.clock), [unitId], ['standing-office']);
  await notify(
    write,
    holders.map(({ accountId }) => ({
      accountId,
      kind: `consultation-${kind}`,
      params: { ...params, title },
      link: page(id),
      dedupKey: `consultation:${id}:${kind}:${key}`,
    })),
  );
}

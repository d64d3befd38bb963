import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { CeremonyLine, CeremonyView, NamePresenters, UpdateCeremonyLine } from './ceremony.schema.ts';
import { type CeremonyRecord, getReadableCeremony, lockCeremony, touchCeremony } from './ceremony.store.ts';
import { lockCeremonyLine } from './ceremony-line.store.ts';
import { findCeremonyLines, getCeremony } from './list-ceremonies.ts';

/**
 * Records on one line who hands over, who came, and that it was handed over; on the day by several people at once, so only the line
 * counts its versions.
 * @throws AppError `not-found`; `stale-version`; `invalid-input` for a representative without a name, or a hand-over to the absent
 */
export async function updateCeremonyLine(
  context: WriteContext,
  lineId: string,
  { version, handedOver, ...change }: UpdateCeremonyLine,
): Promise<CeremonyLine> {
  const { db, clock } = context;
  const line = await lockCeremonyLine(context, lineId);
  const ceremony = await writable(context, line.ceremonyId);
  if (line.version !== version)
    throw new AppError('stale-version', { extra: { current: { version: line.version } } });
  const asked = { ...line, ...change };
  const presence = handedOver && asked.presence === 'unknown' ? 'present' : asked.presence;
  const representative = presence === 'represented' ? asked.representative : null;
  if (presence === 'represented' && representative === null)
    throw fieldError('representative', {
      vi: 'Hãy ghi tên người nhận thay.',
      en: 'Name who receives instead.',
    });
  const isHanded = handedOver ?? line.handedOverAt !== null;
  if (isHanded && presence === 'absent')
    throw fieldError('handedOver', {
      vi: 'Người vắng mặt thì chưa trao được. Hãy đổi thành có mặt hoặc nhận thay.',
      en: 'Nothing is handed to the absent. Say that they came or who receives instead.',
    });
  const at = isHanded ? (line.handedOverAt ?? clock.now()) : null;
  await sql`update ceremony_line set presence = ${presence}, representative = ${representative}, presenter = ${asked.presenter},
      handed_over_at = ${at}, version = version + 1 where id = ${lineId}`.execute(db);
  context.audit({
    act: 'ceremony.line',
    entity: 'ceremony',
    entityId: ceremony.id,
    unitId: ceremony.unitId,
    before: { honourId: line.honourId, presence: line.presence, handedOver: line.handedOverAt !== null },
    after: { honourId: line.honourId, presence, handedOver: isHanded },
  });
  context.announce(`ceremony:${ceremony.id}`);
  const [next] = await findCeremonyLines(context, ceremony, sql<boolean>`l.id = ${lineId}`);
  if (next === undefined) throw new AppError('not-found');
  return next;
}

/** Says who hands over, to all, to one award, or to some lines. @throws AppError `not-found`, `stale-version` */
export async function namePresenters(
  context: WriteContext,
  id: string,
  { version, presenter, award, lineIds }: NamePresenters,
): Promise<CeremonyView> {
  const { unitId } = await lockCeremony(context, id, version);
  const { numAffectedRows } =
    await sql`update ceremony_line l set presenter = ${presenter}, version = l.version + 1
    from honour h where h.id = l.honour_id and l.ceremony_id = ${id}
      ${award === null ? sql`` : sql`and h.award = ${award}`}
      ${lineIds === null ? sql`` : sql`and l.id = any(${lineIds}::uuid[])`}`.execute(context.db);
  await touchCeremony(context, id);
  context.audit({
    act: 'ceremony.presenters',
    entity: 'ceremony',
    entityId: id,
    unitId,
    after: { presenter, award, lines: Number(numAffectedRows ?? 0) },
  });
  return getCeremony(context, id);
}

/** Takes a line out; its honour can be handed over at another ceremony. @throws AppError `not-found`, `stale-version`, `step-not-allowed` */
export async function removeCeremonyLine(
  context: WriteContext,
  lineId: string,
  version: number,
): Promise<CeremonyView> {
  const line = await lockCeremonyLine(context, lineId);
  const { id, unitId } = await lockCeremony(context, line.ceremonyId, version);
  if (line.handedOverAt !== null)
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Bằng này đã được đánh dấu đã trao. Hãy bỏ đánh dấu trước khi đưa ra khỏi danh sách.',
        en: 'This one is marked as handed over. Take the mark away first.',
      },
      extra: { allowed: [] },
    });
  await sql`delete from ceremony_line where id = ${lineId}`.execute(context.db);
  await sql`update ceremony_line l set position = o.n
    from (select id, row_number() over (order by position) as n from ceremony_line where ceremony_id = ${id}) o
    where l.id = o.id and l.position <> o.n`.execute(context.db);
  await touchCeremony(context, id);
  context.audit({
    act: 'ceremony.remove',
    entity: 'ceremony',
    entityId: id,
    unitId,
    before: { honourId: line.honourId },
  });
  return getCeremony(context, id);
}

/** The same right as changing the ceremony, without waiting for others who record lines of it. */
async function writable({ db, actor }: WriteContext, ceremonyId: string): Promise<CeremonyRecord> {
  const ceremony = await getReadableCeremony(db, actor, ceremonyId);
  if (!mayAt(actor, 'decision.write', ceremony.unitPath)) throw new AppError('not-found');
  return ceremony;
}

import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Write } from '../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { conflictOf } from '../model/conflicts.ts';
import type { VoteMode } from '../model/vote-life.ts';
import { findMembers, type MemberRecord } from './council.store.ts';
import { getVote } from './get-vote.ts';
import { lockMeeting } from './meeting.store.ts';
import type { PrepareVoteInput, VoteView } from './vote.schema.ts';
import { announceVote } from './vote.store.ts';
import { findItems } from './vote-items.ts';

export interface NewVote {
  councilId: string;
  /** The point of a meeting's agenda that it belongs to; without one it is held on its own. */
  agendaItemId?: string | null;
  /** The annulled vote that it holds again. */
  repeatsId?: string | null;
  title: string;
  mode: VoteMode;
  rule: {
    thresholdPercent: number;
    /** More than the threshold is needed; otherwise at least. */
    strict: boolean;
    source: string;
    /** How sure the rule is; anything but `verified` is marked on screen. */
    confidence: string;
  };
  items: readonly {
    title: string;
    detail?: string | null;
    /** Heading under which ballot, result and minutes list it. */
    group?: string | null;
    /** What a higher floor votes on; it hears of the outcome by `onVoteClosed`. */
    refEntity?: string | null;
    refId?: string | null;
    /** Of a list that is voted on as one item: what it stands for, instead of `refId`. */
    parts?: readonly { refId: string; title: string; detail?: string | null }[];
    /** The unit and person of who is voted on, for finding conflicts of interest. */
    unitId?: string | null;
    personId?: string | null;
  }[];
}

/**
 * Prepares a vote under the council's present rules. Members who are an item's nominee or of its unit are excluded from it at once.
 * Asks for no right: the caller does. @throws AppError `not-found` for an unknown council or a point that is not of its meetings
 */
export async function prepareVote(write: Write, input: NewVote): Promise<{ voteId: string }> {
  const { db, clock } = write;
  const id = newId();
  const agendaItemId = input.agendaItemId ?? null;
  const { rows } = await sql<{ unitId: string; meetingId: string | null; day: string }>`
    insert into vote (id, council_id, agenda_item_id, title, mode, threshold_percent, threshold_above, rule_source, rule_confidence,
      leaves_base, least_shown, repeats_id, created_at)
    select ${id}, c.id, ${agendaItemId}, ${input.title}, ${input.mode}, ${input.rule.thresholdPercent}, ${input.rule.strict},
      ${input.rule.source}, ${input.rule.confidence}, c.conflict_leaves_base, c.least_shown, ${input.repeatsId ?? null}, ${clock.now()}
    from council c where c.id = ${input.councilId} and (${agendaItemId}::uuid is null or exists (select from agenda_item a
      join meeting t on t.id = a.meeting_id where a.id = ${agendaItemId} and t.council_id = c.id))
    returning (select unit_id from council where id = council_id), (select meeting_id from agenda_item where id = ${agendaItemId}),
      coalesce((select (t.starts_at at time zone 'Asia/Ho_Chi_Minh')::date from agenda_item a join meeting t on t.id = a.meeting_id
        where a.id = ${agendaItemId}), ${today(clock)}::date)::text as day`.execute(db);
  const [made] = rows;
  if (made === undefined) throw new AppError('not-found');
  const items = input.items.map((item, index) => ({
    id: newId(),
    position: index + 1,
    title: item.title,
    detail: item.detail ?? null,
    group_title: item.group ?? null,
    ref_entity: item.refEntity ?? null,
    ref_id: item.refId ?? null,
    unit_id: item.unitId ?? null,
    person_id: item.personId ?? null,
  }));
  await sql`insert into vote_item (id, vote_id, position, title, detail, group_title, ref_entity, ref_id, unit_id, person_id)
    select i.id, ${id}, i.position, i.title, i.detail, i.group_title, i.ref_entity, i.ref_id, i.unit_id, i.person_id
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(id uuid, position int, title text, detail text, group_title text,
      ref_entity text, ref_id uuid, unit_id uuid, person_id uuid)`.execute(db);
  const parts = items.flatMap(({ id: item }, index) =>
    (input.items[index]?.parts ?? []).map(({ refId, title, detail = null }, at) => ({
      ...{ item, title, detail, position: at + 1, ref_id: refId },
    })),
  );
  await sql`insert into vote_item_part (vote_item_id, position, ref_id, title, detail)
    select p.item, p.position, p.ref_id, p.title, p.detail
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p(item uuid, position int, ref_id uuid, title text, detail text)`.execute(
    db,
  );
  await recordConflicts(db, id, await findMembers(db, input.councilId, made.day), clock.now());
  write.audit({
    act: 'vote.prepare',
    entity: 'vote',
    entityId: id,
    unitId: made.unitId,
    after: { title: input.title, mode: input.mode, rule: input.rule, items: items.length },
  });
  announceVote(write, { id, meetingId: made.meetingId });
  return { voteId: id };
}

/** Excludes from each item the members whose conflict of interest is on record. */
export async function recordConflicts(
  db: Tx,
  voteId: string,
  members: readonly MemberRecord[],
  now: Date,
): Promise<void> {
  const items = await findItems(db, voteId);
  const found = items.flatMap((item) =>
    members.flatMap((member) => {
      const ground = conflictOf(member, item);
      return ground === null ? [] : [{ item: item.id, member: member.id, ground }];
    }),
  );
  await sql`insert into vote_conflict (vote_item_id, member_id, ground, declared_at)
    select f.item, f.member, f.ground, ${now} from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(item uuid, member uuid, ground text)
    on conflict do nothing`.execute(db);
}

const UNKNOWN = { vi: 'Không tìm thấy người hoặc đơn vị này.', en: 'There is no such person or unit.' };

/** The same as a route: for the standing office, at a point of a meeting. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` */
export async function prepareMeetingVote(
  context: WriteContext,
  meetingId: string,
  { ruleSource, thresholdAbove, thresholdPercent, ...input }: PrepareVoteInput,
): Promise<VoteView> {
  const { db } = context;
  const meeting = await lockMeeting(context, meetingId, 'prepare-vote');
  const { rows } =
    await sql`select from agenda_item where id = ${input.agendaItemId} and meeting_id = ${meetingId}`.execute(
      db,
    );
  if (rows.length === 0) throw new AppError('not-found');
  const units = [...new Set(input.items.flatMap(({ unitId }) => unitId ?? []))];
  const people = [...new Set(input.items.flatMap(({ personId }) => personId ?? []))];
  const { rows: counts } = await sql<{ units: number; people: number }>`select
    (select count(*)::int from unit where id = any(${units}::uuid[])) as units,
    (select count(*)::int from person where id = any(${people}::uuid[])) as people`.execute(db);
  if (counts[0]?.units !== units.length || counts[0]?.people !== people.length)
    throw fieldError('items', UNKNOWN);
  const { voteId } = await prepareVote(context, {
    ...input,
    councilId: meeting.council.id,
    rule: { thresholdPercent, strict: thresholdAbove, source: ruleSource, confidence: 'entered' },
  });
  return getVote(context, voteId);
}

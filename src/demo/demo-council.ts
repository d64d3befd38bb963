import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse } from 'yaml';
import type { AttendanceState, MemberRole } from '../features/council/model/council-words.ts';
import { judge } from '../features/council/model/vote-result.ts';
import { addDays } from '../law/calendar/index.ts';
import { today } from '../platform/clock.ts';
import type { Write } from '../platform/db/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import type { Keys } from './demo-organisation.ts';

const FILE = join(import.meta.dirname, '../../samples/demo/council.yaml');

interface DemoCouncil {
  name: string;
  at: string;
  body: string;
  basis: string;
  quorum: number;
  members: { name: string; role: MemberRole; office: string; unit?: string; votes?: boolean }[];
  meetings: DemoMeeting[];
}

interface DemoMeeting {
  title: string;
  /** Days from today. */
  day: number;
  place: string;
  over: boolean;
  /** Ordinal of the session of the year's programme that it carries out. */
  session?: number;
  absent: string[];
  conclusion?: string;
  agenda: { title: string; presenter?: string; note?: string; votes?: DemoVote[] }[];
}

interface DemoVote {
  title: string;
  mode: 'secret' | 'open' | 'paper';
  percent: number;
  source: string;
  confidence: string;
  /** Why its result was annulled; the vote behind it holds it again. */
  annulled?: string;
  items: { title: string; unit?: string; yes?: number; invalid?: number }[];
}

interface Context {
  write: Write;
  unit: Keys;
  person: Keys;
  account: Keys;
}

/** Writes a council of the province with one meeting of the past, with its results, and one to come, with a vote prepared. */
export async function writeCouncil(context: Context): Promise<void> {
  const { write, unit, person } = context;
  const year = Number(today(write.clock).slice(0, 4));
  const data = parse(readFileSync(FILE, 'utf8').replaceAll('{year}', String(year))) as DemoCouncil;
  const id = newId();
  await sql`insert into council (id, unit_id, name, standing_body, term_from, term_to, legal_basis, quorum_percent, created_at)
    values (${id}, ${unit(data.at)}, ${data.name}, ${data.body}, ${`${year - 1}-07-01`}, ${`${year + 4}-07-01`}, ${data.basis},
      ${data.quorum}, ${write.clock.now()})`.execute(write.db);
  const members = new Map<string, string>();
  for (const [position, member] of data.members.entries()) {
    const memberId = newId();
    members.set(member.name, memberId);
    await sql`insert into council_member (id, council_id, person_id, role, office, unit_id, votes, valid_from, position)
      values (${memberId}, ${id}, ${person(member.name)}, ${member.role}, ${member.office},
        ${member.unit === undefined ? null : unit(member.unit)}, ${member.votes ?? true}, ${`${year - 1}-07-01`}, ${position})`.execute(
      write.db,
    );
  }
  for (const meeting of data.meetings)
    await writeMeeting(context, { id, unitId: unit(data.at), members }, meeting);
}

interface Council {
  id: string;
  unitId: string;
  members: ReadonlyMap<string, string>;
}

async function writeMeeting(
  { write, unit, account }: Context,
  council: Council,
  meeting: DemoMeeting,
): Promise<void> {
  const id = newId();
  const day = addDays(today(write.clock), meeting.day);
  const at = (hour: string) => (meeting.over ? `${day}T${hour}:00+07:00` : null);
  await sql`insert into meeting (id, council_id, plan_session_id, title, starts_at, place, state, opened_at, closed_at, conclusion, created_at)
    values (${id}, ${council.id}, (select s.id from council_session s join plan p on p.id = s.plan_id where p.unit_id = ${council.unitId}
        and p.state = 'issued' and s.ordinal = ${meeting.session ?? 0} limit 1), ${meeting.title}, ${`${day}T08:00:00+07:00`},
      ${meeting.place}, ${meeting.over ? 'closed' : 'invited'}, ${at('08:05')}, ${at('11:20')}, ${meeting.conclusion ?? null},
      ${write.clock.now()})`.execute(write.db);
  for (const [name, memberId] of council.members) {
    if (!meeting.over) break;
    const state: AttendanceState = meeting.absent.includes(name) ? 'excused' : 'present';
    await sql`insert into attendance (meeting_id, member_id, state, noted_at)
      values (${id}, ${memberId}, ${state}, ${write.clock.now()})`.execute(write.db);
  }
  for (const [index, point] of meeting.agenda.entries()) {
    const itemId = newId();
    await sql`insert into agenda_item (id, meeting_id, position, title, presenter, note)
      values (${itemId}, ${id}, ${index + 1}, ${point.title}, ${point.presenter ?? null}, ${point.note ?? null})`.execute(
      write.db,
    );
    let repeats: string | null = null;
    for (const vote of point.votes ?? []) {
      const [opened, closed] = vote.annulled === undefined ? ['09:30', '10:15'] : ['08:40', '09:05'];
      const made = await writeVote(
        { write, unit, account },
        { council, itemId, repeats, opened: at(opened), closed: at(closed) },
        vote,
        meeting,
      );
      repeats = vote.annulled === undefined ? null : made;
    }
  }
}

async function writeVote(
  { write, unit, account }: Omit<Context, 'person'>,
  place: {
    council: Council;
    itemId: string;
    repeats: string | null;
    opened: string | null;
    closed: string | null;
  },
  vote: DemoVote,
  meeting: DemoMeeting,
): Promise<string> {
  const id = newId();
  const state = vote.annulled !== undefined ? 'annulled' : meeting.over ? 'closed' : 'prepared';
  const base = [...place.council.members].length - 1;
  const there = base - meeting.absent.length;
  await sql`insert into vote (id, council_id, agenda_item_id, title, mode, threshold_percent, rule_source, rule_confidence, least_shown,
      state, opened_at, closed_at, annulled_at, annulled_reason, repeats_id, member_count, created_at)
    values (${id}, ${place.council.id}, ${place.itemId}, ${vote.title}, ${vote.mode}, ${vote.percent}, ${vote.source},
      ${vote.confidence}, 5, ${state}, ${place.opened}, ${place.closed},
      ${vote.annulled === undefined ? null : place.closed}, ${vote.annulled ?? null}, ${place.repeats},
      ${meeting.over ? base : null}, ${write.clock.now()})`.execute(write.db);
  for (const [index, item] of vote.items.entries()) {
    const { yes, invalid = 0 } = item;
    const result = yes === undefined ? null : judge(yes, base, { percent: vote.percent, above: false });
    const itemId = newId();
    const no = yes === undefined ? null : there - yes - invalid;
    await sql`insert into vote_item (id, vote_id, position, title, unit_id, yes, no, invalid, base, percent, passed)
      values (${itemId}, ${id}, ${index + 1}, ${item.title}, ${item.unit === undefined ? null : unit(item.unit)}, ${yes ?? null},
        ${no}, ${yes === undefined ? null : invalid}, ${yes === undefined ? null : base}, ${result?.percent ?? null},
        ${result?.passed ?? null})`.execute(write.db);
    if (yes === undefined || vote.mode !== 'paper') continue;
    for (const [teller, login] of ['giamdoc.snv', 'congan'].entries())
      await sql`insert into paper_count (vote_item_id, teller, account_id, handed_out, handed_in, yes, no, invalid)
        values (${itemId}, ${teller + 1}, ${account(login)}, ${there}, ${there}, ${yes}, ${no}, ${invalid})`.execute(
        write.db,
      );
  }
  return id;
}

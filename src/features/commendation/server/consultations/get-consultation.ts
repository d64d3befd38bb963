import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { AgencyView, ConsultationView } from './consultation.schema.ts';
import {
  AGENCY_DUE,
  AGENCY_NAME,
  agencyState,
  agencyVerbs,
  type ConsultationRecord,
  getReadableConsultation,
  isAnswerable,
  readableByAgency,
  seesAll,
} from './consultation.store.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock'>;

/** A request for opinions with how its agencies stand: all for who asked, else only the reader's own. @throws AppError `not-found` */
export async function getConsultation({ db, actor, clock }: Reading, id: string): Promise<ConsultationView> {
  const record = await getReadableConsultation(db, actor, id, today(clock));
  const all = seesAll(actor, record);
  const open = await isAnswerable(db, id);
  const asks = mayAt(actor, 'consultation.write', record.unitPath);
  const agencies = await findAgencies({ db, actor, clock }, record, open);
  return {
    ...record,
    period: {
      length: record.limitLength,
      unit: record.limitUnit,
      source: record.ruleSource,
      confirmed: record.ruleConfidence === 'verified',
      until: record.dueOn,
    },
    silence: {
      value: record.silence,
      source: record.silenceSource,
      confirmed: record.silenceConfidence === 'verified',
    },
    document: all ? await findDocument(db, record.documentId) : null,
    agencies,
    seesAll: all,
    allowed: [
      ...(agencies.some(({ allowed }) => allowed.includes('remind')) ? (['remind'] as const) : []),
      ...(asks && ['drafted', 'waiting', 'overdue'].includes(record.state) ? (['withdraw'] as const) : []),
    ],
  };
}

async function findAgencies(
  { db, actor, clock }: Reading,
  record: ConsultationRecord,
  open: boolean,
): Promise<AgencyView[]> {
  const { rows } = await sql<
    Omit<AgencyView, 'answeredAt' | 'allowed' | 'outside'> & { answeredAt: Date | null; path: string | null }
  >`select g.agency_id, ${AGENCY_NAME} as name, gu.path::text as path, ${agencyState(today(clock))} as state, g.answered_at, b.name as answered_by,
      g.recorded, ${AGENCY_DUE} as due_on, g.extension_reason, g.paper_reference, g.note, g.reminded_on, g.version, o.favourable, o.reserved, o.unfavourable,
      case when f.id is not null then json_build_object('name', f.name, 'size', f.size) end as file
    from consultation_agency g join consultation c on c.id = g.consultation_id left join unit_now gu on gu.unit_id = g.unit_id
      left join account b on b.id = g.answered_by left join stored_file f on f.id = g.file_id
      cross join lateral (select (count(*) filter (where a.opinion = 'favourable'))::int as favourable,
        (count(*) filter (where a.opinion = 'reserved'))::int as reserved,
        (count(*) filter (where a.opinion = 'unfavourable'))::int as unfavourable
        from consultation_answer a where a.consultation_id = g.consultation_id and a.agency_id = g.agency_id) o
    where g.consultation_id = ${record.id} and (${seesAll(actor, record)} or ${readableByAgency(actor)})
    order by ${AGENCY_NAME} collate "vi-x-icu"`.execute(db);
  return rows.map(({ path, answeredAt, ...row }) => ({
    ...row,
    outside: path === null,
    answeredAt: answeredAt?.toISOString() ?? null,
    allowed: agencyVerbs(actor, record, { path, answeredAt, recorded: row.recorded }, open),
  }));
}

async function findDocument(db: ReadContext['db'], id: string | null): Promise<ConsultationView['document']> {
  if (id === null) return null;
  const { rows } = await sql<NonNullable<ConsultationView['document']>>`
    select id, state, number, symbol from document where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

import { sql } from 'kysely';
import { AppError, type FieldError } from '../../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { ANSWERABLE_STATES, needsNote, OPINIONS, type Opinion } from '../../model/opinions/consultation.ts';
import type { AnswerConsultation, ConsultationView } from './consultation.schema.ts';
import {
  type AgencyRecord,
  agencyVerbs,
  getReadableAgency,
  isAnswerable,
  lockConsultation,
} from './consultation.store.ts';
import { getConsultation } from './get-consultation.ts';
import { tellAsker } from './tell-agencies.ts';

const NOTE = {
  vi: 'Hãy nêu lý do khi có ý kiến khác hoặc không thống nhất.',
  en: 'Say why, when an opinion is reserved or unfavourable.',
};
const PAPER = {
  vi: 'Hãy ghi số và ngày của văn bản trả lời.',
  en: 'Name number and day of the paper that answers.',
};

/**
 * Takes the answer of an agency on all nominees at once: one opinion for all, others for single ones. By the agency itself, or, from a
 * paper, by who asked. An answer may be late, and may be given anew until the dossiers go to the council; it reaches those that have
 * not.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`
 */
export async function answerConsultation(
  context: WriteContext,
  { consultationId, agencyId }: { consultationId: string; agencyId: string },
  input: AnswerConsultation,
): Promise<ConsultationView> {
  const { db, actor, clock } = context;
  const consultation = await lockConsultation(db, actor, consultationId, clock);
  const agency = await getReadableAgency(db, actor, consultation, agencyId);
  const allowed = agencyVerbs(actor, consultation, agency, await isAnswerable(db, consultationId));
  if (!allowed.includes(input.recorded ? 'record' : 'answer'))
    throw new AppError('step-not-allowed', { extra: { allowed } });
  if (agency.version !== input.version)
    throw new AppError('stale-version', { extra: { current: { version: agency.version } } });
  refuseGaps(input);
  await keep(context, { consultationId, agencyId }, input);
  const counts = await count(context, consultationId, agencyId);
  context.audit({
    act: input.recorded ? 'consultation.record' : 'consultation.answer',
    entity: 'consultation',
    entityId: consultationId,
    unitId: consultation.unitId,
    after: { agency: agency.name, ...counts, paperReference: input.paperReference ?? null },
  });
  context.announce(`consultation:${consultationId}`);
  if (!input.recorded) await tell(context, consultation, agency);
  return getConsultation(context, consultationId);
}

/** @throws AppError `invalid-input` where words are missing */
function refuseGaps(input: AnswerConsultation): void {
  const wrong: FieldError[] = [];
  if (needsNote(input.opinion) && !input.note) wrong.push({ path: 'note', message: NOTE });
  for (const [i, { opinion, note }] of input.items.entries())
    if (needsNote(opinion) && !note) wrong.push({ path: `items.${i}.note`, message: NOTE });
  if (input.recorded && !input.paperReference) wrong.push({ path: 'paperReference', message: PAPER });
  refuseFields(wrong);
}

async function keep(
  { db, actor, clock }: WriteContext,
  { consultationId, agencyId }: { consultationId: string; agencyId: string },
  { opinion, note, items, recorded, paperReference }: AnswerConsultation,
): Promise<void> {
  const own = items.map((item) => ({
    id: item.nominationId,
    opinion: item.opinion,
    note: item.note ?? null,
  }));
  const { rows: known } = await sql`select a.nomination_id from consultation_answer a
    where a.consultation_id = ${consultationId} and a.agency_id = ${agencyId}
      and a.nomination_id = any(${own.map(({ id }) => id)}::uuid[])`.execute(db);
  if (known.length !== new Set(own.map(({ id }) => id)).size) throw new AppError('not-found');
  await sql`update consultation_answer a set opinion = coalesce(i.opinion, ${opinion}), note = i.note
    from nomination n join dossier d on d.id = n.dossier_id
      left join jsonb_to_recordset(${JSON.stringify(own)}::jsonb) as i(id uuid, opinion text, note text) on i.id = n.id
    where a.consultation_id = ${consultationId} and a.agency_id = ${agencyId} and n.id = a.nomination_id
      and d.state = any(${[...ANSWERABLE_STATES]}::text[])`.execute(db);
  await sql`update consultation_agency set answered_at = ${clock.now()}, answered_by = ${actor.accountId}, note = ${note ?? null},
      recorded = ${recorded}, paper_reference = ${recorded ? (paperReference ?? null) : null}, version = version + 1
    where consultation_id = ${consultationId} and agency_id = ${agencyId}`.execute(db);
}

async function count(
  { db }: WriteContext,
  consultationId: string,
  agencyId: string,
): Promise<Record<Opinion, number>> {
  const { rows } = await sql<{
    opinion: Opinion;
    n: number;
  }>`select opinion, count(*)::int as n from consultation_answer
    where consultation_id = ${consultationId} and agency_id = ${agencyId} and opinion is not null group by opinion`.execute(
    db,
  );
  const counts = Object.fromEntries(OPINIONS.map((opinion) => [opinion, 0])) as Record<Opinion, number>;
  for (const { opinion, n } of rows) counts[opinion] = n;
  return counts;
}

async function tell(
  context: WriteContext,
  consultation: { id: string; title: string; unitId: string },
  agency: AgencyRecord,
): Promise<void> {
  await tellAsker(
    context,
    consultation,
    'answered',
    { agency: agency.name },
    `${agency.agencyId}:${agency.version}`,
  );
}

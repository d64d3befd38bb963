import { sql } from 'kysely';
import { findAward } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext, WriteContext } from '../../../../platform/http/context.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { newId } from '../../../../platform/ids.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { recordDocument, renderDocument } from '../../../document/server/index.ts';
import { LIMIT_UNIT_WORDS } from '../../model/opinions/consultation-words.ts';
import type { ListedNominee } from '../dossiers/compose-letter.ts';
import { nameAbove } from '../dossiers/dossier-papers.ts';
import { assertChosen, type ChoiceSource, chosen, findKinds, getChoiceSource } from '../opinions/choice.ts';
import { type RuledPeriod, replyPeriod, silenceRule } from '../opinions/opinion-rules.ts';
import { rendersLater } from '../render-later.ts';
import { composeRequest } from './compose-request.ts';
import type { AskAgencies, ConsultationView } from './consultation.schema.ts';
import { getConsultation } from './get-consultation.ts';
import { tellAgencies } from './tell-agencies.ts';

/** What documents made of a consultation name as their source. */
const CONSULTATION = 'consultation';

/**
 * Asks agencies for their opinion on nominees in one act: limit and rule for silence as the law of today has them, the letter with the
 * list as a draft in the library, everybody who answers for an agency told.
 * @throws AppError `not-found`, `invalid-input` when nobody fits or a unit does not exist
 */
export async function askAgencies(context: ActionContext, input: AskAgencies): Promise<ConsultationView> {
  const { id, documentId, long } = await writeOnce(context, 201, (write) => ask(write, input));
  if (!long) await renderDocument(context, documentId);
  return getConsultation(context, id);
}

async function ask(write: WriteContext, input: AskAgencies): Promise<Recorded> {
  return recordRequest(
    write,
    await getChoiceSource(write.db, write.actor, 'consultation.write', input.choice),
    input,
  );
}

interface Recorded {
  id: string;
  documentId: string;
  /** Its letter is rendered later. */
  long: boolean;
}

/** The part of `askAgencies` that runs in the caller's transaction. Asks for no right. @throws AppError `invalid-input` */
export async function recordRequest(
  write: WriteContext,
  source: ChoiceSource,
  input: AskAgencies,
): Promise<Recorded> {
  const { db, clock, language } = write;
  const where = chosen(source, input.choice);
  const nominees = await findNominees(write, source, where);
  assertChosen(nominees.length, language);
  const agencies = await findAgencies(write, input.agencyIds);
  const day = today(clock);
  const kinds = await findKinds(db, source, where);
  const period = replyPeriod(kinds, day);
  const silence = silenceRule();
  const id = newId();
  const { documentId } = await recordDocument(write, {
    unitId: source.unitId,
    official: composeRequest({
      ...source,
      superiorName: await nameAbove(db, source.unitId),
      agencies: agencies.map(({ name }) => name),
      text: input.text ?? null,
      sentOn: day,
      dueOn: period.until,
      period: `${period.length} ${LIMIT_UNIT_WORDS[period.unit].vi}`,
      silence: silence.value,
      nominees,
    }),
    source: { entity: CONSULTATION, entityId: id },
    addresseeIds: agencies.map(({ unitId }) => unitId),
  });
  await insert(write, { id, documentId, source, input, day, period, silence, count: nominees.length });
  await sql`insert into consultation_agency (consultation_id, agency_id)
    select ${id}, unnest(${agencies.map(({ unitId }) => unitId)}::uuid[])`.execute(db);
  await sql`insert into consultation_answer (consultation_id, agency_id, nomination_id)
    select ${id}, g.agency_id, n.id from consultation_agency g cross join nomination n join dossier d on d.id = n.dossier_id
    where g.consultation_id = ${id} and ${where}`.execute(db);
  write.audit({
    act: 'consultation.ask',
    entity: 'consultation',
    entityId: id,
    unitId: source.unitId,
    after: {
      title: input.title,
      agencies: agencies.map(({ name }) => name),
      nominees: nominees.length,
      dueOn: period.until,
      documentId,
    },
  });
  write.announce(`consultation:${id}`);
  const consultation = { id, title: input.title, dueOn: period.until };
  await tellAgencies(
    write,
    agencies.map(({ unitId: agencyId }) => ({ consultation, agencyId })),
    'asked',
    { key: '' },
  );
  return { id, documentId, long: rendersLater(write, nominees.length) };
}

async function insert(
  { db, actor, clock }: WriteContext,
  made: {
    id: string;
    documentId: string;
    source: ChoiceSource;
    input: AskAgencies;
    day: string;
    period: RuledPeriod;
    silence: ReturnType<typeof silenceRule>;
    count: number;
  },
): Promise<void> {
  const { id, documentId, source, input, day, period, silence, count } = made;
  await sql`insert into consultation (id, unit_id, round_id, title, text, sent_on, due_on, limit_length, limit_unit, rule_source,
      rule_confidence, silence, silence_source, silence_confidence, nominee_count, document_id, created_by, created_at)
    values (${id}, ${source.unitId}, ${source.roundId}, ${input.title}, ${input.text ?? null}, ${day}, ${period.until}, ${period.length},
      ${period.unit}, ${period.source}, ${period.confidence}, ${silence.value}, ${silence.source}, ${silence.confidence}, ${count},
      ${documentId}, ${actor.accountId}, ${clock.now()})`.execute(db);
}

async function findNominees(
  { db, clock }: WriteContext,
  { unitId }: ChoiceSource,
  where: ReturnType<typeof chosen>,
): Promise<ListedNominee[]> {
  const { rows } = await sql<Omit<ListedNominee, 'awardName'> & { award: string }>`
    select n.subject, n.subject_name, n.subject_detail, coalesce(n.final_award, n.award) as award, n.summary
    from nomination n join dossier d on d.id = n.dossier_id join unit_now u on u.unit_id = n.unit_id
    where ${where} order by u.name collate "vi-x-icu", d.id, n.position`.execute(db);
  const catalogue = await effectiveCatalogue(db, unitId, today(clock));
  return rows.map((row) => ({ ...row, awardName: findAward(catalogue, row.award)?.name.vi ?? row.award }));
}

/** The units that are asked, by name. */
async function findAgencies(
  { db, language }: WriteContext,
  ids: readonly string[],
): Promise<{ unitId: string; name: string }[]> {
  const { rows } = await sql<{ unitId: string; name: string }>`select unit_id, name from unit_now
    where unit_id = any(${ids}::uuid[]) and active order by name collate "vi-x-icu"`.execute(db);
  if (rows.length !== new Set(ids).size) {
    const message = {
      vi: 'Có cơ quan không còn hoạt động. Hãy chọn lại.',
      en: 'One of the agencies is no longer active. Choose again.',
    };
    throw new AppError('invalid-input', { fields: [{ path: 'agencyIds', message: message[language] }] });
  }
  return rows;
}

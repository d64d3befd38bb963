import { sql } from 'kysely';
import { findAward } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { ActionContext, WriteContext } from '../../../../platform/http/context.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { newId } from '../../../../platform/ids.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { recordDocument, renderDocument } from '../../../document/server/index.ts';
import { LIMIT_UNIT_WORDS } from '../../model/limit-unit-words.ts';
import type { ListedNominee } from '../dossiers/compose-letter.ts';
import { nameAbove } from '../dossiers/dossier-papers.ts';
import { assertChosen, type ChoiceSource, chosen, findKinds, getChoiceSource } from '../opinions/choice.ts';
import { mayBeAsked } from '../opinions/list-agencies.ts';
import { type RuledPeriod, replyPeriod, silenceRule } from '../opinions/opinion-rules.ts';
import { rendersLater } from '../render-later.ts';
import { composeRequest } from './compose-request.ts';
import type { AskAgencies, ConsultationView } from './consultation.schema.ts';
import { getConsultation } from './get-consultation.ts';
import { tellAgencies } from './tell-agencies.ts';

/** What documents made of a consultation name as their source. */
export const CONSULTATION = 'consultation';

/**
 * Asks agencies for their opinion on nominees in one act: limit and rule for silence as the law of today has them, the letter with the
 * list as a draft in the library, everybody who answers for an agency told; or, `afterLetter`, told when that letter is issued.
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
  const { db, clock } = write;
  const where = chosen(source, input.choice);
  const nominees = await findNominees(write, source, where);
  assertChosen(nominees.length);
  const agencies = await findAgencies(write, source, input);
  const units = agencies.filter(({ outside }) => !outside).map(({ id: unitId }) => unitId);
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
      fromLetter: input.afterLetter,
      silence: silence.value,
      nominees,
    }),
    source: { entity: CONSULTATION, entityId: id },
    addresseeIds: units,
  });
  await insert(write, { id, documentId, source, input, day, period, silence, count: nominees.length });
  await sql`insert into consultation_agency (consultation_id, agency_id, outside_name)
    select ${id}, a.id, case when a.outside then a.name end
    from jsonb_to_recordset(${JSON.stringify(agencies)}::jsonb) as a(id uuid, name text, outside boolean)`.execute(
    db,
  );
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
      dueOn: input.afterLetter ? null : period.until,
      documentId,
    },
  });
  write.announce(`consultation:${id}`);
  const consultation = { id, title: input.title, dueOn: period.until };
  await tellAgencies(
    write,
    input.afterLetter ? [] : units.map((agencyId) => ({ consultation, agencyId })),
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
      rule_confidence, silence, silence_source, silence_confidence, nominee_count, document_id, awaits_letter,
      created_by, created_at)
    values (${id}, ${source.unitId}, ${source.roundId}, ${input.title}, ${input.text ?? null}, ${day}, ${period.until}, ${period.length},
      ${period.unit}, ${period.source}, ${period.confidence}, ${silence.value}, ${silence.source}, ${silence.confidence}, ${count},
      ${documentId}, ${input.afterLetter}, ${actor.accountId}, ${clock.now()})`.execute(db);
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

interface Asked {
  /** The unit, or a new key for an agency that is none. */
  id: string;
  name: string;
  outside: boolean;
}

/** Whom a request goes to, units and others, by name. @throws AppError `invalid-input` */
async function findAgencies(
  { db }: WriteContext,
  { unitId }: ChoiceSource,
  { agencyIds, outsideAgencies }: Pick<AskAgencies, 'agencyIds' | 'outsideAgencies'>,
): Promise<Asked[]> {
  const { rows: units } = await sql<Asked>`select u.unit_id as id, u.name, false as outside from unit_now u
    where u.unit_id = any(${agencyIds}::uuid[]) and ${mayBeAsked(unitId)}`.execute(db);
  const message = agencyIds.length + outsideAgencies.length === 0 ? NOBODY : GONE;
  if (message === NOBODY || units.length !== new Set(agencyIds).size) throw fieldError('agencyIds', message);
  const names = new Map(outsideAgencies.map((name) => [name.toLocaleLowerCase('vi'), name]));
  const others = [...names.values()].map((name) => ({ id: newId(), name, outside: true }));
  return [...units, ...others].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

const NOBODY = { vi: 'Hãy chọn ít nhất một cơ quan.', en: 'Choose at least one agency.' };
const GONE = {
  vi: 'Có cơ quan không còn hoạt động hoặc không hỏi được ở đây. Hãy chọn lại, hoặc ghi tên ở mục cơ quan ngoài hệ thống.',
  en: 'One of the agencies is no longer active or cannot be asked here. Choose again, or name it as an agency outside.',
};

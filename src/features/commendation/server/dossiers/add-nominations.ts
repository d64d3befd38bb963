import { sql } from 'kysely';
import { findAward } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError, type FieldError } from '../../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type { SubjectRef } from '../../../honour/index.ts';
import { linksOf } from '../../../honour/index.ts';
import { resolveSubjects } from '../../../honour/server/index.ts';
import { type DossierRecord, lockForPart, touchDossier } from './dossier.store.ts';
import { judgeDossier } from './judge-nominations.ts';
import type { AddNominations } from './nomination-input.schema.ts';

type Item = AddNominations['items'][number];

const MOST = 5000;
const WORDS = {
  award: {
    vi: 'Không có danh hiệu, hình thức khen thưởng này. Hãy chọn trong danh mục.',
    en: 'There is no such award. Choose one of the catalogue.',
  },
  outside: {
    vi: 'Không tìm thấy đối tượng này trong đơn vị. Hãy chọn lại từ kết quả tìm kiếm.',
    en: 'Nobody like this belongs to the unit. Choose again from the results.',
  },
} as const;

/**
 * Adds nominees to a dossier and judges them. Each is of the unit or below it and stands once for the same award.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` naming the items, `already-exists` naming who is on the list, `too-large`
 */
export async function addNominations(
  context: WriteContext,
  dossierId: string,
  { items }: AddNominations,
): Promise<{ ids: string[]; version: number }> {
  const dossier = await lockForPart(context.db, context.actor, dossierId, 'nominees');
  const ids = await insertNominations(context, dossier, items);
  await judgeDossier(context.db, dossier, dossier.receivedOn ?? today(context.clock), ids);
  await touchDossier(context.db, dossierId, context.clock.now());
  context.audit({
    act: 'nomination.add',
    entity: 'dossier',
    entityId: dossierId,
    unitId: dossier.unitId,
    after: { count: ids.length, ids },
  });
  context.announce(`dossier:${dossierId}`);
  return { ids, version: dossier.version + 1 };
}

/** Writes nominations of a locked dossier in one statement, without judging. @returns their ids, in the order of `items` */
export async function insertNominations(
  { db, clock }: Pick<WriteContext, 'db' | 'clock'>,
  dossier: DossierRecord,
  items: readonly Item[],
): Promise<string[]> {
  if (dossier.nomineeCount + items.length > MOST)
    throw new AppError('too-large', {
      detail: {
        vi: `Một hồ sơ có nhiều nhất ${MOST.toLocaleString('vi-VN')} đề nghị. Hãy lập thêm hồ sơ khác.`,
        en: `A dossier has at most ${MOST} nominees. Begin another dossier.`,
      },
    });
  const catalogue = await effectiveCatalogue(db, dossier.unitId, today(clock));
  const refs: SubjectRef[] = items.map(({ subject, subjectId }) => ({ subject, id: subjectId }));
  const found = await resolveSubjects(db, refs, { unitPath: dossier.unitPath, day: today(clock) });
  const wrong: FieldError[] = [];
  const seen = new Set<string>();
  const rows = items.flatMap((item, i) => {
    const subject = found.get(item.subjectId);
    if (findAward(catalogue, item.award) === undefined)
      wrong.push({ path: `items.${i}.award`, message: WORDS.award });
    if (subject === undefined) {
      wrong.push({ path: `items.${i}.subjectId`, message: WORDS.outside });
      return [];
    }
    const key = `${item.subjectId} ${item.award}`;
    if (seen.has(key)) throw twice([subject.name]);
    seen.add(key);
    const links = linksOf({ subject: item.subject, id: item.subjectId });
    return {
      id: newId(),
      n: i + 1,
      subject: item.subject,
      person_id: links.personId,
      collective_id: links.collectiveId,
      household_id: links.householdId,
      subject_name: subject.name,
      subject_detail: subject.detail,
      unit_id: subject.unitId,
      award: item.award,
      year: item.year ?? dossier.year,
      year_from: item.yearFrom ?? null,
      summary: item.summary ?? null,
      is_leader: subject.isLeader,
      gender: subject.gender,
    };
  });
  refuseFields(wrong.slice(0, 100));
  const json = JSON.stringify(rows);
  const { rows: there } = await sql<{ name: string }>`select n.subject_name as name from nomination n
    join jsonb_to_recordset(${json}::jsonb) as r(person_id uuid, collective_id uuid, household_id uuid, award text)
      on coalesce(r.person_id, r.collective_id, r.household_id) = coalesce(n.person_id, n.collective_id, n.household_id) and r.award = n.award
    where n.dossier_id = ${dossier.id} and n.state <> 'withdrawn' limit 20`.execute(db);
  if (there.length > 0) throw twice(there.map(({ name }) => name));
  await sql`insert into nomination (id, dossier_id, position, subject, person_id, collective_id, household_id, subject_name, subject_detail,
      unit_id, award, year, year_from, summary, is_leader, gender)
    select r.id, ${dossier.id}, p.last + r.n, r.subject, r.person_id, r.collective_id, r.household_id, r.subject_name, r.subject_detail,
      r.unit_id, r.award, r.year, r.year_from, r.summary, r.is_leader, r.gender
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, n int, subject text, person_id uuid, collective_id uuid, household_id uuid,
        subject_name text, subject_detail text, unit_id uuid, award text, year int, year_from int, summary text, is_leader boolean, gender text)
      cross join (select coalesce(max(position), 0) as last from nomination where dossier_id = ${dossier.id}) p`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

function twice(names: readonly string[]): AppError {
  const who = names.join(', ');
  return new AppError('already-exists', {
    detail: {
      vi: `Đã có trong danh sách với cùng danh hiệu, hình thức: ${who}.`,
      en: `On the list already for the same award: ${who}.`,
    },
    extra: { names },
  });
}

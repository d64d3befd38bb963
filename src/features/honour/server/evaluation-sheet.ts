import { sql } from 'kysely';
import { readXlsx } from '../../../documents/xlsx/read-xlsx.ts';
import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../documents/xlsx/write-xlsx.ts';
import { mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { ActionContext, ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { parseInput } from '../../../platform/http/parse.ts';
import type { FileReply, Upload } from '../../../platform/http/route.ts';
import { writeOnce } from '../../../platform/http/write-once.ts';
import { newId } from '../../../platform/ids.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import { type EvaluationSheetResult, evaluationSheetFields } from './evaluation-sheet.schema.ts';
import { gradeText, type Judged, judgeRows, type Member, summary } from './judge-grades.ts';

/** Greatest size of a sheet in bytes, and its rows. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 10_000;

/** The columns of the sheet; the last one tells people of one name apart. */
const COLUMNS = [
  { header: 'Họ và tên', width: 28 },
  { header: 'Ngày sinh', width: 13 },
  { header: 'Chức vụ', width: 30 },
  { header: 'Đơn vị', width: 36 },
  { header: 'Mức xếp loại', width: 32 },
  { header: 'Văn bản xếp loại', width: 28 },
  { header: 'Khóa (không sửa)', width: 38 },
];

/** The people of a unit at the end of a year (or today) with their grades, to fill in. @throws AppError `not-found` */
export async function exportEvaluations(
  context: ReadContext,
  unitId: string,
  year: number,
): Promise<FileReply> {
  const members = await findMembers(context, unitId, year, 'merit.read');
  const body = await writeXlsx([
    {
      name: `Xếp loại ${year}`,
      columns: COLUMNS,
      rows: members.map(({ id, name, birthDate, title, unitName, grade, basis }) => [
        name,
        birthDate === null ? null : { day: birthDate },
        title,
        unitName,
        grade === null ? null : gradeText(grade),
        basis,
        id,
      ]),
    },
  ]);
  return { name: `xep-loai-${year}.xlsx`, mediaType: XLSX_MEDIA_TYPE, body };
}

/**
 * Reads a filled-in sheet: says row by row what is new, changed or wrong, and with `take` writes what is right. Empty cells change
 * nothing.
 * @throws AppError `not-found`, `file-unreadable`, `too-large`, `invalid-input`
 */
export async function importEvaluations(
  context: ActionContext,
  unitId: string,
  file: Upload,
): Promise<EvaluationSheetResult> {
  const { path } = await getUnitNow(context.db, unitId);
  if (!mayAt(context.actor, 'merit.write', path)) throw new AppError('not-found');
  const { year, take } = parseInput(evaluationSheetFields, file.fields, context.language);
  if (year > Number(today(context.clock).slice(0, 4)))
    throw fieldError('year', { vi: 'Năm này chưa tới.', en: 'This year has not come yet.' });
  const cells = await readXlsx(file.bytes, { maxRows: MAX_ROWS + 1 });
  const judge = async (db: Db) => {
    const members = await findMembers({ ...context, db }, unitId, year, 'merit.write');
    return judgeRows(cells.slice(1), new Map(members.map((member) => [member.id, member])));
  };
  if (!take) return summary(year, false, await judge(context.db));
  return writeOnce(context, 200, async (write) => {
    const rows = await judge(write.db);
    await keepGrades(write, unitId, year, rows);
    return summary(year, true, rows);
  });
}

async function keepGrades(write: WriteContext, unitId: string, year: number, rows: readonly Judged[]) {
  const kept = rows.flatMap(({ state, member, code, basis }) =>
    (state === 'new' || state === 'changed') && member !== null && code !== null
      ? [{ id: newId(), person_id: member.id, unit_id: member.unitId, grade: code, basis }]
      : [],
  );
  if (kept.length === 0) return;
  await sql`insert into evaluation (id, person_id, unit_id, year, grade, basis, created_at)
    select k.id, k.person_id, k.unit_id, ${year}, k.grade, k.basis, ${write.clock.now()}
    from json_to_recordset(${JSON.stringify(kept)}::json) k(id uuid, person_id uuid, unit_id uuid, grade text, basis text)
    on conflict (coalesce(person_id, collective_id), year) do update set grade = excluded.grade,
      basis = coalesce(excluded.basis, evaluation.basis), version = evaluation.version + 1`.execute(write.db);
  write.audit({
    act: 'merit.import',
    entity: 'evaluation',
    entityId: unitId,
    unitId,
    after: { year, grades: Object.fromEntries(kept.map((row) => [row.person_id, row.grade])) },
  });
}

async function findMembers(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  unitId: string,
  year: number,
  act: string,
): Promise<Member[]> {
  const { path } = await getUnitNow(db, unitId);
  if (!mayAt(actor, act, path)) throw new AppError('not-found');
  const now = today(clock);
  const end = `${year}-12-31`;
  const day = end < now ? end : now;
  const { rows } = await sql<Member>`select * from (
      select distinct on (p.id) p.id, p.full_name as name, p.birth_date, h.title, u.unit_id, u.name as unit_name, e.grade, e.basis
      from unit_now u join position h on h.unit_id = u.unit_id join person p on p.id = h.person_id
      left join evaluation e on coalesce(e.person_id, e.collective_id) = p.id and e.year = ${year}
      where u.path <@ ${path}::ltree and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})
      order by p.id, h.is_head desc, h.valid_from) m
    order by unit_name collate "vi-x-icu", name collate "vi-x-icu", id limit ${MAX_ROWS}`.execute(db);
  return rows;
}

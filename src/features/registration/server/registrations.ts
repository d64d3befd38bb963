import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { linksOf } from '../../honour/index.ts';
import { resolveSubjects } from '../../honour/server/index.ts';
import { assertAward, awardsOfYear } from './award-choices.ts';
import { getSheet } from './get-sheet.ts';
import type {
  AddRegistrations,
  RegistrationRow,
  SheetView,
  UpdateRegistration,
} from './registration.schema.ts';
import { registrationTables } from './registration.tables.ts';
import { lockOpenSheet, touchSheet } from './sheet.store.ts';

/**
 * Adds people, collectives or households of the unit with the awards they strive for.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for who is not of the unit, an award not for him, one twice
 */
export async function addRegistrations(
  context: WriteContext,
  sheetId: string,
  { items }: AddRegistrations,
): Promise<SheetView> {
  const { db, actor, clock } = context;
  const sheet = await lockOpenSheet(db, actor, sheetId);
  const known = await resolveSubjects(
    db,
    items.map(({ subject, subjectId: id }) => ({ subject, id })),
    { unitPath: sheet.unitPath, day: today(clock) },
  );
  const awards = await awardsOfYear(db, sheet.unitId, sheet.year);
  const { rows } = await sql<{ subjectId: string; award: string; last: number }>`
    select coalesce(person_id, collective_id, household_id) as subject_id, award, position as last from registration
    where sheet_id = ${sheetId}`.execute(db);
  const taken = new Set(rows.map(({ subjectId, award }) => `${subjectId} ${award}`));
  const last = Math.max(0, ...rows.map((row) => row.last));
  const added = items.map((item, index) => {
    const subject = known.get(item.subjectId);
    if (subject === undefined)
      throw fieldError(`items.${index}.subjectId`, {
        vi: 'Hãy chọn người, tập thể hoặc hộ gia đình thuộc đơn vị.',
        en: 'Choose somebody of the unit.',
      });
    assertAward(awards, item, `items.${index}.award`);
    const key = `${item.subjectId} ${item.award}`;
    if (taken.has(key))
      throw fieldError(`items.${index}.award`, {
        vi: `${subject.name} đã đăng ký danh hiệu, hình thức này.`,
        en: `${subject.name} is registered for this award already.`,
      });
    taken.add(key);
    return {
      id: newId(),
      sheetId,
      position: last + index + 1,
      subject: item.subject,
      ...linksOf({ subject: item.subject, id: item.subjectId }),
      subjectName: subject.name,
      subjectDetail: subject.detail,
      award: item.award,
      content: item.content,
    };
  });
  await registrationTables(db).insertInto('registration').values(added).execute();
  context.audit({
    act: 'registration.add',
    entity: 'registration-sheet',
    entityId: sheetId,
    unitId: sheet.unitId,
    after: { added: added.map(({ id, subjectName, award }) => ({ id, subjectName, award })) },
  });
  await touchSheet(context, sheetId);
  return getSheet(context, sheetId);
}

/** Changes award or content of a row. @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input` */
export async function updateRegistration(
  context: WriteContext,
  registrationId: string,
  { version, award, content }: UpdateRegistration,
): Promise<SheetView> {
  const { db } = context;
  const { sheet, row } = await lockRow(context, registrationId);
  if (row.version !== version)
    throw new AppError('stale-version', {
      extra: { current: { award: row.award, content: row.content, version: row.version } },
    });
  assertAward(await awardsOfYear(db, sheet.unitId, sheet.year), { ...row, award }, 'award');
  const { rows } = await sql`select from registration o join registration m on m.id = ${registrationId}
    where o.sheet_id = m.sheet_id and o.id <> m.id and o.award = ${award}
      and coalesce(o.person_id, o.collective_id, o.household_id) = coalesce(m.person_id, m.collective_id, m.household_id)`.execute(
    db,
  );
  if (rows.length > 0) {
    const message = {
      vi: 'Đối tượng này đã đăng ký danh hiệu, hình thức đó ở dòng khác.',
      en: 'It is registered for that award in another row.',
    };
    throw fieldError('award', message);
  }
  await sql`update registration set award = ${award}, content = ${content}, version = version + 1 where id = ${registrationId}`.execute(
    db,
  );
  context.audit({
    act: 'registration.update',
    entity: 'registration',
    entityId: registrationId,
    unitId: sheet.unitId,
    before: { award: row.award, content: row.content },
    after: { award, content },
  });
  await touchSheet(context, sheet.id);
  return getSheet(context, sheet.id);
}

/** Takes a row off its sheet. @throws AppError `not-found`, `step-not-allowed` */
export async function removeRegistration(context: WriteContext, registrationId: string): Promise<SheetView> {
  const { sheet, row } = await lockRow(context, registrationId);
  await sql`delete from registration where id = ${registrationId}`.execute(context.db);
  context.audit({
    act: 'registration.remove',
    entity: 'registration',
    entityId: registrationId,
    unitId: sheet.unitId,
    before: row,
  });
  await touchSheet(context, sheet.id);
  return getSheet(context, sheet.id);
}

async function lockRow({ db, actor }: WriteContext, id: string) {
  const { rows } = await sql<
    Pick<RegistrationRow, 'subject' | 'award' | 'content' | 'version'> & {
      sheetId: string;
      subjectName: string;
    }
  >`select sheet_id, subject, subject_name, award, content, version from registration where id = ${id}`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new AppError('not-found');
  return { row, sheet: await lockOpenSheet(db, actor, row.sheetId) };
}

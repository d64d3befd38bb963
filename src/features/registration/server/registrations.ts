import { sql } from 'kysely';
import { findAward } from '../../../law/awards/index.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import { newId } from '../../../platform/ids.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { linksOf } from '../../honour/index.ts';
import { findSubjects, resolveSubjects } from '../../honour/server/index.ts';
import { assertAward, awardsOfYear } from './award-choices.ts';
import { getSheet } from './get-sheet.ts';
import type {
  AddRegistrations,
  ListRegistrations,
  RegistrationRow,
  SheetView,
  SubjectChoicesView,
  UpdateRegistration,
} from './registration.schema.ts';
import { registrationTables } from './registration.tables.ts';
import { getReadableSheet, lockOpenSheet, touchSheet } from './sheet.store.ts';

const SORTS = {
  position: sql`position`,
  name: sql`subject_name collate "vi-x-icu"`,
  award: sql`award`,
};

/** What a sheet registers, one page. @throws AppError `not-found` */
export async function listRegistrations(
  { db, actor, language }: Pick<ReadContext, 'db' | 'actor' | 'language'>,
  sheetId: string,
  query: ListRegistrations,
): Promise<{ items: RegistrationRow[]; total: number; page: number; size: number }> {
  const sheet = await getReadableSheet(db, actor, sheetId);
  const where = sql`sheet_id = ${sheetId} ${query.subject === undefined ? sql`` : sql`and subject = ${query.subject}`}
    ${query.award === undefined ? sql`` : sql`and award = ${query.award}`}
    ${query.q ? sql`and search_key(subject_name || ' ' || coalesce(subject_detail, '')) like ${searchPattern(query.q)}` : sql``}`;
  const { by, direction } = sortOf(query.sort);
  const order = direction === 'desc' ? sql`desc` : sql`asc`;
  const { rows } = await sql<Omit<RegistrationRow, 'awardName'> & { total: number }>`
    select id, position, subject, coalesce(person_id, collective_id, household_id) as subject_id, subject_name as name,
      subject_detail as detail, award, content, version
    from registration where ${where} order by ${SORTS[by]} ${order}, position, id limit ${query.size} offset ${offsetOf(query)}`.execute(
    db,
  );
  const { rows: counts } = await sql<{
    n: number;
  }>`select count(*)::int as n from registration where ${where}`.execute(db);
  const catalogue = await effectiveCatalogue(db, sheet.unitId, `${sheet.year}-12-31`);
  return {
    items: rows.map((row) => ({
      ...row,
      awardName: findAward(catalogue, row.award)?.name[language] ?? row.award,
    })),
    total: counts[0]?.n ?? 0,
    page: query.page,
    size: query.size,
  };
}

/** People, units and households of the sheet's unit that fit the words. @throws AppError `not-found` */
export async function findRegistrable(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  sheetId: string,
  query: { q: string; subject?: RegistrationRow['subject'] },
): Promise<SubjectChoicesView> {
  const sheet = await getReadableSheet(db, actor, sheetId);
  const found = await findSubjects(db, actor, {
    ...query,
    unitId: sheet.unitId,
    act: 'registration.write',
    day: today(clock),
  });
  return {
    items: found.map(({ id, subject, name, detail, birthDate }) => ({
      id,
      subject,
      name,
      detail,
      birthDate,
    })),
  };
}

/**
 * Adds people, collectives or households of the unit with the awards they strive for.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` for who is not of the unit, an award not for him, one twice
 */
export async function addRegistrations(
  context: WriteContext,
  sheetId: string,
  { items }: AddRegistrations,
): Promise<SheetView> {
  const { db, actor, clock, language } = context;
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
  const fail = (path: string, vi: string, en: string) =>
    new AppError('invalid-input', { fields: [{ path, message: { vi, en }[language] }] });
  const added = items.map((item, index) => {
    const subject = known.get(item.subjectId);
    if (subject === undefined)
      throw fail(
        `items.${index}.subjectId`,
        'Hãy chọn người, tập thể hoặc hộ gia đình thuộc đơn vị.',
        'Choose somebody of the unit.',
      );
    assertAward(awards, item, `items.${index}.award`, language);
    const key = `${item.subjectId} ${item.award}`;
    if (taken.has(key))
      throw fail(
        `items.${index}.award`,
        `${subject.name} đã đăng ký danh hiệu, hình thức này.`,
        `${subject.name} is registered for this award already.`,
      );
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
  const { db, language } = context;
  const { sheet, row } = await lockRow(context, registrationId);
  if (row.version !== version)
    throw new AppError('stale-version', {
      extra: { current: { award: row.award, content: row.content, version: row.version } },
    });
  assertAward(await awardsOfYear(db, sheet.unitId, sheet.year), { ...row, award }, 'award', language);
  const { rows } = await sql`select from registration o join registration m on m.id = ${registrationId}
    where o.sheet_id = m.sheet_id and o.id <> m.id and o.award = ${award}
      and coalesce(o.person_id, o.collective_id, o.household_id) = coalesce(m.person_id, m.collective_id, m.household_id)`.execute(
    db,
  );
  if (rows.length > 0) {
    const message = {
      vi: 'Đối tượng này đã đăng ký danh hiệu, hình thức đó ở dòng khác.',
      en: 'It is registered for that award in another row.',
    }[language];
    throw new AppError('invalid-input', { fields: [{ path: 'award', message }] });
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

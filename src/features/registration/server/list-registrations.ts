import { sql } from 'kysely';
import { awardName } from '../../../law/awards/index.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, searchPattern, sortOf } from '../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { findSubjects } from '../../honour/server/index.ts';
import type { ListRegistrations, RegistrationRow, SubjectChoicesView } from './registration.schema.ts';
import { getReadableSheet } from './sheet.store.ts';

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
      awardName: awardName(catalogue, row.award, language),
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

import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { ACCEPTABLE_DOUBTS, type RowProblemCode, rowProblem } from '../../model/imports/row-problems.ts';
import { findSpellings } from './alike-rows.ts';
import { nameUnits } from './describe-subjects.ts';
import type { DoubtsView } from './import.schema.ts';
import { getImportRecord } from './import.store.ts';

/** Doubts that are decided for all their rows at once, beside those listed by their words. */
const GROUPED: readonly RowProblemCode[] = [
  'award-unknown',
  'unit-unknown',
  'authority-missing',
  'subject-unknown',
  'spelled-alike',
];
/** Most groups shown of a kind, the largest first. */
const MOST = 50;

interface Group {
  code: RowProblemCode;
  text: string | null;
  award: string | null;
  count: number;
  options: string[] | null;
}

/** What people have to decide about the rows of an import, where one decision serves many rows. @throws AppError `not-found` */
export async function getDoubts(
  { db, actor, clock, language }: Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>,
  importId: string,
): Promise<DoubtsView> {
  const record = await getImportRecord(db, actor, importId);
  const { rows } = await sql<Group>`
    with doubt as (
      select p ->> 1 as code, r.found,
        case p ->> 1 when 'award-unknown' then r.found ->> 'awardText' when 'unit-unknown' then r.found ->> 'unitText'
          when 'collective-unknown' then r.found ->> 'name' end as text,
        case p ->> 1 when 'authority-missing' then r.found ->> 'award' end as award
      from honour_import_row r cross join lateral jsonb_array_elements(r.problem) p
      where r.import_id = ${importId} and r.state = 'doubtful')
    select code, min(text) as text, award, count(*)::int as count,
      case code when 'award-unknown' then (array_agg(found -> 'awards'))[1] when 'unit-unknown' then (array_agg(found -> 'units'))[1] end as options
    from doubt group by code, search_text(text), award order by count(*) desc, min(text)`.execute(db);
  const { rows: single } = await sql<{ n: number }>`select count(*)::int as n from honour_import_row
    where import_id = ${importId} and state = 'doubtful' and problem @> '[["person-unsure"]]' and jsonb_array_length(found -> 'people') = 1`.execute(
    db,
  );
  const catalogue = await effectiveCatalogue(db, record.unitId, today(clock));
  const award = (id: string) => ({ id, name: awardName(catalogue, id, language) });
  const of = (...codes: RowProblemCode[]) => rows.filter(({ code }) => codes.includes(code));
  const unitGroups = of('unit-unknown', 'collective-unknown').slice(0, MOST);
  const units = await nameUnits(
    db,
    unitGroups.flatMap(({ options }) => options ?? []),
  );
  const counted = new Map<RowProblemCode, number>();
  for (const { code, count } of rows) counted.set(code, (counted.get(code) ?? 0) + count);
  const told = (code: RowProblemCode, count: number) => ({
    code,
    count,
    message: rowProblem('name', code, '…')[language],
  });
  return {
    awards: of('award-unknown')
      .slice(0, MOST)
      .map(({ text, count, options }) => ({ text: text ?? '', count, options: (options ?? []).map(award) })),
    units: unitGroups.map(({ text, count, options }) => ({
      text: text ?? '',
      count,
      options: (options ?? []).flatMap((id) => units.get(id) ?? []),
    })),
    authorities: of('authority-missing')
      .slice(0, MOST)
      .map((group) => ({ award: award(group.award ?? ''), count: group.count })),
    accepts: ACCEPTABLE_DOUBTS.flatMap((code) => {
      const count = counted.get(code) ?? 0;
      return count === 0 ? [] : [{ ...told(code, count), code }];
    }),
    subjectRows: counted.get('subject-unknown') ?? 0,
    oneCandidateRows: single[0]?.n ?? 0,
    ...(await findSpellings(db, importId)),
    others: [...counted].flatMap(([code, count]) =>
      GROUPED.includes(code) ||
      code === 'collective-unknown' ||
      ACCEPTABLE_DOUBTS.some((each) => each === code)
        ? []
        : [told(code, count)],
    ),
  };
}

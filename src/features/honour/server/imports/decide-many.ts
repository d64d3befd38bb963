import { sql } from 'kysely';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { searchText } from '../../../organisation/index.ts';
import { rememberAlias } from '../../../organisation/server/index.ts';
import { IS_SAME_DAY } from './alike-rows.ts';
import { getImportView } from './get-import.ts';
import type { DecideMany, ImportView } from './import.schema.ts';
import { type ImportRecord, lockImport } from './import.store.ts';
import { assertInside, type Decision, writeDecision } from './write-decision.ts';

/**
 * Decides about all rows with the same doubt. What award or unit a spelling means is remembered for the unit.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` where something to decide is missing
 */
export async function decideMany(
  context: WriteContext,
  importId: string,
  body: DecideMany,
): Promise<ImportView> {
  const { db, actor } = context;
  const record = await lockImport(db, actor, importId, 'decide');
  await assertInside(context, record, body);
  await writeDecision(context, record, await decisionOf(context, record, body));
  return getImportView(context, importId);
}

async function decisionOf(context: WriteContext, record: ImportRecord, body: DecideMany): Promise<Decision> {
  const { db, clock } = context;
  const has = (code: string) => sql`state = 'doubtful' and problem @> ${JSON.stringify([[code]])}::jsonb`;
  const needed = <K extends keyof DecideMany>(field: K): NonNullable<DecideMany[K]> =>
    body[field] ?? missing(field);
  switch (body.about) {
    case 'award': {
      const spelling = searchText(needed('text'));
      await sql`insert into award_alias (unit_id, spelling, award, confirmed_at)
        values (${record.unitId}, ${spelling}, ${needed('award')}, ${clock.now()})
        on conflict (unit_id, spelling) do update set award = excluded.award, confirmed_at = excluded.confirmed_at`.execute(
        db,
      );
      return {
        rows: sql`${has('award-unknown')} and search_text(found ->> 'awardText') = ${spelling}`,
        choice: {},
      };
    }
    case 'unit': {
      const text = needed('text');
      const spelling = searchText(text);
      await rememberAlias(context, { nearUnitId: record.unitId, text, unitIds: [needed('unitId')] });
      return {
        rows: sql`state = 'doubtful' and (search_text(found ->> 'unitText') = ${spelling}
          or (problem @> '[["collective-unknown"]]' and search_text(found ->> 'name') = ${spelling}))`,
        choice: {},
      };
    }
    case 'authority':
      return {
        rows: sql`${has('authority-missing')} and found ->> 'award' = ${needed('award')}`,
        choice: { authority: needed('authority') },
      };
    case 'subject':
      return { rows: has('subject-unknown'), choice: { subject: needed('subject') } };
    case 'accept': {
      const code = needed('code');
      return {
        rows: has(code),
        choice: sql`jsonb_build_object('accepted', coalesce(choice -> 'accepted', '[]') || to_jsonb(${code}::text))`,
      };
    }
    case 'one-candidate':
      return {
        rows: sql`${has('person-unsure')} and jsonb_array_length(found -> 'people') = 1`,
        choice: sql`jsonb_build_object('subjectId', found -> 'people' -> 0 -> 'id')`,
      };
    case 'same-person':
      return {
        rows: sql`${has('spelled-alike')} and ${body.row === undefined ? IS_SAME_DAY : sql`(found ->> 'alikeRow')::int = ${body.row}`}`,
        choice: {},
        sameAs: sql`(found ->> 'alikeRow')::int`,
      };
    case 'two-people':
      return {
        // Rows that follow one of these stay with it.
        rows: sql`${has('spelled-alike')} and (found ->> 'alikeRow')::int = ${needed('row')} and same_as is null`,
        choice: { subjectId: 'new' },
      };
    case 'leave-out':
      return { rows: has(needed('code')), choice: 'leave-out' };
  }
}

function missing(field: string): never {
  throw fieldError(field, { vi: 'Hãy chọn hoặc ghi mục này.', en: 'Choose or enter this.' });
}

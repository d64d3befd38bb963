import { type RawBuilder, sql } from 'kysely';

/** SQL: what the task `t` says where its neighbours are not seen: a sub-row such as "Khối phường, xã" after the row it hangs under. */
export const taskWords: RawBuilder<string> = sql<string>`coalesce(
  (select above.content || ' – ' from task above where above.id = t.parent_id), '') || t.content`;

/** SQL: the number of the task `t` to show there: of a dashed sub-row that of the row it hangs under. */
export const taskNumber: RawBuilder<string> = sql<string>`case when t.number ~ '^[0-9IVXa-z.]+$' then t.number
  else coalesce((select above.number from task above where above.id = t.parent_id), '') end`;

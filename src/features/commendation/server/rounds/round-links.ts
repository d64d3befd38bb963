import { type RawBuilder, sql } from 'kysely';
import { type Actor, mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../../platform/errors/field-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern } from '../../../../platform/http/paging.ts';
import type { RoundLinksQuery, RoundLinksView } from './round.schema.ts';

const MOST = 20;

/** Tasks of the body's plans that the actor may read. */
const tasks = (actor: Actor, unitId: string) => sql`from task k join plan p on p.id = k.plan_id
  join unit_now u on u.unit_id = p.unit_id where p.unit_id = ${unitId} and u.path <@ any(${scopePaths(actor, 'plan.read')}::ltree[])`;

/** Meetings of councils at the body that the actor acts for. */
const meetings = (
  actor: Actor,
  unitId: string,
) => sql`from meeting m join council c on c.id = m.council_id join unit_now u on u.unit_id = c.unit_id
  where c.unit_id = ${unitId} and u.path <@ any(${scopePaths(actor, 'round.write')}::ltree[])`;

/**
 * What a round of the body may be linked with: tasks of its plans, meetings of its councils; newest first.
 * @throws AppError `not-found` where the actor makes no rounds
 */
export async function findRoundLinks(
  { db, actor }: ReadContext,
  { unit, kind, q }: RoundLinksQuery,
): Promise<RoundLinksView> {
  const { rows: units } = await sql<{
    path: string;
  }>`select path::text from unit_now where unit_id = ${unit}`.execute(db);
  if (units[0] === undefined || !mayAt(actor, 'round.write', units[0].path)) throw new AppError('not-found');
  const fits = (text: RawBuilder<unknown>) =>
    q === '' ? sql`true` : sql`search_key(${text}) like ${searchPattern(q)}`;
  const { rows } =
    kind === 'task'
      ? await sql<{ id: string; label: string }>`select k.id, p.year || ' · ' || left(k.content, 160) as label
          ${tasks(actor, unit)} and ${fits(sql`k.content`)} order by p.year desc, k.annex, k.position limit ${MOST}`.execute(
          db,
        )
      : await sql<{ id: string; label: string }>`select m.id,
            to_char(m.starts_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') || ' · ' || m.title as label
          ${meetings(actor, unit)} and m.state <> 'cancelled' and ${fits(sql`m.title`)} order by m.starts_at desc limit ${MOST}`.execute(
          db,
        );
  return { items: rows };
}

/** @throws AppError `invalid-input` for a task or a meeting that is not the body's, whatever the reason */
export async function assertRoundLinks(
  { db, actor }: { db: Db | Tx; actor: Actor },
  unitId: string,
  links: { taskId?: string | null; meetingId?: string | null },
): Promise<void> {
  const has = async (rows: RawBuilder<unknown>) => (await rows.execute(db)).rows.length > 0;
  const errors = [];
  if (links.taskId && !(await has(sql`select ${tasks(actor, unitId)} and k.id = ${links.taskId}`)))
    errors.push({
      path: 'taskId',
      message: {
        vi: 'Hãy chọn một nhiệm vụ trong kế hoạch của đơn vị.',
        en: 'Choose a task of a plan of the unit.',
      },
    });
  if (links.meetingId && !(await has(sql`select ${meetings(actor, unitId)} and m.id = ${links.meetingId}`)))
    errors.push({
      path: 'meetingId',
      message: {
        vi: 'Hãy chọn một phiên họp của Hội đồng của đơn vị.',
        en: 'Choose a meeting of a council of the unit.',
      },
    });
  refuseFields(errors);
}

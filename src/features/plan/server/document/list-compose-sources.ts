import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { ComposeSource, ComposeSourcesView } from './compose.schema.ts';

const MOST = 20;

/**
 * The plans whose text a new plan of the unit may begin with.
 * @throws AppError `not-found` when there is no such unit or the actor may not make plans for it
 */
export async function listComposeSources(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  unitId: string,
): Promise<ComposeSourcesView> {
  const { rows } = await sql<{ path: string; name: string }>`select path::text, name from unit_now
    where unit_id = ${unitId} and active`.execute(db);
  const [unit] = rows;
  if (unit === undefined || !mayAt(actor, 'plan.write', unit.path)) throw new AppError('not-found');
  const columns = sql`p.id, p.title, pu.name as unit_name, p.year, p.number, p.symbol, p.signed_on`;
  const [previous, superior] = await Promise.all([
    sql<ComposeSource>`select ${columns} from plan p join unit_now pu on pu.unit_id = p.unit_id
      where p.unit_id = ${unitId} order by p.year desc, p.created_at desc limit ${MOST}`.execute(db),
    // Whoever writes plans of a unit reads the plans in force above it.
    sql<ComposeSource>`select ${columns} from plan p join unit_now pu on pu.unit_id = p.unit_id
      where pu.path @> ${unit.path}::ltree and p.unit_id <> ${unitId} and p.state in ('issued', 'closed')
      order by p.year desc, p.signed_on desc nulls last limit ${MOST}`.execute(db),
  ]);
  return { issuer: unit.name, previous: previous.rows, superior: superior.rows };
}

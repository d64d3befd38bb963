import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import { isAppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { MeritKind } from '../model/merit-kinds.ts';
import type { SubjectRef } from '../model/subject.ts';
import type { MeritsView } from './merit.schema.ts';
import { TABLES } from './merit-tables.ts';
import { getSubject } from './subject-access.ts';

/**
 * The merit records of a person or a collective of the actor's units, newest first.
 * @throws AppError `not-found`
 */
export async function getMerits(
  { db, actor, clock }: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  ref: SubjectRef,
): Promise<MeritsView> {
  const day = today(clock);
  const { name } = await getSubject(db, actor, ref, 'merit.read', day);
  const mayWrite = await getSubject(db, actor, ref, 'merit.write', day).then(
    () => true,
    (error: unknown) => {
      if (isAppError(error, 'not-found')) return false;
      throw error;
    },
  );
  const list = async <T>(kind: MeritKind, order: string): Promise<T[]> => {
    const { table, columns, personal } = TABLES[kind];
    if (personal && ref.subject !== 'individual') return [];
    const fields = Object.entries(columns).map(([field, column]) =>
      field === 'to' ? sql`t.valid_to - 1 as "to"` : sql`t.${sql.ref(column)} as ${sql.ref(field)}`,
    );
    const uses =
      kind === 'initiatives'
        ? sql`, coalesce((select json_agg(json_build_object('award', x.award, 'year', x.year) order by x.year)
            from initiative_use x where x.initiative_id = t.id), '[]'::json) as used_for`
        : sql``;
    const whose = personal ? sql`t.person_id` : sql`coalesce(t.person_id, t.collective_id)`;
    const { rows } =
      await sql<T>`select t.id, t.version, ${sql.join(fields)} ${uses} from ${sql.table(table)} t
      where ${whose} = ${ref.id} order by t.${sql.ref(order)} desc, t.id desc`.execute(db);
    return rows;
  };
  return {
    name,
    evaluations: await list('evaluations', 'year'),
    initiatives: await list('initiatives', 'year'),
    disciplines: await list('disciplines', 'decided_on'),
    cases: await list('cases', 'opened_on'),
    services: await list('services', 'valid_from'),
    leaves: await list('leaves', 'valid_from'),
    categories: await list('categories', 'valid_from'),
    mayWrite,
  };
}

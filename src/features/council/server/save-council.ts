import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import type { CouncilView, CreateCouncil, UpdateCouncil } from './council.schema.ts';
import { lockCouncil } from './council.store.ts';
import { getCouncil } from './get-council.ts';

const TERM = { vi: 'Nhiệm kỳ phải kết thúc sau ngày bắt đầu.', en: 'The term must end after it begins.' };

function refuseTerm(input: { termFrom: string; termTo: string | null }): void {
  if (input.termTo !== null && input.termTo <= input.termFrom) throw fieldError('termTo', TERM);
}

/** A council of a unit for a term. @throws AppError `not-found` where the actor may not, `invalid-input` */
export async function createCouncil(context: WriteContext, input: CreateCouncil): Promise<CouncilView> {
  const { db, actor, clock } = context;
  const unit = await getUnitNow(db, input.unitId);
  if (!mayAt(actor, 'council.write', unit.path)) throw new AppError('not-found');
  refuseTerm(input);
  const id = newId();
  await sql`insert into council (id, unit_id, name, standing_body, term_from, term_to, legal_basis, quorum_percent, least_shown,
      conflict_leaves_base, created_at)
    values (${id}, ${input.unitId}, ${input.name}, ${input.standingBody}, ${input.termFrom}, ${input.termTo}, ${input.legalBasis},
      ${input.quorumPercent}, ${input.leastShown}, ${input.conflictLeavesBase}, ${clock.now()})`.execute(db);
  context.audit({
    act: 'council.create',
    entity: 'council',
    entityId: id,
    unitId: input.unitId,
    after: input,
  });
  return getCouncil(context, id);
}

/** Changes a council's facts and rules. Votes already prepared keep the rules they were prepared under. @throws AppError `not-found`, `stale-version`, `invalid-input` */
export async function updateCouncil(
  context: WriteContext,
  councilId: string,
  { version, ...input }: UpdateCouncil,
): Promise<CouncilView> {
  const council = await lockCouncil(context.db, context.actor, councilId, 'council.write', version);
  refuseTerm(input);
  await sql`update council set name = ${input.name}, standing_body = ${input.standingBody}, term_from = ${input.termFrom},
      term_to = ${input.termTo}, legal_basis = ${input.legalBasis}, quorum_percent = ${input.quorumPercent},
      least_shown = ${input.leastShown}, conflict_leaves_base = ${input.conflictLeavesBase}, version = version + 1
    where id = ${councilId}`.execute(context.db);
  const { name, termFrom, termTo, legalBasis, quorumPercent, leastShown, conflictLeavesBase, standingBody } =
    council;
  context.audit({
    act: 'council.update',
    entity: 'council',
    entityId: councilId,
    unitId: council.unitId,
    before: {
      name,
      termFrom,
      termTo,
      legalBasis,
      quorumPercent,
      leastShown,
      conflictLeavesBase,
      standingBody,
    },
    after: input,
  });
  context.announce(`council:${councilId}`);
  return getCouncil(context, councilId);
}

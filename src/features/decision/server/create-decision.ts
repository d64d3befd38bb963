import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { CreateDecision, DecisionView } from './decision.schema.ts';
import { touchDecision } from './decision.store.ts';
import { decisionTables } from './decision.tables.ts';
import { defaultWords } from './default-words.ts';
import { getDecision } from './get-decision.ts';
import { addDecidable } from './lines.ts';

/**
 * A draft decision of everything in a round that passed and stands in no decision yet, with the words such decisions usually have.
 * @throws AppError `not-found` for a round whose body the actor drafts no decisions for, `step-not-allowed` when nothing waits
 */
export async function createDecision(
  context: WriteContext,
  { roundId, decidedOn }: CreateDecision,
): Promise<DecisionView> {
  const { db, actor, clock } = context;
  const { rows } = await sql<{ unitId: string; name: string; unitName: string; kind: string; path: string }>`
    select r.unit_id, r.name, u.name as unit_name, u.kind, u.path::text as path
    from round r join unit_now u on u.unit_id = r.unit_id where r.id = ${roundId}`.execute(db);
  const [round] = rows;
  if (round === undefined || !mayAt(actor, 'decision.write', round.path)) throw new AppError('not-found');
  const id = newId();
  const { legalBases, articles, recipients, signer, ...words } = defaultWords(
    { name: round.unitName, kind: round.kind },
    round.name,
    decidedOn,
  );
  await decisionTables(db)
    .insertInto('decision')
    .values({
      id,
      unitId: round.unitId,
      roundId,
      kind: 'grant',
      ...words,
      legalBases: JSON.stringify(legalBases),
      articles: JSON.stringify(articles),
      recipients: JSON.stringify(recipients),
      signer: JSON.stringify(signer),
      place: null,
      number: null,
      symbol: null,
      decidedOn,
      documentId: null,
      correctsId: null,
      reason: null,
      createdBy: actor.accountId,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    })
    .execute();
  const count = await addDecidable(context, { id, roundId, unitId: round.unitId, decidedOn });
  if (count === 0)
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Đợt xét này chưa có trường hợp nào đã được thông qua, thuộc thẩm quyền của cơ quan và chờ quyết định.',
        en: 'Nothing in this round has passed, is for this body to decide and waits for a decision.',
      },
      extra: { allowed: [] },
    });
  await touchDecision(context, id);
  context.audit({
    act: 'decision.create',
    entity: 'decision',
    entityId: id,
    unitId: round.unitId,
    after: { roundId, decidedOn, lines: count },
  });
  return getDecision(context, id);
}

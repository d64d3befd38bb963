import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { SubjectRef } from '../model/subject.ts';
import type { FactsQuery, FactsView } from './history.schema.ts';
import { loadFacts } from './load-facts.ts';
import { getSubject } from './subject-access.ts';

/**
 * What is recorded of a subject, as the engine of `law/awards` takes it, to try conditions with.
 * @throws AppError `not-found` when it does not exist or lies where the actor reads no merit records
 */
export async function getFacts(
  { db, actor, clock }: ReadContext,
  ref: SubjectRef,
  { on, year }: FactsQuery,
): Promise<FactsView> {
  const { name } = await getSubject(db, actor, ref, 'merit.read', today(clock));
  const facts = (await loadFacts(db, [ref], { on, year })).get(ref.id) ?? { subject: ref.subject };
  return { name, facts: { ...facts } };
}

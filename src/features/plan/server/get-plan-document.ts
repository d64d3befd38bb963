import { sql } from 'kysely';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { getPlanText, getReadablePlan, planVerbs } from './plan.store.ts';
import type { PlanDocumentView } from './plan-document.schema.ts';

/** A plan as a document: head, legal bases, text, dated duties, movements, signer, doubts. @throws AppError `not-found` */
export async function getPlanDocument(context: ReadContext, planId: string): Promise<PlanDocumentView> {
  const { db, actor, clock } = context;
  const plan = await getReadablePlan(db, actor, planId);
  const text = await getPlanText(db, planId);
  const { rows: duties } = await sql<
    PlanDocumentView['duties'][number]
  >`select id, text, actor, deadline_text, due_day,
      coalesce(late_from <= ${today(clock)}, false) as late
    from duty where plan_id = ${planId} order by position`.execute(db);
  return {
    id: plan.id,
    version: plan.version,
    unitName: plan.unitName,
    year: plan.year,
    title: plan.title,
    superior: plan.superior,
    issuer: plan.issuer,
    number: plan.number,
    symbol: plan.symbol,
    place: plan.place,
    signedOn: plan.signedOn,
    legalBases: text.legalBases,
    signer: plan.signer,
    recipients: text.recipients,
    opening: text.opening,
    outline: text.outline,
    annexes: text.annexes,
    movements: text.movements,
    duties,
    doubts: text.doubts,
    allowed: planVerbs(actor, plan),
  };
}

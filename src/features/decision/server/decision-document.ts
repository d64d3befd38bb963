import { sql } from 'kysely';
import { renderHtml } from '../../../documents/official/html/render-html.ts';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import { findAward, type Subject } from '../../../law/awards/index.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, ReadContext } from '../../../platform/http/context.ts';
import { writeOnce } from '../../../platform/http/write-once.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { recordDocument, renderDocument } from '../../document/server/index.ts';
import { composeDecision } from './compose-decision.ts';
import type { DecisionView } from './decision.schema.ts';
import { type DecisionRecord, getReadableDecision, lockDraft, touchDecision } from './decision.store.ts';
import { getDecision } from './get-decision.ts';
import { priceLines } from './lines.ts';

/** What documents made of a decision name as their source. */
export const DECISION = 'decision';

/** A decision as it would be printed now. @throws AppError `not-found` */
export async function previewDecision({ db, actor }: ReadContext, id: string): Promise<{ html: string }> {
  const decision = await getReadableDecision(db, actor, id);
  const official = await decisionDocument(db, decision);
  const { number, symbol, decidedOn } = decision;
  const head = number === null ? official.head : { ...official.head, number, symbol, date: decidedOn };
  return { html: renderHtml({ ...official, head, draft: number === null }, { startLevel: 3 }) };
}

/**
 * Gives a draft the next number of its unit's register and files its document in the library, addressed to the units that proposed, in
 * one transaction; bonuses are those of `day`. Signing and sending out follow on the document's page.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`
 */
export async function numberDecision(
  context: ActionContext,
  id: string,
  { version, day }: { version: number; day: string },
): Promise<DecisionView> {
  const { documentId } = await writeOnce(context, 200, async (write) => {
    const draft = await lockDraft(write, id, version);
    if (draft.lineCount === 0)
      throw new AppError('step-not-allowed', {
        detail: {
          vi: 'Quyết định chưa có trường hợp nào. Hãy thêm trường hợp rồi cấp số.',
          en: 'The decision names nobody. Add nominees first.',
        },
        extra: { allowed: ['edit', 'cancel'] },
      });
    const decision = { ...draft, decidedOn: day };
    await sql`update decision set decided_on = ${day} where id = ${id}`.execute(write.db);
    await priceLines(write, decision, day);
    const { rows: senders } = await sql<{ id: string }>`select distinct o.unit_id as id from decision_line l
      join nomination n on n.id = l.nomination_id join dossier o on o.id = n.dossier_id
      where l.decision_id = ${id} and o.unit_id <> ${decision.unitId}`.execute(write.db);
    const made = await recordDocument(write, {
      unitId: decision.unitId,
      official: await decisionDocument(write.db, decision),
      source: { entity: DECISION, entityId: id },
      addresseeIds: senders.map((sender) => sender.id),
      published: true,
      number: { day },
    });
    await touchDecision(write, id);
    return { documentId: made.documentId };
  });
  await renderDocument(context, documentId);
  return getDecision(context, id);
}

async function decisionDocument(db: ReadContext['db'], decision: DecisionRecord): Promise<OfficialDocument> {
  const catalogue = await effectiveCatalogue(db, decision.unitId, decision.decidedOn);
  const { rows } = await sql<{
    subject: Subject;
    gender: 'male' | 'female' | null;
    subjectName: string;
    subjectDetail: string | null;
    unitName: string | null;
    award: string;
    bonus: number | null;
  }>`select l.group_title as subject, n.gender, l.subject_name, l.subject_detail, u.name as unit_name, l.award,
      l.bonus::float8 as bonus
    from decision_line l left join nomination n on n.id = l.nomination_id left join unit_now u on u.unit_id = n.unit_id
    where l.decision_id = ${decision.id} order by l.position`.execute(db);
  const { rows: above } = await sql<{ name: string; kind: string }>`select a.name, a.kind
    from unit_now u join unit_now a on a.unit_id = u.parent_id where u.unit_id = ${decision.unitId}`.execute(
    db,
  );
  return composeDecision({
    ...decision,
    // A people's committee stands alone in the head of its documents (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    superiorName: ['province', 'district', 'commune'].includes(decision.unitKind)
      ? null
      : (above[0]?.name ?? null),
    lines: rows.map(({ award, unitName, ...row }) => {
      const found = findAward(catalogue, award);
      return {
        ...row,
        subjectDetail: row.subjectDetail ?? (row.subject === 'individual' ? unitName : null),
        awardName: found?.name.vi ?? award,
        isTitle: found?.kind === 'title',
      };
    }),
  });
}

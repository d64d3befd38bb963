import { sql } from 'kysely';
import { renderHtml } from '../../../documents/official/html/render-html.ts';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import { findAward, type Subject } from '../../../law/awards/index.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ActionContext, ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { writeOnce } from '../../../platform/http/write-once.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { recordDocument, renderDocument } from '../../document/server/index.ts';
import { assertChangesComplete } from './changes/change-line.ts';
import { type ChangedLine, composeChange } from './changes/compose-change.ts';
import { nameOf } from './changes/create-change.ts';
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
  input: { version: number; day: string },
): Promise<DecisionView> {
  const { documentId } = await writeOnce(context, 200, async (write) => ({
    documentId: await fileDecision(write, id, input),
  }));
  await renderDocument(context, documentId);
  return getDecision(context, id);
}

/** The same within a transaction, without the files of the document. @returns the document's key */
export async function fileDecision(
  write: WriteContext,
  id: string,
  { version, day }: { version: number; day: string },
): Promise<string> {
  const draft = await lockDraft(write, id, version);
  if (draft.lineCount === 0)
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Quyết định chưa có trường hợp nào. Hãy thêm trường hợp rồi cấp số.',
        en: 'The decision names nobody. Add nominees first.',
      },
      extra: { allowed: ['edit', 'cancel'] },
    });
  if (draft.kind === 'correction') await assertChangesComplete(write, id);
  const decision = { ...draft, decidedOn: day };
  await sql`update decision set decided_on = ${day} where id = ${id}`.execute(write.db);
  await priceLines(write, decision, day);
  const { rows: senders } = await sql<{
    id: string;
  }>`select distinct coalesce(o.unit_id, h.unit_id) as id from decision_line l
    left join honour h on h.id = l.honour_id left join nomination n on n.id = coalesce(l.nomination_id, h.nomination_id)
    left join dossier o on o.id = n.dossier_id
    where l.decision_id = ${id} and coalesce(o.unit_id, h.unit_id) <> ${decision.unitId}`.execute(write.db);
  const made = await recordDocument(write, {
    unitId: decision.unitId,
    official: await decisionDocument(write.db, decision),
    source: { entity: DECISION, entityId: id },
    addresseeIds: senders.map((sender) => sender.id),
    published: true,
    number: { day },
  });
  await touchDecision(write, id);
  return made.documentId;
}

async function decisionDocument(db: ReadContext['db'], decision: DecisionRecord): Promise<OfficialDocument> {
  const catalogue = await effectiveCatalogue(db, decision.unitId, decision.decidedOn);
  const { kind } = decision;
  const superiorName = await findSuperior(db, decision);
  if (kind !== 'grant')
    return composeChange({
      ...decision,
      ...(await findChanged(db, decision, (award) => findAward(catalogue, award)?.name.vi ?? award)),
      kind,
      superiorName,
      reason: decision.reason ?? '',
    });
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
  return composeDecision({
    ...decision,
    superiorName,
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

/** The unit above in the head of the document; a people's committee stands alone (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export async function findSuperior(
  db: ReadContext['db'],
  { unitId, unitKind }: { unitId: string; unitKind: string },
): Promise<string | null> {
  if (['province', 'district', 'commune'].includes(unitKind)) return null;
  const { rows } = await sql<{ name: string }>`select a.name
    from unit_now u join unit_now a on a.unit_id = u.parent_id where u.unit_id = ${unitId}`.execute(db);
  return rows[0]?.name ?? null;
}

/** What a decision changes, as the golden book has it while the decision is not in effect. */
async function findChanged(
  db: ReadContext['db'],
  { id, correctsId }: Pick<DecisionRecord, 'id' | 'correctsId'>,
  nameOfAward: (award: string) => string,
): Promise<{ lines: ChangedLine[]; corrects: string; nameOf: (award: string) => string }> {
  const { rows } = await sql<
    Omit<ChangedLine, 'awardName'> & { award: string }
  >`select l.group_title as subject, l.subject_name,
      l.subject_detail, l.award, l.change,
      json_build_object('subjectName', l.subject_name, 'subjectDetail', l.subject_detail, 'award', l.award, 'year', h.year,
        'yearFrom', h.year_from) as now
    from decision_line l join honour h on h.id = l.honour_id where l.decision_id = ${id} order by l.position`.execute(
    db,
  );
  const { rows: old } = await sql<
    Parameters<typeof nameOf>[0]
  >`select number, symbol, decided_on, authority from decision
    where id = ${correctsId}`.execute(db);
  return {
    lines: rows.map(({ award, ...row }) => ({ ...row, awardName: nameOfAward(award) })),
    corrects: old[0] === undefined ? '' : nameOf(old[0]),
    nameOf: nameOfAward,
  };
}

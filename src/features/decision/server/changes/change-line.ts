import { sql } from 'kysely';
import { bonusOn, findAward, type Subject } from '../../../../law/awards/index.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { type LineChange, realChanges } from '../../model/line-change.ts';
import type { DecisionView } from '../decision.schema.ts';
import { lockDraft, touchDecision } from '../decision.store.ts';
import { getDecision } from '../get-decision.ts';
import type { LineChangeInput } from './change.schema.ts';

const MESSAGES = {
  award: {
    vi: 'Danh mục không có danh hiệu, hình thức này cho loại đối tượng đó. Hãy chọn trong danh sách.',
    en: 'The catalogue has no such award for this kind of subject. Choose one of the list.',
  },
  years: { vi: 'Năm đầu không được sau năm cuối.', en: 'The first year is after the last one.' },
} as const;

interface HonourNow extends Required<LineChange> {
  decisionId: string;
  subject: Subject;
  /** Day of the decision that granted it: its bonus is counted as of then. */
  grantedOn: string;
}

/**
 * Says what a line of a draft correction puts right; what equals the golden book is left out. Another award brings the bonus of that award
 * on the day of the first decision.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`
 */
export async function changeLine(
  context: WriteContext,
  lineId: string,
  { version, ...change }: LineChangeInput,
): Promise<DecisionView> {
  const { db } = context;
  const { rows } =
    await sql<HonourNow>`select l.decision_id, l.group_title as subject, h.subject_name, h.subject_detail, h.award,
      h.year, h.year_from, h.decided_on as granted_on
    from decision_line l left join honour h on h.id = l.honour_id where l.id = ${lineId}`.execute(db);
  const [now] = rows;
  if (now === undefined) throw new AppError('not-found');
  const decision = await lockDraft(context, now.decisionId, version);
  // A line of a decision that grants has no honour yet: of it only the order changes.
  if (decision.kind !== 'correction') throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  const changes = realChanges(now, change);
  const wrong = (path: string, what: keyof typeof MESSAGES) => fieldError(path, MESSAGES[what]);
  const yearFrom = changes.yearFrom === undefined ? now.yearFrom : changes.yearFrom;
  if (yearFrom !== null && yearFrom > (changes.year ?? now.year)) throw wrong('yearFrom', 'years');
  let bonus: { factor: number | null; baseSalary: number | null; amount: number | null } | null = null;
  if (changes.award !== undefined) {
    const catalogue = await effectiveCatalogue(db, decision.unitId, now.grantedOn);
    const award = findAward(catalogue, changes.award);
    if (award === undefined || !award.subjects.includes(now.subject)) throw wrong('award', 'award');
    bonus = bonusOn(catalogue, award, now.subject, now.grantedOn);
  }
  await sql`update decision_line set change = ${JSON.stringify(changes)}, factor = ${bonus?.factor ?? null},
      base_salary = ${bonus?.baseSalary ?? null}, bonus = ${bonus?.amount ?? null} where id = ${lineId}`.execute(
    db,
  );
  await touchDecision(context, decision.id);
  context.audit({
    act: 'decision.change-line',
    entity: 'decision',
    entityId: decision.id,
    unitId: decision.unitId,
    before: { subjectName: now.subjectName },
    after: { ...changes },
  });
  return getDecision(context, decision.id);
}

/** @throws AppError `step-not-allowed` when a line of a correction says nothing that is put right */
export async function assertChangesComplete(
  { db }: Pick<WriteContext, 'db'>,
  decisionId: string,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`select subject_name as name from decision_line
    where decision_id = ${decisionId} and change = '{}' order by position limit 1`.execute(db);
  const [empty] = rows;
  if (empty === undefined) return;
  throw new AppError('step-not-allowed', {
    detail: {
      vi: `Chưa ghi nội dung đính chính của “${empty.name}”. Hãy ghi nội dung, hoặc bỏ trường hợp này khỏi quyết định.`,
      en: `What is corrected of “${empty.name}” is not said. Say it, or take the line out.`,
    },
    extra: { allowed: ['edit', 'cancel'] },
  });
}

import { sql } from 'kysely';
import { formatDay } from '../../../../law/calendar/index.ts';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import type { DecisionView } from '../decision.schema.ts';
import { codeOf, type DecisionRecord, getReadableDecision, touchDecision } from '../decision.store.ts';
import { decisionTables } from '../decision.tables.ts';
import { defaultWords } from '../default-words.ts';
import { getDecision } from '../get-decision.ts';
import type { CreateChange } from './change.schema.ts';

const MESSAGES = {
  honours: {
    vi: 'Có lần khen không do quyết định này tặng, đã bị thu hồi, hoặc đang nằm trong một dự thảo đính chính, hủy bỏ khác.',
    en: 'One of the honours is not of this decision, is revoked, or stands in another draft correction or revocation.',
  },
  state: {
    vi: 'Chỉ đính chính, hủy bỏ được quyết định đã có hiệu lực. Quyết định chưa phát hành thì sửa dự thảo.',
    en: 'Only a decision in effect is corrected or revoked. Change the draft instead.',
  },
} as const;

/**
 * A draft decision that corrects or revokes honours which a decision granted; numbered, signed and issued as any other. Until it takes
 * effect the golden book stays as it is.
 * @throws AppError `not-found`, `step-not-allowed` for a decision not in effect, `invalid-input` for honours that cannot be changed
 */
export async function createChange(
  context: WriteContext,
  decisionId: string,
  input: CreateChange,
): Promise<DecisionView> {
  const { db, actor, clock } = context;
  await sql`select from decision where id = ${decisionId} for update`.execute(db);
  const old = await getReadableDecision(db, actor, decisionId);
  if (!mayAt(actor, 'decision.write', old.unitPath)) throw new AppError('not-found');
  if (old.state !== 'effective' || old.kind !== 'grant')
    throw new AppError('step-not-allowed', { detail: MESSAGES.state, extra: { allowed: [] } });
  const id = newId();
  const { legalBases, recipients, signer, authority } = defaultWords(
    { name: old.unitName, kind: old.unitKind },
    '',
    input.decidedOn,
  );
  await decisionTables(db)
    .insertInto('decision')
    .values({
      id,
      unitId: old.unitId,
      roundId: null,
      kind: input.kind,
      correctsId: decisionId,
      reopens: input.kind === 'revocation' && input.reopens,
      ...wordsOf(old, input.kind),
      authority,
      legalBases: JSON.stringify([...legalBases, `Căn cứ ${nameOf(old)}`]),
      articles: JSON.stringify(articlesOf(old, input.kind)),
      recipients: JSON.stringify(recipients),
      signer: JSON.stringify(signer),
      place: old.place,
      number: null,
      symbol: null,
      decidedOn: input.decidedOn,
      documentId: null,
      reason: input.reason,
      createdBy: actor.accountId,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    })
    .execute();
  await copyLines(context, id, decisionId, input);
  await touchDecision(context, id);
  context.audit({
    act: `decision.draft-${input.kind}`,
    entity: 'decision',
    entityId: id,
    unitId: old.unitId,
    after: { corrects: decisionId, honours: input.honourIds.length, reopens: input.reopens },
    reason: input.reason,
  });
  context.announce(`decision:${decisionId}`);
  return getDecision(context, id);
}

/** The lines of the old decision as the golden book has them now, each waiting for its change. */
async function copyLines(
  { db }: WriteContext,
  id: string,
  oldId: string,
  { kind, honourIds }: CreateChange,
): Promise<void> {
  const wanted = [...new Set(honourIds)];
  const rows = wanted.map((honour) => ({ honour, id: newId() }));
  const { rows: made } =
    await sql`insert into decision_line (id, decision_id, position, group_title, honour_id, subject_name,
      subject_detail, award, factor, bonus, change)
    select r.id, ${id}, row_number() over (order by l.position), l.group_title, h.id, h.subject_name, h.subject_detail, h.award,
      case when ${kind} = 'revocation' then h.bonus_factor end, case when ${kind} = 'revocation' then h.bonus end, '{}'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(honour uuid, id uuid)
      join decision_line l on l.decision_id = ${oldId} and l.honour_id = r.honour and l.change is null
      join honour h on h.id = l.honour_id and h.status <> 'revoked'
    where not exists (select from decision_line o join decision d on d.id = o.decision_id and d.state in ('draft', 'numbered', 'signed')
      where o.honour_id = h.id and o.change is not null)
    returning id`.execute(db);
  if (made.length !== wanted.length) throw fieldError('honourIds', MESSAGES.honours);
}

/** `Quyết định số 15/QĐ-UBND ngày 20/12/2025 của Chủ tịch …` */
export function nameOf(
  decision: Pick<DecisionRecord, 'number' | 'symbol' | 'decidedOn' | 'authority'>,
): string {
  return `Quyết định số ${codeOf(decision) ?? '…'} ngày ${formatDay(decision.decidedOn)} của ${decision.authority}`;
}

function wordsOf(old: DecisionRecord, kind: CreateChange['kind']): { title: string } {
  const what = kind === 'correction' ? 'đính chính' : 'hủy bỏ nội dung khen thưởng tại';
  return { title: `Về việc ${what} ${nameOf(old)}`.slice(0, 1000) };
}

function articlesOf(old: DecisionRecord, kind: CreateChange['kind']): string[] {
  const obeyed =
    'Thủ trưởng các cơ quan, đơn vị liên quan và các tập thể, cá nhân, hộ gia đình có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký.';
  return kind === 'correction'
    ? [`Các nội dung khác của ${nameOf(old)} không thay đổi.`, obeyed]
    : [
        'Cơ quan, đơn vị đã trình khen thưởng có trách nhiệm thu hồi hiện vật khen thưởng và tiền thưởng đã nhận, nộp theo quy định.',
        obeyed,
      ];
}

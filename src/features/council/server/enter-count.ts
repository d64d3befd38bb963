import { sql } from 'kysely';
import { AppError, type FieldError } from '../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { PaperCountInput } from './ballot.schema.ts';
import { getVote } from './get-vote.ts';
import { findCounts } from './paper-count.store.ts';
import type { VoteView } from './vote.schema.ts';
import { announceVote, findVoters, lockVote } from './vote.store.ts';
import { findItems } from './vote-items.ts';

const MESSAGES = {
  two: { vi: 'Đã có đủ hai người kiểm phiếu.', en: 'There are two tellers already.' },
  items: {
    vi: 'Cần nhập kết quả của mọi nội dung, mỗi nội dung một lần.',
    en: 'Count every item exactly once.',
  },
  out: {
    vi: 'Số phiếu phát ra không thể nhiều hơn số thành viên được bỏ phiếu.',
    en: 'More papers handed out than there are voters.',
  },
  in: {
    vi: 'Số phiếu thu về không thể nhiều hơn số phiếu phát ra.',
    en: 'More papers handed in than handed out.',
  },
  sum: {
    vi: 'Đồng ý + không đồng ý + không hợp lệ phải bằng số phiếu thu về (trừ người không được bỏ phiếu nội dung này).',
    en: 'Yes + no + invalid must equal the papers handed in (less those excluded from the item).',
  },
} as const;

/** A teller types in what was counted, without seeing the other's figures; may be typed again until the vote closes. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` */
export async function enterCount(
  context: WriteContext,
  voteId: string,
  input: PaperCountInput,
): Promise<VoteView> {
  const { db, actor, clock } = context;
  const vote = await lockVote(context, voteId);
  if (!(await getVote(context, voteId)).mayCount)
    throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  const counts = await findCounts(db, voteId);
  const tellers = new Map(counts.map(({ accountId, teller }) => [accountId, teller]));
  const teller = tellers.get(actor.accountId) ?? tellers.size + 1;
  const fields: FieldError[] = [];
  const want = (path: string, what: keyof typeof MESSAGES) => fields.push({ path, message: MESSAGES[what] });
  const items = await findItems(db, voteId);
  const { voters } = await findVoters(db, actor, clock, vote);
  if (teller > 2) want('items', 'two');
  const given = new Map(input.items.map((item) => [item.itemId, item]));
  if (
    given.size !== items.length ||
    input.items.length !== items.length ||
    items.some(({ id }) => !given.has(id))
  )
    want('items', 'items');
  if (input.handedOut > voters.length) want('handedOut', 'out');
  if (input.handedIn > input.handedOut) want('handedIn', 'in');
  input.items.forEach(({ itemId, yes, no, invalid }, index) => {
    const excluded = items.find(({ id }) => id === itemId)?.excluded.length ?? 0;
    const sum = yes + no + invalid;
    if (sum > input.handedIn || sum < input.handedIn - excluded) want(`items.${index}`, 'sum');
  });
  refuseFields(fields);
  const values = input.items.map(({ itemId, ...rest }) => ({ item: itemId, ...rest }));
  await sql`insert into paper_count (vote_item_id, teller, account_id, handed_out, handed_in, yes, no, invalid)
    select i.item, ${teller}, ${actor.accountId}, ${input.handedOut}, ${input.handedIn}, i.yes, i.no, i.invalid
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as i(item uuid, yes int, no int, invalid int)
    on conflict (vote_item_id, teller) do update set handed_out = excluded.handed_out, handed_in = excluded.handed_in,
      yes = excluded.yes, no = excluded.no, invalid = excluded.invalid`.execute(db);
  context.audit({
    act: 'vote.count',
    entity: 'vote',
    entityId: voteId,
    unitId: vote.council.unitId,
    after: { teller, handedOut: input.handedOut, handedIn: input.handedIn },
  });
  announceVote(context, vote);
  return getVote(context, voteId);
}

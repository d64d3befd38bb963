import { sql } from 'kysely';
import { findAward, type Subject } from '../../../../law/awards/index.ts';
import { findProcedure, needsCouncil } from '../../../../law/procedures/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError, type Language } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type { DossierNeed } from '../../model/dossier-life.ts';
import { gapsToComplete } from '../../model/dossier-parts.ts';
import { AGENCY_DUE } from '../consultations/consultation.store.ts';
import { procedureCatalogue } from '../law.ts';
import { findPostingNeed } from '../postings/posting-need.ts';
import { type DossierRecord, isAssignee, lawDay } from './dossier.store.ts';
import { findDossierFacts, isLate } from './dossier-facts.ts';

export interface StepReasons {
  reason?: string | null;
  lateReason?: string | null;
}

/** What looking at a need asks of its context; reading is enough. */
type Checking = Pick<WriteContext, 'actor' | 'clock' | 'language'> & { db: Db | Tx };
type Check = (write: Checking, dossier: DossierRecord, input: StepReasons) => Promise<void>;

/** The dossier does not yet have what the step asks for; `needs` names it, `gaps` what is missing. */
const missing = (need: DossierNeed, detail: Record<Language, string>, extra: object = {}) =>
  new AppError('step-not-allowed', { detail, extra: { need, ...extra } });

const CHECKS: Readonly<Record<DossierNeed, Check>> = {
  async reason(_write, _dossier, { reason }) {
    if (!reason) throw fieldError('reason', { vi: 'Hãy nêu lý do.', en: 'Say why.' });
  },
  async complete(write, dossier) {
    const gaps = gapsToComplete(await findDossierFacts(write.db, dossier, today(write.clock)));
    if (gaps.length > 0)
      throw missing(
        'complete',
        {
          vi: 'Hồ sơ còn thiếu. Hãy mở phần Kiểm tra để xem những gì cần bổ sung.',
          en: 'Something is missing. Open the part Check to see what.',
        },
        { gaps },
      );
  },
  async explained({ db }, dossier) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from nomination where dossier_id = ${dossier.id}
      and state <> 'withdrawn' and verdict = 'not-eligible' and coalesce(override_reason, '') = ''`.execute(
      db,
    );
    const count = rows[0]?.n ?? 0;
    if (count > 0)
      throw missing(
        'explained',
        {
          vi: `${count} trường hợp chưa đủ điều kiện mà chưa có lý do đề nghị. Hãy ghi lý do cho từng trường hợp ở phần Kiểm tra.`,
          en: `${count} nominees are not eligible and have no written reason. Give one for each in the part Check.`,
        },
        { count },
      );
  },
  async 'in-time'({ clock }, dossier, { lateReason }) {
    if (isLate(dossier, today(clock)) && !lateReason && dossier.lateReason === null)
      throw fieldError('lateReason', {
        vi: 'Đã quá hạn gửi của đợt. Hãy ghi lý do gửi muộn.',
        en: 'The cut-off day of the round is past. Say why it is late.',
      });
  },
  async outcomes({ db }, dossier) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from nomination
      where dossier_id = ${dossier.id} and state = 'proposed'`.execute(db);
    const count = rows[0]?.n ?? 0;
    if (count > 0)
      throw missing(
        'outcomes',
        {
          vi: `Còn ${count} trường hợp chưa có kết quả thẩm định.`,
          en: `${count} nominees have no outcome of the appraisal yet.`,
        },
        { count },
      );
  },
  async council({ db }, dossier) {
    if (!(await asksForCouncil(db, dossier)))
      throw missing('council', {
        vi: 'Thủ tục của hồ sơ này không cần Hội đồng biểu quyết.',
        en: 'The procedure of this dossier needs no vote of the council.',
      });
  },
  async 'no-council'({ db }, dossier) {
    if (await asksForCouncil(db, dossier))
      throw missing('no-council', {
        vi: 'Thủ tục của hồ sơ này phải qua Hội đồng biểu quyết.',
        en: 'The procedure of this dossier needs a vote of the council.',
      });
  },
  async posted({ db, clock }, dossier) {
    const { needed, missing: unposted, running } = await findPostingNeed(db, dossier, today(clock));
    if (unposted > 0)
      throw missing(
        'posted',
        {
          vi: `${unposted}/${needed} trường hợp phải đăng tải lấy ý kiến Nhân dân mà chưa được niêm yết. Hãy lập niêm yết hoặc ghi nhận việc đã niêm yết ở nơi khác.`,
          en: `${unposted} of ${needed} nominees need a public posting and stand in none. Post them, or record where they were posted.`,
        },
        { count: unposted },
      );
    if (running > 0)
      throw missing(
        'posted',
        {
          vi: `Thời gian đăng tải lấy ý kiến của ${running} trường hợp chưa hết.`,
          en: `The public posting of ${running} nominees is not over yet.`,
        },
        { count: running },
      );
  },
  async assignee({ actor }, dossier) {
    if (!isAssignee(actor, dossier))
      throw missing('assignee', {
        vi: 'Hồ sơ do người khác đang thẩm định. Chỉ người được giao mới thực hiện được bước này.',
        en: 'Somebody else appraises this dossier. Only the assignee can do this.',
      });
  },
  async outside({ db }, { id }) {
    const { rows } = await sql<{ title: string }>`select up.title from nomination n
      join nomination above on above.origin_id = n.id join dossier up on up.id = above.dossier_id and up.state <> 'withdrawn'
      where n.dossier_id = ${id} limit 1`.execute(db);
    const [carrying] = rows;
    if (carrying !== undefined)
      throw missing('outside', {
        vi: `Hồ sơ này đang được trình trong hồ sơ “${carrying.title}”; kết quả của hồ sơ đó được ghi vào đây. Nếu trình nhầm, hãy rút hồ sơ đó.`,
        en: `The dossier “${carrying.title}” carries this one upward, and its result comes here by itself. If that was a mistake, withdraw that dossier.`,
      });
  },
  async opinions({ db, clock }, dossier) {
    const { rows } = await sql`select from consultation_answer a join nomination n on n.id = a.nomination_id
      join consultation c on c.id = a.consultation_id
      join consultation_agency g on g.consultation_id = c.id and g.agency_id = a.agency_id
      where n.dossier_id = ${dossier.id} and c.withdrawn_at is null and g.answered_at is null and (c.awaits_letter or ${AGENCY_DUE} >= ${today(clock)} or c.silence = 'wait') limit 1`.execute(
      db,
    );
    if (rows.length > 0)
      throw missing('opinions', {
        vi: 'Còn cơ quan được hiệp y chưa trả lời và chưa hết hạn, hoặc công văn hiệp y chưa phát hành.',
        en: 'A consulted agency has not answered and its limit is not past, or the letter to it is not issued yet.',
      });
  },
};

/** @throws AppError `invalid-input` or `step-not-allowed` (with `need`) for the first need that is not met */
export async function assertNeeds(
  write: Checking,
  dossier: DossierRecord,
  needs: readonly DossierNeed[],
  input: StepReasons,
): Promise<void> {
  for (const need of needs) await CHECKS[need](write, dossier, input);
}

/** Whether any award of the dossier is voted on by the council. */
async function asksForCouncil(
  db: Db | Tx,
  dossier: Pick<DossierRecord, 'id' | 'receiverId' | 'basis' | 'receivedOn' | 'updatedAt'>,
): Promise<boolean> {
  const { rows } = await sql<{
    award: string;
    subject: Subject;
  }>`select distinct coalesce(final_award, award) as award, subject
    from nomination where dossier_id = ${dossier.id} and state in ('agreed', 'changed')`.execute(db);
  const awards = await effectiveCatalogue(db, dossier.receiverId, lawDay(dossier));
  const procedures = procedureCatalogue();
  return rows.some(({ award: id, subject }) => {
    const award = findAward(awards, id);
    const procedure = award && findProcedure(procedures, { award, basis: dossier.basis, subject });
    return needsCouncil(procedures, procedure, dossier.basis);
  });
}

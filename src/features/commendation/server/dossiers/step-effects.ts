import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { publicCalendar } from '../../../plan/server/index.ts';
import { dueAfterStop, returnStops } from '../../model/dossier-clock.ts';
import type { DossierStep } from '../../model/dossier-life.ts';
import { dropStaleOutcomes, restoreOutcomes } from '../appraisal/appraisal-states.ts';
import { procedureCatalogue } from '../law.ts';
import { INDEX_REPORTS } from '../similarity/index-reports.job.ts';
import { chooseProcedure } from './choose-procedure.ts';
import type { DossierRecord } from './dossier.store.ts';
import type { StepReasons } from './dossier-needs.ts';
import type { DossierChange } from './move-dossier.ts';
import { sealVersion } from './seal-version.ts';

type Effect = (write: WriteContext, dossier: DossierRecord, input: StepReasons) => Promise<DossierChange>;

const NOTHING: DossierChange = {};

/** Without anybody to decide on it would wait for a decision for ever. */
const NOBODY_AGREED = {
  detail: {
    vi: 'Thẩm định không đồng ý trường hợp nào nên không có gì để ra quyết định. Hãy chọn Thẩm định lại, rồi Không chấp nhận hồ sơ.',
    en: 'The appraisal agreed to nobody, so there is nothing to decide on. Open the appraisal again and refuse the dossier.',
  },
  extra: { allowed: [] },
};

/** What a step does besides changing the state. */
export const STEP_EFFECTS: Partial<Record<DossierStep, Effect>> = {
  async send(write, dossier, { lateReason }) {
    // A returned dossier may come back after its round was closed: it was there in time.
    if (dossier.roundState !== 'open' && dossier.sentAt === null)
      throw new AppError('step-not-allowed', {
        detail: {
          vi: 'Đợt xét này chưa mở hoặc đã đóng. Hãy hỏi cơ quan nhận hồ sơ.',
          en: 'This round is not open. Ask the body that receives the dossiers.',
        },
        extra: { allowed: [] },
      });
    const { dueOn, stoppedOn } = dossier;
    await dropStaleOutcomes(write.db, dossier.id);
    await sealVersion(write, dossier);
    write.job(INDEX_REPORTS, {}, { key: INDEX_REPORTS });
    const day = today(write.clock);
    return {
      sentAt: write.clock.now(),
      stoppedOn: null,
      ...(lateReason && { lateReason }),
      ...(dueOn !== null &&
        stoppedOn !== null && { dueOn: dueAfterStop(publicCalendar(), dueOn, stoppedOn, day) }),
    };
  },

  async accept(write, dossier) {
    const late = dossier.lateReason !== null && dossier.admittedBy === null;
    const admitted = late ? { admittedBy: write.actor.accountId } : NOTHING;
    if (dossier.receivedOn !== null) return admitted;
    const day = today(write.clock);
    return {
      ...admitted,
      ...(await chooseProcedure(write.db, dossier, day)),
      receivedOn: day,
      code: await takeCode(write.db, dossier),
    };
  },

  async return({ clock }, { dueOn }) {
    const stops = dueOn !== null && returnStops(procedureCatalogue());
    return { assignedTo: null, ...(stops && { stoppedOn: today(clock) }) };
  },

  async take({ actor }) {
    return { assignedTo: actor.accountId };
  },

  async release() {
    return { assignedTo: null };
  },

  async refuse({ db }, dossier) {
    await sql`update nomination set state = 'refused', version = version + 1
      where dossier_id = ${dossier.id} and state <> 'withdrawn'`.execute(db);
    return NOTHING;
  },

  async 'skip-council'({ db }, dossier) {
    const { rows } = await sql`update nomination set state = 'passed', version = version + 1
      where dossier_id = ${dossier.id} and state in ('agreed', 'changed') returning id`.execute(db);
    if (rows.length === 0) throw new AppError('step-not-allowed', NOBODY_AGREED);
    return NOTHING;
  },

  // The history keeps where it went and by which letter.
  async recall() {
    return { outsideSubmissionId: null };
  },

  async 'reopen-appraisal'({ db, actor }, dossier) {
    await restoreOutcomes(db, dossier.id);
    return { assignedTo: actor.accountId };
  },
};

/** The next receipt code of the receiving body: its code (or the end of its key), the year, the number of the year. */
async function takeCode(db: Tx, { receiverId, year }: DossierRecord): Promise<string> {
  const { rows } = await sql<{ n: number; code: string | null }>`
    insert into dossier_counter as c (unit_id, year, next) values (${receiverId}, ${year}, 2)
    on conflict (unit_id, year) do update set next = c.next + 1
    returning c.next - 1 as n, (select code from unit where id = ${receiverId}) as code`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('counting answered no row');
  const body = row.code ?? createHash('sha256').update(receiverId).digest('hex').slice(0, 6).toUpperCase();
  return `HS-${body}-${year}-${String(row.n).padStart(5, '0')}`;
}

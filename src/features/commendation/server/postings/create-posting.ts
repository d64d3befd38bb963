import { type RawBuilder, sql } from 'kysely';
import { countWorkingDays, daysBetween } from '../../../../law/calendar/index.ts';
import { today } from '../../../../platform/clock.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId, newSecret } from '../../../../platform/ids.ts';
import { publicCalendar } from '../../../plan/server/index.ts';
import { LIMIT_UNIT_WORDS } from '../../model/limit-unit-words.ts';
import {
  assertChosen,
  type Choice,
  type ChoiceSource,
  chosen,
  findKinds,
  getChoiceSource,
  needsPosting,
} from '../opinions/choice.ts';
import { postingPeriod, type RuledPeriod, voluntaryPeriod } from '../opinions/opinion-rules.ts';
import { getPosting } from './get-posting.ts';
import type { CreatePosting, PostingView, RecordPosting } from './posting.schema.ts';

/** 128 bits: the public address can be neither guessed nor counted through. */
const CODE_BYTES = 16;

/**
 * Makes the draft of a public posting of the nominees chosen whose awards need one, or of all of them by the body's own rules. It begins, and its last
 * day is counted anew, when it is posted.
 * @throws AppError `not-found`, `invalid-input` when nobody chosen needs a posting
 */
export async function createPosting(context: WriteContext, input: CreatePosting): Promise<PostingView> {
  const day = today(context.clock);
  const { source, where, period } = await choose(context, input, day);
  const id = await insertPosting(context, source, period, where, {
    title: input.title,
    text: input.text ?? null,
    address: input.address ?? null,
    showsSummary: input.showsSummary,
    state: 'draft',
    fromDay: day,
    toDay: period.until,
    elsewhere: null,
    reason: null,
  });
  context.audit({
    act: 'posting.create',
    entity: 'posting',
    entityId: id,
    unitId: source.unitId,
    after: { title: input.title, toDay: period.until },
  });
  return getPosting(context, id);
}

/**
 * Records that the list was posted somewhere else (newspaper, portal, notice board), for as long as the law asks.
 * @throws AppError `not-found`, `invalid-input` for days that do not fit or are too few
 */
export async function recordPosting(context: WriteContext, input: RecordPosting): Promise<PostingView> {
  const { fromDay, toDay, elsewhere, reason, title } = input;
  const day = today(context.clock);
  const { source, where, period } = await choose(context, input, fromDay);
  refuseDays(input, period, day);
  const id = await insertPosting(context, source, period, where, {
    ...{ title, elsewhere, reason, fromDay, toDay },
    text: null,
    address: null,
    showsSummary: false,
    state: 'posted',
  });
  context.audit({
    act: 'posting.record',
    entity: 'posting',
    entityId: id,
    unitId: source.unitId,
    after: { title, elsewhere, fromDay, toDay },
    reason,
  });
  return getPosting(context, id);
}

async function choose(
  { db, actor }: WriteContext,
  { choice, voluntaryDays = null }: { choice: Choice; voluntaryDays?: number | null },
  day: string,
): Promise<{ source: ChoiceSource; where: RawBuilder<boolean>; period: RuledPeriod }> {
  const source = await getChoiceSource(db, actor, 'posting.write', choice);
  const all = chosen(source, choice);
  const kinds = await findKinds(db, source, all);
  const period =
    voluntaryDays === null ? postingPeriod(kinds, day) : voluntaryPeriod(kinds, day, voluntaryDays);
  const where = voluntaryDays === null ? sql<boolean>`${all} and ${needsPosting(kinds)}` : all;
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from nomination n join dossier d on d.id = n.dossier_id where ${where}`.execute(db);
  assertChosen(rows[0]?.count ?? 0);
  if (period === null) throw new Error('nominees that need a posting have no period');
  return { source, where, period };
}

/** @throws AppError `invalid-input` */
function refuseDays(
  { fromDay, toDay }: RecordPosting,
  { length, unit, until }: RuledPeriod,
  day: string,
): void {
  if (fromDay > day)
    throw fieldError('fromDay', {
      vi: 'Ngày niêm yết chưa đến. Chỉ ghi nhận việc đã niêm yết.',
      en: 'That day has not come. Record only what was posted.',
    });
  if (toDay < until) {
    const had =
      toDay < fromDay
        ? 0
        : unit === 'working-days'
          ? countWorkingDays(publicCalendar(), fromDay, toDay)
          : daysBetween(fromDay, toDay);
    const what = LIMIT_UNIT_WORDS[unit].vi;
    throw fieldError('toDay', {
      vi: `Mới được ${had} ${unit === 'months' ? 'ngày' : what}; quy định là ${length} ${what}, tức là đến hết ngày ${until.split('-').reverse().join('/')}.`,
      en: `The law asks for ${length} ${unit}, until the end of ${until}.`,
    });
  }
}

export interface NewPosting {
  title: string;
  text: string | null;
  address: string | null;
  showsSummary: boolean;
  state: 'draft' | 'posted';
  fromDay: string;
  toDay: string;
  elsewhere: string | null;
  reason: string | null;
}

/** Writes a posting of the nominees of `where`. Asks for no right. @returns its id */
export async function insertPosting(
  { db, actor, clock, announce }: WriteContext,
  source: ChoiceSource,
  period: RuledPeriod,
  where: RawBuilder<boolean>,
  posting: NewPosting,
): Promise<string> {
  const id = newId();
  await sql`insert into posting (id, unit_id, round_id, code, title, text, address, shows_summary, from_day, to_day, working_days,
      period_unit, rule_source, rule_confidence, state, elsewhere, reason, created_by, created_at)
    values (${id}, ${source.unitId}, ${source.roundId}, ${newSecret(CODE_BYTES)}, ${posting.title}, ${posting.text}, ${posting.address},
      ${posting.showsSummary}, ${posting.fromDay}, ${posting.toDay}, ${period.length}, ${period.unit}, ${period.source},
      ${period.confidence}, ${posting.state}, ${posting.elsewhere}, ${posting.reason}, ${actor.accountId}, ${clock.now()})`.execute(
    db,
  );
  await sql`with put as (insert into posting_item (posting_id, nomination_id)
      select ${id}, n.id from nomination n join dossier d on d.id = n.dossier_id where ${where} returning 1)
    update posting set nominee_count = (select count(*) from put) where id = ${id}`.execute(db);
  announce(`posting:${id}`);
  return id;
}

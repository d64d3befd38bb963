import { AppError, type FieldError } from '../../../../platform/errors/app-error.ts';
import { refuseFields } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { addAgendaPoint, findConflicted, openAgenda, prepareVote } from '../../../council/server/index.ts';
import { DOSSIER_LIFE } from '../../model/dossier-life.ts';
import { itemsOf, MOST_ITEMS, type PlannedItem, type VoteGroup } from '../../model/vote-groups.ts';
import { type DossierRecord, lockDossiers, mayInDossier } from '../dossiers/dossier.store.ts';
import { assertNeeds } from '../dossiers/dossier-needs.ts';
import { moveDossiers } from '../dossiers/move-dossier.ts';
import { findVotable, groupVotable, NOMINATION } from './find-votable.ts';
import type { BringToCouncil } from './votes.schema.ts';

const MESSAGES = {
  meeting: {
    vi: 'Hãy chọn phiên họp của Hội đồng thuộc cơ quan nhận hồ sơ.',
    en: 'Choose a meeting of the council of the body that received the dossiers.',
  },
  nothing: {
    vi: 'Không còn trường hợp nào chờ đưa ra Hội đồng trong các hồ sơ đã chọn.',
    en: 'Nothing in these dossiers waits for the council.',
  },
  secret: {
    vi: 'Danh hiệu, hình thức này phải bỏ phiếu kín: hãy chọn bỏ phiếu kín trên thiết bị hoặc phiếu giấy.',
    en: 'These awards ask for a secret ballot: choose a secret vote on devices or on paper.',
  },
  rule: {
    vi: 'Các trường hợp đã thay đổi. Hãy tải lại trang rồi chọn lại cách biểu quyết.',
    en: 'The nominees have changed. Load the page again and choose again how to vote.',
  },
  point: { vi: 'Hãy nhập tên mục mới của chương trình.', en: 'Name the new point of the agenda.' },
} as const;

/**
 * Brings what waits in dossiers of a round before a meeting of the council: votes of one rule each are prepared at a point of its agenda,
 * and the dossiers that were appraised move on, all in one transaction. Members' conflicts of interest on record exclude them at once.
 * @returns how many votes and nominations
 * @throws AppError `not-found`; `step-not-allowed` when a dossier lacks something, with which one; `invalid-input`
 */
export async function bringToCouncil(
  context: WriteContext,
  roundId: string,
  input: BringToCouncil,
): Promise<{ votes: number; nominations: number; meetingId: string }> {
  const dossiers = await lockForCouncil(context, roundId, input.dossierIds);
  const meeting = await openAgenda(context, input.meetingId);
  const groups = groupVotable(await findVotable(context.db, dossiers), dossiers);
  refuse(dossiers, meeting, groups, input);
  const agendaItemId =
    input.agendaItemId ??
    (await addAgendaPoint(
      context,
      { id: input.meetingId, unitId: meeting.unitId },
      input.pointTitle ?? dossiers[0]?.roundName ?? '',
    ));
  let votes = 0;
  for (const group of groups) {
    const { mode, asList } = choiceFor(group, meeting.inWriting, input);
    const conflicted = await findConflicted(
      context.db,
      meeting.councilId,
      meeting.day,
      group.nominations.map(({ personId, unitId }) => ({ personId, unitId })),
    );
    const alone = new Set(group.nominations.filter((_, i) => conflicted[i]).map(({ id }) => id));
    const items = itemsOf(group.nominations, asList, ({ id }) => alone.has(id));
    const sheets = inSheets(items);
    for (const [index, part] of sheets.entries()) {
      await prepareVote(context, {
        ...{ councilId: meeting.councilId, agendaItemId, mode },
        title: titleOf(group, dossiers[0]?.roundName ?? '', index, sheets.length),
        rule: {
          thresholdPercent: group.rule.percent,
          strict: group.rule.above,
          source: group.rule.source,
          confidence: group.rule.confidence,
        },
        items: part.map((item) => ({ ...item, refEntity: NOMINATION })),
      });
      votes += 1;
    }
  }
  await moveDossiers(
    context,
    dossiers.filter(({ state }) => state === 'appraised'),
    'to-council',
  );
  context.announce(`round:${roundId}`);
  const nominations = groups.reduce((sum, group) => sum + group.nominations.length, 0);
  return { votes, nominations, meetingId: input.meetingId };
}

/** The dossiers, locked: of the round, for who appraises them, with all that a vote needs. */
async function lockForCouncil(
  context: WriteContext,
  roundId: string,
  ids: readonly string[],
): Promise<DossierRecord[]> {
  const dossiers = await lockDossiers(context.db, ids);
  const mine = dossiers.filter(
    (dossier) =>
      dossier.roundId === roundId && mayInDossier(context.actor, dossier, 'receiver', 'dossier.appraise'),
  );
  if (mine.length !== new Set(ids).size) throw new AppError('not-found');
  for (const dossier of mine) {
    if (dossier.state === 'in-council') continue;
    const transition = DOSSIER_LIFE[dossier.state]['to-council'];
    const named = { dossier: { id: dossier.id, title: dossier.title } };
    if (transition === undefined)
      throw new AppError('step-not-allowed', {
        detail: {
          vi: `Hồ sơ “${dossier.title}” chưa thẩm định xong nên chưa đưa ra Hội đồng được.`,
          en: `The appraisal of “${dossier.title}” is not finished.`,
        },
        extra: { allowed: [], ...named },
      });
    await assertNeeds(context, dossier, transition.needs, {}).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.detail === null) throw error;
      const detail = {
        vi: `Hồ sơ “${dossier.title}”: ${error.detail.vi}`,
        en: `“${dossier.title}”: ${error.detail.en}`,
      };
      throw new AppError(error.code, { detail, extra: { ...error.extra, ...named } });
    });
  }
  return mine;
}

function refuse(
  dossiers: readonly DossierRecord[],
  meeting: { unitId: string; inWriting: boolean },
  groups: readonly VoteGroup[],
  input: BringToCouncil,
): void {
  const fields: FieldError[] = [];
  const wrong = (path: string, what: keyof typeof MESSAGES) => fields.push({ path, message: MESSAGES[what] });
  if (dossiers.some(({ receiverId }) => receiverId !== meeting.unitId)) wrong('meetingId', 'meeting');
  if (groups.length === 0) wrong('dossierIds', 'nothing');
  if (input.agendaItemId === null && input.pointTitle === undefined) wrong('pointTitle', 'point');
  const rules = new Set(groups.map(({ rule }) => rule.id));
  if (groups.length > 0 && input.votes.some(({ ruleId }) => !rules.has(ruleId))) wrong('votes', 'rule');
  for (const group of groups) {
    const { mode } = choiceFor(group, meeting.inWriting, input);
    if (group.rule.ballot === 'secret' && (mode === 'open' || mode === 'written')) wrong('votes', 'secret');
  }
  refuseFields(fields);
}

/** How the group is voted on: as was chosen, otherwise as its rule says. */
function choiceFor({ rule }: VoteGroup, inWriting: boolean, { votes }: BringToCouncil) {
  const usual = rule.ballot === 'secret' ? 'secret' : inWriting ? 'written' : 'open';
  return votes.find(({ ruleId }) => ruleId === rule.id) ?? { mode: usual, asList: false };
}

/** More items than a ballot paper can carry make several votes. */
function inSheets(items: readonly PlannedItem[]): PlannedItem[][] {
  return Array.from({ length: Math.ceil(items.length / MOST_ITEMS) }, (_, i) =>
    items.slice(i * MOST_ITEMS, (i + 1) * MOST_ITEMS),
  );
}

function titleOf(group: VoteGroup, roundName: string, index: number, count: number): string {
  const awards = [...new Set(group.nominations.map(({ awardName }) => awardName))];
  const what = awards.length <= 2 ? awards.join(', ') : `${awards.length} danh hiệu, hình thức`;
  const part = count === 1 ? '' : ` (phần ${index + 1}/${count})`;
  return `${what}: ${roundName}`.slice(0, 480) + part;
}

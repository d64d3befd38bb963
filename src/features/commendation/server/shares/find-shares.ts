import { type RawBuilder, sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import {
  meetsTarget,
  percentOf,
  SHARE_STAGES,
  SHARES,
  type Share,
  type ShareStage,
} from '../../model/shares.ts';
import { getAppraisable } from '../appraisal/appraisal.store.ts';
import { lawDay } from '../dossiers/dossier.store.ts';
import { getReadableRound } from '../rounds/round.store.ts';
import type { SharesView } from './share.schema.ts';

interface Count {
  stage: ShareStage;
  award: string;
  people: number;
  directWorker: number;
  leader: number;
  woman: number;
  /** People whose gender is known. */
  gendered: number;
  collectives: number;
  smallCollective: number;
}

interface FoundTarget {
  share: Share;
  award: string;
  percent: number;
  atMost: boolean;
  legalBasis: string;
  unitName: string;
}

const COLUMNS = {
  'direct-worker': ['directWorker', 'people'],
  'small-collective': ['smallCollective', 'collectives'],
  leader: ['leader', 'people'],
  woman: ['woman', 'gendered'],
} as const satisfies Record<Share, readonly [keyof Count, keyof Count]>;

/**
 * The shares among all nominees of a round, beside what its body and those above aim at on its last day. For who reads the dossiers that
 * the body receives. @throws AppError `not-found`
 */
export async function findSharesOfRound(context: ReadContext, roundId: string): Promise<SharesView> {
  const round = await getReadableRound(context.db, context.actor, roundId);
  if (!mayAt(context.actor, 'dossier.read', round.unitPath)) throw new AppError('not-found');
  return measure(context, sql`d.round_id = ${roundId} and d.sent_at is not null and d.state <> 'withdrawn'`, {
    bodyId: round.unitId,
    day: round.closesOn,
  });
}

/** The shares among the nominees of one dossier, for its appraisal. @throws AppError `not-found` */
export async function findSharesOfDossier(context: ReadContext, dossierId: string): Promise<SharesView> {
  const dossier = await getAppraisable(context, dossierId);
  return measure(context, sql`d.id = ${dossierId}`, { bodyId: dossier.receiverId, day: lawDay(dossier) });
}

async function measure(
  { db, language }: ReadContext,
  which: RawBuilder<unknown>,
  { bodyId, day }: { bodyId: string; day: string },
): Promise<SharesView> {
  const { rows: counts } = await sql<Count>`select s.stage, coalesce(n.final_award, n.award) as award,
      (count(*) filter (where n.subject = 'individual'))::int as people,
      (count(*) filter (where n.subject = 'individual' and n.direct_worker))::int as direct_worker,
      (count(*) filter (where n.subject = 'individual' and n.is_leader))::int as leader,
      (count(*) filter (where n.subject = 'individual' and n.gender = 'female'))::int as woman,
      (count(*) filter (where n.subject = 'individual' and n.gender is not null))::int as gendered,
      (count(*) filter (where n.subject = 'collective'))::int as collectives,
      (count(*) filter (where n.subject = 'collective' and n.small_collective))::int as small_collective
    from dossier d join nomination n on n.dossier_id = d.id
      cross join lateral (values ('proposed', n.state <> 'withdrawn'),
        ('appraised', n.state in ('agreed', 'changed', 'passed', 'not-passed', 'granted', 'not-granted')),
        ('passed', n.state in ('passed', 'granted'))) as s(stage, has_come)
    where ${which} and s.has_come group by 1, 2`.execute(db);
  const { rows: targets } =
    await sql<FoundTarget>`select t.share, t.award, t.percent::float as percent, t.at_most, t.legal_basis,
      u.name as unit_name
    from target_share t join unit_now u on u.unit_id = t.unit_id join unit_now b on b.unit_id = ${bodyId}
    where b.path <@ u.path and t.valid_from <= ${day} and (t.valid_to is null or t.valid_to > ${day})
    order by t.award <> '*', t.award, nlevel(u.path) desc`.execute(db);
  const catalogue = await effectiveCatalogue(db, bodyId, day);
  const row = (share: Share, target: FoundTarget | null): SharesView['items'][number] => {
    const award = target === null || target.award === '*' ? null : target.award;
    const [part, whole] = COLUMNS[share];
    return {
      share,
      awardName: award === null ? null : awardName(catalogue, award, language),
      target:
        target === null
          ? null
          : {
              percent: target.percent,
              atMost: target.atMost,
              legalBasis: target.legalBasis,
              unitName: target.unitName,
            },
      stages: SHARE_STAGES.map((stage) => {
        const some = counts.filter(
          (each) => each.stage === stage && (award === null || each.award === award),
        );
        const sum = (column: typeof part | typeof whole) =>
          some.reduce((total, each) => total + each[column], 0);
        const counted = { count: sum(part), of: sum(whole) };
        return {
          stage,
          ...counted,
          percent: percentOf(counted),
          met: target === null ? null : meetsTarget(counted, target),
        };
      }),
    };
  };
  return {
    items: SHARES.flatMap((share) => {
      const own = targets.filter((target) => target.share === share);
      return own.some(({ award }) => award === '*')
        ? own.map((target) => row(share, target))
        : [row(share, null), ...own.map((target) => row(share, target))];
    }),
  };
}

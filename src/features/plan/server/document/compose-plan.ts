import type { WriteContext } from '../../../../platform/http/context.ts';
import { USUAL_ANNEX_COLUMNS, usualAnnexTitle } from '../../model/annex-defaults.ts';
import { planCode } from '../../model/plan-words.ts';
import type { LegalBasis } from '../../model/recognised-plan.ts';
import { headingsOf, usualOutline } from '../../model/text/plan-skeleton.ts';
import { createPlan } from '../create-plan.ts';
import { unknownReference } from '../edit-tasks.ts';
import type { PlanView } from '../plan.schema.ts';
import { getPlanText, getReadablePlan, type PlanRecord } from '../plan.store.ts';
import { planTables } from '../plan.tables.ts';
import type { CreatePlan } from '../plan-input.schema.ts';
import type { ComposePlan } from './compose.schema.ts';
import { listComposeSources } from './list-compose-sources.ts';

type Text = Omit<CreatePlan, 'unitId' | 'year' | 'title'>;

/**
 * A new draft whose text begins with the usual parts, with the text of an earlier plan, or with the headings of a plan above.
 * Tasks are not copied: `roll-over` does that, asking of each what becomes of its days.
 *
 * @throws AppError `not-found` when the actor may not make plans for the unit, `invalid-input` for a plan that is none of its sources
 */
export async function composePlan(
  context: WriteContext,
  { unitId, year, title, from, planId }: ComposePlan,
): Promise<PlanView> {
  const sources = await listComposeSources(context, unitId);
  const source =
    from === 'usual'
      ? null
      : await getSource(context, sources[from === 'previous' ? 'previous' : 'superior'], planId);
  const text =
    source === null
      ? {
          ...EMPTY,
          opening: [`${sources.issuer} ban hành Kế hoạch với các nội dung sau:`],
          outline: usualOutline(),
        }
      : from === 'previous'
        ? await textOfPrevious(context, source)
        : await textOfSuperior(context, source);
  const made = await createPlan(context, {
    unitId,
    year,
    title,
    ...text,
    issuer: text.issuer ?? sources.issuer,
    annexes: text.annexes.length > 0 ? text.annexes : usualAnnexes(year),
  });
  if (source === null) return made;
  await planTables(context.db)
    .updateTable('plan')
    .set(from === 'previous' ? { previousPlanId: source.id } : { superiorPlanId: source.id })
    .where('id', '=', made.id)
    .execute();
  return made;
}

async function getSource(
  context: WriteContext,
  sources: readonly { id: string }[],
  planId: string | undefined,
): Promise<PlanRecord> {
  if (planId === undefined || !sources.some(({ id }) => id === planId)) throw unknownReference('planId');
  return getReadablePlan(context.db, context.actor, planId);
}

const EMPTY: Text = {
  superior: null,
  issuer: null,
  place: null,
  legalBases: [],
  opening: [],
  signer: null,
  recipients: [],
  outline: [],
  annexes: [],
};

const usualAnnexes = (year: number) =>
  [1, 2].map((number) => ({
    number,
    title: usualAnnexTitle(number, year),
    columns: [...(USUAL_ANNEX_COLUMNS[number] ?? [])],
  }));

async function textOfPrevious({ db }: WriteContext, source: PlanRecord): Promise<Text> {
  const { legalBases, opening, recipients, outline, annexes } = await getPlanText(db, source.id);
  const { superior, issuer, place, signer } = source;
  return { superior, issuer, place, signer, legalBases, opening, recipients, outline, annexes };
}

/** Headings only, and the superior's plan as a legal basis. */
async function textOfSuperior({ db }: WriteContext, source: PlanRecord): Promise<Text> {
  const { outline } = await getPlanText(db, source.id);
  return { ...EMPTY, legalBases: [basisOn(source)], outline: headingsOf(outline) };
}

function basisOn({ number, symbol, signedOn, issuer, unitName, title }: PlanRecord): LegalBasis {
  const code = planCode({ number, symbol });
  const day = signedOn?.split('-').toReversed().join('/');
  const about = /^(?:công tác|thực hiện|phát động|tổ chức)/iu.test(title)
    ? `về ${title[0]?.toLocaleLowerCase('vi')}${title.slice(1)}`
    : `“${title}”`;
  const words = ['Kế hoạch', code && `số ${code}`, day && `ngày ${day}`, `của ${issuer ?? unitName}`, about];
  return { text: words.filter(Boolean).join(' '), number: code, date: signedOn };
}

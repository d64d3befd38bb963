import { renderHtml } from '../../../../documents/official/html/render-html.ts';
import type { OfficialDocument } from '../../../../documents/official/official-document.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { type DocumentFormat, documentFile } from '../../../document/server/index.ts';
import { isPublished } from '../../model/plan-lifecycle.ts';
import { getReadablePlan, type PlanRecord } from '../plan.store.ts';
import { getPlanContent } from './plan-content.ts';
import { planDocument } from './plan-document.ts';

type Context = Pick<ReadContext, 'db' | 'actor'>;

/** A plan as it stands now, marked as a draft until it is in force. @throws AppError `not-found` */
async function getOfficial(
  { db, actor }: Context,
  planId: string,
): Promise<{ plan: PlanRecord; official: OfficialDocument }> {
  const plan = await getReadablePlan(db, actor, planId);
  const official = planDocument(await getPlanContent(db, plan));
  return { plan, official: { ...official, draft: !isPublished(plan.state) } };
}

/** A plan for the screen, as it will stand on paper. @throws AppError `not-found` */
export async function previewPlan(context: Context, planId: string): Promise<{ html: string }> {
  const { official } = await getOfficial(context, planId);
  return { html: renderHtml(official, { startLevel: 2 }) };
}

/** A plan as a file. @throws AppError `not-found`; what the renderers throw */
export async function exportPlan(
  context: Pick<ReadContext, 'db' | 'actor' | 'clock'>,
  planId: string,
  format: DocumentFormat,
): Promise<FileReply> {
  const { plan, official } = await getOfficial(context, planId);
  return documentFile(official, nameOf(plan), format, context);
}

/** `ke-hoach-2027-388-KH-UBND`, or `ke-hoach-2027-du-thao` while it is none yet. */
function nameOf({ year, number, symbol, state }: PlanRecord): string {
  if (!isPublished(state)) return `ke-hoach-${year}-du-thao`;
  const code = [number, symbol].filter((part) => part !== null).join('-');
  return `ke-hoach-${year}-${code.replace(/[^\p{L}\p{N}-]+/gu, '-')}`;
}

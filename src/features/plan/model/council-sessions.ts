import type { RecognisedItem } from './recognised-plan.ts';

const HEADING = /phiên\s+họp|họp\s+(?:hội đồng|thường kỳ|định kỳ)|các\s+(?:kỳ|cuộc)\s+họp/iu;
const ROW =
  /^(?:[-–+]\s*)?(?:phiên|kỳ|cuộc)\s+họp|^họp\s+(?:phiên|lần|thường kỳ|hội đồng)|^phiên\s+(?:thứ|\d)/iu;

/**
 * Whether a row of a plan is a session of the council: it stands under a heading that speaks of sessions, or in an annex
 * that is the council's programme it calls itself one. Sub-rows are points of a session, not sessions.
 */
export function isCouncilSession(
  item: Pick<RecognisedItem, 'sections' | 'content' | 'parent'>,
  annexTitle: string | null,
): boolean {
  if (item.parent !== null) return false;
  if (item.sections.some((section) => HEADING.test(section))) return true;
  const ofCouncil = /hội đồng/iu.test(annexTitle ?? '') || item.sections.length > 0;
  return ofCouncil && ROW.test(item.content);
}

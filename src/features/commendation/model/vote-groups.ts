import type { Subject } from '../../../law/awards/index.ts';
import type { VoteRule } from '../../../law/procedures/index.ts';

/** A nomination that waits for the council. */
export interface Votable {
  id: string;
  dossierId: string;
  subject: Subject;
  subjectName: string;
  subjectDetail: string | null;
  /** The unit it counts for. */
  unitId: string;
  unitName: string;
  personId: string | null;
  /** What is voted on: the award of the appraisal where that proposed another. */
  award: string;
  awardName: string;
}

/** Nominations that one rule holds for. */
export interface VoteGroup {
  rule: VoteRule;
  nominations: Votable[];
}

/** Most items of one vote: a ballot paper has one digit for each. */
export const MOST_ITEMS = 1000;

const SUBJECT_ORDER: readonly Subject[] = ['collective', 'household', 'individual'];
const byVietnamese = new Intl.Collator('vi');

/**
 * Puts nominations into votes of one rule each, the strictest rule first; within a vote by award, collectives before households before
 * people, then by unit and name.
 */
export function groupByRule(
  nominations: readonly Votable[],
  ruleOf: (nomination: Votable) => VoteRule,
): VoteGroup[] {
  const rules = new Map<string, VoteRule>();
  const groups = Map.groupBy(nominations, (nomination) => {
    const rule = ruleOf(nomination);
    rules.set(rule.id, rule);
    return rule.id;
  });
  return [...groups]
    .flatMap(([id, members]) => {
      const rule = rules.get(id);
      return rule === undefined ? [] : [{ rule, nominations: members.toSorted(inPrintOrder) }];
    })
    .toSorted((a, b) => b.rule.percent - a.rule.percent || a.rule.id.localeCompare(b.rule.id));
}

function inPrintOrder(a: Votable, b: Votable): number {
  return (
    byVietnamese.compare(a.awardName, b.awardName) ||
    SUBJECT_ORDER.indexOf(a.subject) - SUBJECT_ORDER.indexOf(b.subject) ||
    byVietnamese.compare(a.unitName, b.unitName) ||
    byVietnamese.compare(a.subjectName, b.subjectName) ||
    a.id.localeCompare(b.id)
  );
}

export interface PlannedItem {
  title: string;
  detail: string | null;
  group: string;
  refId: string | null;
  unitId: string | null;
  personId: string | null;
  /** Of a list: whom it stands for. */
  parts: { refId: string; title: string; detail: string | null }[];
}

/**
 * The items of a vote on these nominations: each one by itself or, `asList`, one list an award. On whom a member may not vote (`isAlone`)
 * is voted on by itself in any case, so that the member votes on all others.
 */
export function itemsOf(
  nominations: readonly Votable[],
  asList: boolean,
  isAlone: (nomination: Votable) => boolean,
): PlannedItem[] {
  return [...Map.groupBy(nominations, ({ awardName }) => awardName)].flatMap(([group, members]) => {
    const single = asList ? members.filter(isAlone) : members;
    const listed = asList ? members.filter((one) => !isAlone(one)) : [];
    return [...(listed.length === 0 ? [] : [listItem(group, listed)]), ...single.map(singleItem)];
  });
}

function singleItem(one: Votable): PlannedItem {
  return {
    title: one.subjectName,
    detail: one.subjectDetail,
    group: one.awardName,
    refId: one.id,
    unitId: one.unitId,
    personId: one.personId,
    parts: [],
  };
}

function listItem(group: string, members: readonly Votable[]): PlannedItem {
  return {
    title: `Danh sách ${members.length} trường hợp: ${group}`.slice(0, 500),
    detail: null,
    group,
    refId: null,
    unitId: null,
    personId: null,
    parts: members.map((one) => ({
      refId: one.id,
      title: one.subjectName,
      detail: one.subject === 'individual' ? (one.subjectDetail ?? one.unitName) : one.subjectDetail,
    })),
  };
}

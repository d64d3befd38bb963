import type { Day } from '../../../law/calendar/index.ts';
import { findKindRefusal, type UnitKindRule } from '../../../law/units/index.ts';
import { holdsOn, type Period, type UnitHistory } from './unit-period.ts';

/** What would be wrong with the tree. */
export type TreeFault =
  /** From `day` on, following the parents from the unit leads back to it. */
  | { code: 'cycle'; unitId: string; day: Day }
  /** The parent does not exist on `day`, on which the unit hangs there. */
  | { code: 'parent-missing'; unitId: string; parentId: string; day: Day }
  /** Units of this kind do not exist in part of the period. */
  | { code: 'kind-refused'; unitId: string; rule: UnitKindRule };

export type Histories = ReadonlyMap<string, UnitHistory>;

/**
 * Looks for what is wrong with the units `changed`, in a tree where `histories` holds at least them, everything that they
 * ever hang under, and everything that ever hangs straight under them.
 */
export function findTreeFaults(
  histories: Histories,
  changed: Iterable<string>,
  kindRules: readonly UnitKindRule[],
): TreeFault[] {
  const faults: TreeFault[] = [];
  const ids = new Set(changed);
  for (const unitId of ids) {
    const history = histories.get(unitId) ?? [];
    for (const period of history) {
      const rule = findKindRefusal(kindRules, period.kind, period.validFrom, period.validTo);
      if (rule !== null) faults.push({ code: 'kind-refused', unitId, rule });
    }
    const day = findCycleDay(histories, unitId);
    if (day !== null) faults.push({ code: 'cycle', unitId, day });
  }
  for (const [unitId, history] of histories) {
    for (const period of history) {
      const { parentId } = period;
      if (parentId === null || !(ids.has(unitId) || ids.has(parentId))) continue;
      const day = firstDayWithout(histories.get(parentId) ?? [], period);
      if (day !== null) faults.push({ code: 'parent-missing', unitId, parentId, day });
    }
  }
  return faults;
}

/** The first day of `span` on which the unit of `history` does not exist, or null. */
function firstDayWithout(history: UnitHistory, span: Period): Day | null {
  let day: Day = span.validFrom;
  for (;;) {
    const at = day;
    const period = history.find((candidate) => holdsOn(candidate, at));
    if (period === undefined) return day;
    if (period.validTo === null || (span.validTo !== null && period.validTo >= span.validTo)) return null;
    day = period.validTo;
  }
}

/** The first day on which the parents of the unit lead back to it. Between the days on which some period begins nothing changes. */
function findCycleDay(histories: Histories, unitId: string): Day | null {
  const days = new Set<Day>();
  const above = new Set<string>();
  const collect = (id: string) => {
    if (above.has(id)) return;
    above.add(id);
    for (const period of histories.get(id) ?? []) {
      days.add(period.validFrom);
      if (period.parentId !== null) collect(period.parentId);
    }
  };
  collect(unitId);
  return [...days].sort().find((day) => leadsBack(histories, unitId, day)) ?? null;
}

function leadsBack(histories: Histories, unitId: string, day: Day): boolean {
  const seen = new Set<string>();
  let at: string | null = unitId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const history: UnitHistory = histories.get(at) ?? [];
    at = history.find((period) => holdsOn(period, day))?.parentId ?? null;
  }
  return at === unitId;
}

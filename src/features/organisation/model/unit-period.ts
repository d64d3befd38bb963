import type { Day } from '../../../law/calendar/index.ts';
import type { UnitKind } from './unit.ts';

/** What of a unit changes with time. */
export interface UnitFacts {
  parentId: string | null;
  name: string;
  shortName: string | null;
  kind: UnitKind;
}

/** These facts of one unit from `validFrom` until the day before `validTo` (null: until further notice). */
export interface Period extends UnitFacts {
  /** Null for a period that is not stored yet. */
  id: string | null;
  unitId: string;
  validFrom: Day;
  validTo: Day | null;
}

/** All periods of one unit, in order of time, without gap or overlap. */
export type UnitHistory = readonly Period[];

/** Whether the period holds on `day`. */
export function holdsOn(period: Pick<Period, 'validFrom' | 'validTo'>, day: Day): boolean {
  return period.validFrom <= day && (period.validTo === null || period.validTo > day);
}

/** The period that holds on `day`, or null when the unit does not exist then. */
function findPeriod(history: UnitHistory, day: Day): Period | null {
  return history.find((period) => holdsOn(period, day)) ?? null;
}

/**
 * The history with `changes` from `day` on. A changed fact holds until it was to change again by itself: a rename planned
 * for later stays. A day on which a period begins amends that period instead of making a new one.
 * @returns null when the unit does not exist on `day`
 */
export function changeFrom(history: UnitHistory, day: Day, changes: Partial<UnitFacts>): Period[] | null {
  const present = findPeriod(history, day);
  if (present === null) return null;
  const later = history.filter((period) => period.validFrom > day);
  const open = new Set(Object.keys(changes) as (keyof UnitFacts)[]);
  const changed = later.map((period) => {
    for (const fact of open) if (period[fact] !== present[fact]) open.delete(fact);
    return { ...period, ...pick(changes, open) };
  });
  const before = history.filter((period) => period.validFrom < present.validFrom);
  const begins = present.validFrom === day;
  return join([
    ...before,
    ...(begins ? [] : [{ ...present, validTo: day }]),
    { ...present, ...changes, ...(!begins && { id: null, validFrom: day }) },
    ...changed,
  ]);
}

/** The history with `changes` in the one period that begins on `validFrom`: what was recorded wrongly there. */
export function correctPeriod(history: UnitHistory, validFrom: Day, changes: Partial<UnitFacts>): Period[] {
  return history.map((period) => (period.validFrom === validFrom ? { ...period, ...changes } : period));
}

/**
 * The history ending on `day`, the first day on which the unit is no more. A change on that very day, such as another parent since the
 * district ended, falls with it.
 * @returns null when it does not exist the day before, or ends there already
 */
export function endOn(history: UnitHistory, day: Day): Period[] | null {
  const kept = history.filter((period) => period.validFrom < day);
  const last = kept.at(-1);
  if (
    last === undefined ||
    (last.validTo !== null && last.validTo < day) ||
    findPeriod(history, day) === null
  )
    return null;
  return [...kept.slice(0, -1), { ...last, validTo: day }];
}

/** The history with `to` instead of `from` as parent, from `day` on and in every later period that hangs there. */
export function reparentFrom(history: UnitHistory, day: Day, from: string, to: string): Period[] {
  return history.flatMap((period) => {
    if (period.parentId !== from || (period.validTo !== null && period.validTo <= day)) return [period];
    if (period.validFrom >= day) return [{ ...period, parentId: to }];
    return [
      { ...period, validTo: day },
      { ...period, id: null, parentId: to, validFrom: day },
    ];
  });
}

/** Joins neighbours that say the same, keeping the earlier one. */
function join(history: Period[]): Period[] {
  const joined: Period[] = [];
  for (const period of history) {
    const last = joined.at(-1);
    if (last !== undefined && sameFacts(last, period))
      joined[joined.length - 1] = { ...last, validTo: period.validTo };
    else joined.push(period);
  }
  return joined;
}

/** Whether two periods say the same of a unit. */
function sameFacts(one: UnitFacts, other: UnitFacts): boolean {
  return (
    one.parentId === other.parentId &&
    one.name === other.name &&
    one.shortName === other.shortName &&
    one.kind === other.kind
  );
}

function pick(changes: Partial<UnitFacts>, facts: ReadonlySet<keyof UnitFacts>): Partial<UnitFacts> {
  return Object.fromEntries(Object.entries(changes).filter(([fact]) => facts.has(fact as keyof UnitFacts)));
}

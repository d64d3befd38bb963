import type { Day } from '../../../../law/calendar/index.ts';
import {
  findTimeLimit,
  type LimitUnit,
  type LimitVersion,
  needsConfirmation,
} from '../../../../law/procedures/index.ts';
import { publicCalendar } from '../../../plan/server/index.ts';
import { dueDay } from '../../model/dossier-clock.ts';
import { procedureCatalogue } from '../law.ts';
import type { ChosenKind } from './choice.ts';

/** A period of the law that ends on a day, and how sure it is. */
export interface RuledPeriod {
  length: number;
  unit: LimitUnit;
  source: string;
  confidence: string;
  confirmed: boolean;
  /** The last day, ISO. */
  until: Day;
}

/** What a posting rests on that no law asks for. */
export const OWN_RULES = 'Quy chế của cơ quan tổ chức xét khen thưởng';

/** The general limit, where the procedure of a nominee names none. */
const GENERAL_REPLY = 'consultation-reply';

/**
 * Until when agencies asked on `day` are to answer. The limit is that of the law of the day they are asked, the longest where
 * procedures differ; where none of them names one, the general limit, which a person must then confirm.
 */
export function replyPeriod(kinds: readonly ChosenKind[], day: Day): RuledPeriod {
  const named = kinds.flatMap(({ procedure }) => procedure?.limits.consultation ?? []);
  const limits = [...new Set(named)].flatMap((id) => findTimeLimit(procedureCatalogue(), id, day) ?? []);
  const general = findTimeLimit(procedureCatalogue(), GENERAL_REPLY, day);
  const all =
    limits.length > 0 ? limits : general === undefined ? [] : [{ ...general, confidence: unsure(general) }];
  const longest = latest(all, day);
  if (longest === null) throw new RangeError(`no limit for answering on ${day}`);
  return longest;
}

function unsure({ confidence }: LimitVersion): LimitVersion['confidence'] {
  return confidence === 'verified' ? 'recalled' : confidence;
}

/** Until when a list posted on `day` stays posted: the longest period that an award on it needs; null where none needs any. */
export function postingPeriod(kinds: readonly ChosenKind[], day: Day): RuledPeriod | null {
  return latest(
    kinds.flatMap(({ posting }) => posting ?? []),
    day,
  );
}

/** The period of a list that a body posts by its own rules, `days` working days: the law's where that is longer. */
export function voluntaryPeriod(kinds: readonly ChosenKind[], day: Day, days: number): RuledPeriod {
  const own = { length: days, unit: 'working-days', source: OWN_RULES, confidence: 'verified' } as const;
  const longest = latest(
    [...kinds.flatMap(({ posting }) => posting ?? []), { ...own, from: null, to: null }],
    day,
  );
  if (longest === null) throw new RangeError('one limit has a latest');
  return longest;
}

function latest(limits: readonly LimitVersion[], day: Day): RuledPeriod | null {
  const [last] = limits
    .map(({ length, unit, source, confidence }) => ({
      length,
      unit,
      source,
      confidence,
      confirmed: !needsConfirmation(confidence),
      until: lastDay(day, { length, unit }),
    }))
    .toSorted((a, b) => (a.until < b.until ? 1 : -1));
  return last ?? null;
}

/** The last day of a period that begins on `day`. */
export function lastDay(day: Day, { length, unit }: { length: number; unit: LimitUnit }): Day {
  return dueDay(publicCalendar(), day, { length, unit });
}

/** What it means when an agency does not answer in time, by the catalogue. */
export function silenceRule(): {
  value: 'proceed' | 'wait';
  source: string;
  confidence: string;
  confirmed: boolean;
} {
  const { value, source, confidence } = procedureCatalogue().silence;
  return { value, source, confidence, confirmed: !needsConfirmation(confidence) };
}

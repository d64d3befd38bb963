import { formatDay } from '../../../law/calendar/index.ts';
import type { AppError, Language } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { holdsOn } from '../model/unit-period.ts';
import { organisationTables } from './organisation.tables.ts';
import { loadHistories } from './tree.store.ts';

/** The refusal of a day on which a unit cannot take part in a merger, split or dissolution. */
export function notOnThisDay(name: string): AppError {
  return refuse({
    vi: `“${name}” chưa hoạt động hoặc đã kết thúc vào ngày này. Hãy chọn ngày khác.`,
    en: `“${name}” does not exist yet, or no more, on this day. Choose another day.`,
  });
}

/**
 * That the units of a succession stand on its day: those that go on exist then, and of those that end no later merger or split tells
 * already. Who follows whom could else not be told any more.
 * @throws AppError `invalid-input` at `day`
 */
export async function assertSuccessionDay(
  context: WriteContext,
  { day, ending, staying }: { day: string; ending: readonly string[]; staying: readonly string[] },
): Promise<void> {
  const histories = await loadHistories(context.db, { above: staying, below: [] });
  for (const unitId of staying) {
    const history = histories.get(unitId) ?? [];
    if (!history.some((period) => holdsOn(period, day))) throw notOnThisDay(history.at(-1)?.name ?? '');
  }
  if (ending.length === 0) return;
  const later = await organisationTables(context.db)
    .selectFrom('succession')
    .innerJoin('successionUnit', 'successionUnit.successionId', 'succession.id')
    .innerJoin('unitNow', 'unitNow.unitId', 'successionUnit.unitId')
    .select(['unitNow.name', 'succession.onDay'])
    .where('successionUnit.unitId', 'in', ending)
    .where('succession.onDay', '>', day)
    .orderBy('succession.onDay', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (later === undefined) return;
  const { name, onDay } = later;
  throw refuse({
    vi: `“${name}” đã có việc sáp nhập, chia tách ghi vào ngày ${formatDay(onDay)}. Hãy chọn ngày không sớm hơn ngày đó.`,
    en: `A merger or split of “${name}” is recorded on ${formatDay(onDay)}. Choose a day no earlier than that.`,
  });
}

const refuse = (detail: Record<Language, string>) => fieldError('day', detail, { detail });

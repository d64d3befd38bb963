import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { SuccessionKind } from '../model/succession.ts';
import { endOn, type Period, reparentFrom } from '../model/unit-period.ts';
import { auditPeriods, changeTree } from './change-tree.ts';
import { insertUnit } from './create-unit.ts';
import { leavePositions } from './leave-positions.ts';
import { organisationTables } from './organisation.tables.ts';
import { assertSuccessionDay, notOnThisDay } from './succession-day.ts';
import { type HistoryMap, loadHistories, lockTree } from './tree.store.ts';
import { assertVersion, getWritableUnits } from './unit-access.ts';
import type { NewUnit, SuccessionInput, UnitsWritten } from './unit-change.schema.ts';

interface Restructuring {
  kind: SuccessionKind;
  input: SuccessionInput;
  /** Units that are no more from the day on. */
  ending: readonly string[];
  /** Existing units that stand on either side of the succession and go on. */
  staying?: { from?: readonly string[]; to?: readonly string[] };
  /** Units that begin on the day; `new-1` is the first of them. */
  founding?: readonly NewUnit[];
  /** Where the people of the ending units go on; null: their positions end. */
  peopleTo?: string | null;
}

const NO_TARGET = {
  vi: 'Đơn vị mới được chọn không có trong lần sắp xếp này. Hãy chọn lại.',
  en: 'This change makes no such new unit. Choose again.',
};

/**
 * Ends units, makes new ones, moves or ends what hangs under the ended ones, and records it as a succession: one transaction,
 * the tree checked as a whole.
 * @throws AppError `not-found`, `stale-version`, `already-exists`, `invalid-input` (sub-units left over, listed in `children`; a day on
 * which the units cannot)
 */
export async function restructure(context: WriteContext, act: Restructuring): Promise<UnitsWritten> {
  const { db, actor } = context;
  const { input, ending, staying = {}, founding = [] } = act;
  await lockTree(db);
  const units = await getWritableUnits(db, actor, [...ending, ...(staying.from ?? [])], 'above');
  for (const unit of units.values()) assertVersion(unit, input.versions[unit.id]);
  await getWritableUnits(
    db,
    actor,
    [...(staying.to ?? []), ...founding.map(({ parentId }) => parentId)],
    'unit',
  );

  await assertSuccessionDay(context, {
    day: input.day,
    ending,
    staying: [...(staying.from ?? []), ...(staying.to ?? [])],
  });

  const founded: Period[] = [];
  for (const unit of founding) founded.push(await insertUnit(context, unit, input.day));
  const resolve = (ref: string) => (ref.startsWith('new-') ? founded[Number(ref.slice(4)) - 1]?.unitId : ref);

  const before = await loadHistories(db, { above: ending, below: [...ending, ...(staying.from ?? [])] });
  const after: HistoryMap = new Map(founded.map((period) => [period.unitId, [period]]));
  for (const unitId of ending) after.set(unitId, endOrRefuse(before, unitId, input.day));
  const endedBelow = await arrangeChildren(context, { act, before, after, resolve });

  await changeTree(context, before, after);
  const from = [...ending, ...(staying.from ?? [])];
  const to = [...(staying.to ?? []), ...founded.map(({ unitId }) => unitId)];
  await recordSuccession(context, act, from, to);
  if (endedBelow.length > 0) await recordSuccession(context, { ...act, kind: 'dissolution' }, endedBelow, []);
  const peopleTo = act.peopleTo == null ? null : (resolve(act.peopleTo) ?? null);
  await leavePositions(context, { unitIds: [...ending, ...endedBelow], day: input.day, to: peopleTo });

  for (const [unitId, history] of after) {
    const known = before.get(unitId);
    const what =
      known === undefined
        ? 'create'
        : ending.includes(unitId) || endedBelow.includes(unitId)
          ? 'end'
          : 'move';
    context.audit({
      act: `unit.${what}`,
      entity: 'unit',
      entityId: unitId,
      unitId,
      before: known === undefined ? null : auditPeriods(known),
      after: auditPeriods(history),
      reason: input.basis,
    });
  }
  return answer(context, [...after.keys()]);
}

/** Moves or ends what hangs under ending units, however deep; what nobody said anything of stays, and the tree's check lists it. */
async function arrangeChildren(
  context: WriteContext,
  {
    act,
    before,
    after,
    resolve,
  }: { act: Restructuring; before: HistoryMap; after: HistoryMap; resolve(ref: string): string | undefined },
): Promise<string[]> {
  const { day, children, childrenTo } = act.input;
  const wanted = new Map(children.map(({ unitId, to }) => [unitId, to]));
  const endedBelow: string[] = [];
  const targets = new Set<string>();
  // Of a unit that goes on only those sub-units move that are named.
  const staying = act.staying?.from ?? [];
  let parents = new Set([...act.ending, ...staying]);
  while (parents.size > 0) {
    const next = new Set<string>();
    for (const [unitId, history] of before) {
      if (after.has(unitId)) continue;
      const hangs = history.filter(
        ({ parentId, validTo }) =>
          parentId !== null && parents.has(parentId) && (validTo === null || validTo > day),
      );
      const named = wanted.get(unitId) ?? null;
      const to =
        named ?? (hangs.every(({ parentId }) => staying.includes(parentId ?? '')) ? null : childrenTo);
      if (hangs.length === 0 || to === null) continue;
      if (to === 'end') {
        after.set(unitId, endOrRefuse(before, unitId, day));
        endedBelow.push(unitId);
        next.add(unitId);
        continue;
      }
      const target = resolve(to);
      if (target === undefined) throw fieldError('children', NO_TARGET);
      if (!to.startsWith('new-')) targets.add(target);
      after.set(
        unitId,
        hangs.reduce((rest, { parentId }) => reparentFrom(rest, day, parentId ?? '', target), [...history]),
      );
    }
    const below = await loadHistories(context.db, { above: [], below: [...next] });
    for (const [id, history] of below) if (!before.has(id)) before.set(id, history);
    parents = next;
  }
  await getWritableUnits(context.db, context.actor, [...targets], 'unit');
  return endedBelow;
}

function endOrRefuse(before: HistoryMap, unitId: string, day: string): Period[] {
  const history = before.get(unitId) ?? [];
  const ended = endOn(history, day);
  if (ended !== null) return ended;
  throw notOnThisDay(history.at(-1)?.name ?? '');
}

async function recordSuccession(
  context: WriteContext,
  { kind, input }: Pick<Restructuring, 'kind' | 'input'>,
  from: readonly string[],
  to: readonly string[],
): Promise<void> {
  const id = newId();
  const { day, basis, note } = input;
  const tables = organisationTables(context.db);
  await tables.insertInto('succession').values({ id, kind, onDay: day, basis, note }).execute();
  const rows = [
    ...from.map((unitId) => ({ successionId: id, unitId, side: 'from' as const })),
    ...to.map((unitId) => ({ successionId: id, unitId, side: 'to' as const })),
  ];
  await tables.insertInto('successionUnit').values(rows).execute();
  context.audit({
    act: `succession.${kind}`,
    entity: 'succession',
    entityId: id,
    unitId: to[0] ?? from[0] ?? null,
    after: { kind, onDay: day, basis, note, from, to },
    reason: basis,
  });
}

async function answer({ db }: WriteContext, ids: string[]): Promise<UnitsWritten> {
  const units = await organisationTables(db)
    .selectFrom('unit')
    .innerJoin('unitNow', 'unitNow.unitId', 'unit.id')
    .select(['unit.id', 'unitNow.name', 'unit.version'])
    .where('unit.id', 'in', ids)
    .execute();
  return { units };
}

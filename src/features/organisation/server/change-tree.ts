import { formatDay } from '../../../law/calendar/index.ts';
import { today } from '../../../platform/clock.ts';
import type { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { UNIT_KIND_NAMES } from '../model/unit.ts';
import type { UnitHistory } from '../model/unit-period.ts';
import { findTreeFaults, type TreeFault } from '../model/unit-tree.ts';
import { type HistoryMap, loadHistories, refreshUnitNow, saveHistories } from './tree.store.ts';
import { unitCatalogue } from './unit-catalogue.ts';

const LISTED = 10;

/**
 * Stores the histories `changed` after checking the tree on every day that they touch, and brings today's tree up to date.
 * The caller holds `lockTree` and has checked the rights.
 *
 * @param before the histories as stored, of the changed units that are not new
 * @throws AppError `invalid-input` with the first thing that would be wrong with the tree
 */
export async function changeTree(
  context: WriteContext,
  before: HistoryMap,
  changed: HistoryMap,
): Promise<void> {
  const { db, clock } = context;
  const parents = [...changed.values()].flat().flatMap(({ parentId }) => parentId ?? []);
  const around = await loadHistories(db, {
    above: [...new Set([...changed.keys(), ...parents])],
    below: [...changed.keys()],
  });
  const tree: HistoryMap = new Map([...around, ...changed]);
  const faults = findTreeFaults(tree, changed.keys(), unitCatalogue.kinds);
  if (faults.length > 0) throw toAppError(faults, tree);
  await saveHistories(db, before, changed);
  await refreshUnitNow(db, today(clock));
  for (const id of changed.keys()) context.announce(`unit:${id}`);
}

/** What a fault of the tree is told as. */
export function toAppError(faults: readonly TreeFault[], tree: HistoryMap): AppError {
  const [fault] = faults;
  if (fault === undefined) throw new Error('no fault to tell of');
  const nameOf = (id: string) => tree.get(id)?.at(-1)?.name ?? '–';
  switch (fault.code) {
    case 'cycle':
      return refuse('parentId', {
        vi: `“${nameOf(fault.unitId)}” không thể trực thuộc một đơn vị nằm dưới chính nó (từ ngày ${formatDay(fault.day)}). Hãy chọn đơn vị cấp trên khác.`,
        en: `“${nameOf(fault.unitId)}” cannot hang under a unit below itself (from ${formatDay(fault.day)}). Choose another parent.`,
      });
    case 'kind-refused': {
      const kind = UNIT_KIND_NAMES[tree.get(fault.unitId)?.at(-1)?.kind ?? 'district'];
      const until = fault.rule.to === null ? null : formatDay(fault.rule.to);
      const source = fault.rule.legalBasis ?? '';
      return refuse('kind', {
        vi: `Loại “${kind.vi}” không còn từ ngày ${until} (${source}). Hãy chọn loại khác, hoặc ghi ngày kết thúc không muộn hơn ngày đó.`,
        en: `The kind “${kind.en}” does not exist from ${until} (${source}). Choose another kind, or an end no later than that day.`,
      });
    }
    case 'parent-missing':
      return parentMissing(faults, fault, tree, nameOf);
  }
}

function parentMissing(
  faults: readonly TreeFault[],
  fault: Extract<TreeFault, { code: 'parent-missing' }>,
  tree: HistoryMap,
  nameOf: (id: string) => string,
): AppError {
  const left = faults.filter((other) => other.code === 'parent-missing' && other.parentId === fault.parentId);
  const children = [...new Set(left.map(({ unitId }) => unitId))].map((id) => ({ id, name: nameOf(id) }));
  const day = formatDay(fault.day);
  const parent = nameOf(fault.parentId);
  if (!tree.get(fault.parentId)?.some(({ validFrom }) => validFrom <= fault.day)) {
    return refuse('parentId', {
      vi: `Đơn vị cấp trên “${parent}” chưa có vào ngày ${day}. Hãy chọn ngày muộn hơn hoặc đơn vị cấp trên khác.`,
      en: `The parent “${parent}” does not exist yet on ${day}. Choose a later day or another parent.`,
    });
  }
  const more = children.length > LISTED ? ` (+${children.length - LISTED})` : '';
  const names = `${children
    .slice(0, LISTED)
    .map(({ name }) => `“${name}”`)
    .join(', ')}${more}`;
  return refuse(
    'children',
    {
      vi: `“${parent}” không còn hoạt động từ ngày ${day}, trong khi ${names} vẫn trực thuộc. Hãy chuyển các đơn vị này sang đơn vị khác hoặc kết thúc chúng trong cùng lần thực hiện.`,
      en: `“${parent}” is no more from ${day}, while ${names} still hang under it. Move them elsewhere or end them in the same act.`,
    },
    { children },
  );
}

function refuse(
  path: string,
  detail: { vi: string; en: string },
  extra: Record<string, unknown> = {},
): AppError {
  return fieldError(path, detail, { detail, extra });
}

/** The periods of a unit as the audit trail keeps them. */
export function auditPeriods(history: UnitHistory = []): object {
  return {
    periods: history.map(({ parentId, name, shortName, kind, validFrom, validTo }) => ({
      name,
      shortName,
      kind,
      parentId,
      validFrom,
      validTo,
    })),
  };
}

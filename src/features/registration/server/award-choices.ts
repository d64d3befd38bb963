import type { Award, Subject } from '../../../law/awards/index.ts';
import { findValidity } from '../../../law/awards/index.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';

/** The awards of the catalogue, local ones among them, that exist at the end of a year, in the catalogue's order. */
export async function awardsOfYear(db: Db | Tx, unitId: string, year: number): Promise<Award[]> {
  const day = `${year}-12-31`;
  const { awards } = await effectiveCatalogue(db, unitId, day);
  return awards.filter((award) => findValidity(award, day) !== undefined);
}

/** @throws AppError `invalid-input` at `path` when the award does not exist in that year or is not for such a subject */
export function assertAward(
  awards: readonly Award[],
  { award: id, subject }: { award: string; subject: Subject },
  path: string,
): void {
  const award = awards.find((one) => one.id === id);
  if (award?.subjects.includes(subject)) return;
  const message =
    award === undefined
      ? {
          vi: 'Danh mục của năm này không có danh hiệu, hình thức đã chọn.',
          en: 'There is no such award in that year.',
        }
      : {
          vi: 'Danh hiệu, hình thức này không dành cho đối tượng đã chọn.',
          en: 'This award is not for such a subject.',
        };
  throw fieldError(path, message);
}

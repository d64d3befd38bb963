import type { ColumnMapping } from './columns.ts';
import type { ImportField } from './import-field.ts';

/** Why a mapping of columns cannot be read by, in words of both languages. */
export interface MappingProblem {
  field: ImportField | null;
  vi: string;
  en: string;
}

const DECIDED: readonly ImportField[] = ['decidedOn', 'decision', 'decisionNumber'];
const PLACES: readonly ImportField[] = ['unit', 'place'];

/**
 * What is missing before rows can be read: the name, the award and the day of the decision, each thing in one column, and a unit for
 * rows that tell of none.
 * @param hasUnit a unit was chosen for rows that tell of none
 */
export function mappingProblems(mapping: ColumnMapping, hasUnit: boolean): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const add = (field: ImportField | null, vi: string, en: string) => problems.push({ field, vi, en });
  if (!mapping.includes('name'))
    add('name', 'Hãy chỉ ra cột họ tên hoặc tên tập thể.', 'Say which column holds the names.');
  if (!mapping.includes('award'))
    add('award', 'Hãy chỉ ra cột danh hiệu, hình thức khen thưởng.', 'Say which column holds the awards.');
  if (!DECIDED.some((field) => mapping.includes(field)))
    add(
      'decidedOn',
      'Hãy chỉ ra cột ngày quyết định, hoặc cột số và ngày quyết định.',
      'Say which column holds the day of the decision, or number and day.',
    );
  if (!hasUnit && !PLACES.some((field) => mapping.includes(field)))
    add(
      'unit',
      'Bảng không có cột đơn vị; hãy chọn đơn vị chung cho các hàng.',
      'No column holds the unit; choose one unit for all rows.',
    );
  const fields = mapping.filter((field) => field !== null);
  const twice = fields.find((field, i) => fields.indexOf(field) !== i);
  if (twice !== undefined)
    add(twice, 'Mỗi nội dung chỉ ở một cột; hãy bỏ bớt.', 'Each thing stands in one column only.');
  return problems;
}

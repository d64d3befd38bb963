/** What a decision of each kind does to honours. */
export const DECISION_KINDS = ['grant', 'correction', 'revocation'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
export type ChangeKind = Exclude<DecisionKind, 'grant'>;

/** The fields of an honour that a correction changes; what is absent stays. */
export interface LineChange {
  subjectName?: string;
  subjectDetail?: string | null;
  award?: string;
  year?: number;
  yearFrom?: number | null;
}

/** In the order in which they are printed and asked for. */
export const CHANGE_FIELDS = ['subjectName', 'subjectDetail', 'award', 'year', 'yearFrom'] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

export const CHANGE_FIELD_WORDS: Readonly<Record<ChangeField, { vi: string; en: string }>> = {
  subjectName: { vi: 'họ tên, tên tập thể', en: 'name' },
  subjectDetail: { vi: 'chức vụ, đơn vị', en: 'position and unit' },
  award: { vi: 'danh hiệu, hình thức', en: 'award' },
  year: { vi: 'năm thành tích (đến năm)', en: 'year of merit (last)' },
  yearFrom: { vi: 'từ năm', en: 'first year of merit' },
};

/** What of `change` differs from what stands in the golden book. */
export function realChanges(now: Required<LineChange>, change: LineChange): LineChange {
  return Object.fromEntries(
    CHANGE_FIELDS.flatMap((field) =>
      change[field] === undefined || change[field] === now[field] ? [] : [[field, change[field]]],
    ),
  );
}

/**
 * The life of an import: a sheet whose columns are told (`mapping`), is read, has doubts decided, is taken into the golden book, and
 * may be undone as a whole. Steps under way (`reading`, `taking`, `undoing`) end by themselves.
 */
export const IMPORT_STATES = [
  'mapping',
  'reading',
  'deciding',
  'taking',
  'taken',
  'undoing',
  'undone',
  'discarded',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_VERBS = ['map', 'decide', 'take', 'map-again', 'undo', 'discard'] as const;
export type ImportVerb = (typeof IMPORT_VERBS)[number];

/** Step × state → state after it; a pair that is missing is not possible. */
const IMPORT_STEPS: Readonly<Record<ImportVerb, Partial<Record<ImportState, ImportState>>>> = {
  map: { mapping: 'reading' },
  decide: { deciding: 'deciding' },
  take: { deciding: 'taking' },
  'map-again': { deciding: 'mapping' },
  undo: { taken: 'undoing' },
  discard: { mapping: 'discarded', deciding: 'discarded', failed: 'discarded' },
};

/** What a person may do with an import of this state. */
export function possibleSteps(state: ImportState): ImportVerb[] {
  return IMPORT_VERBS.filter((verb) => IMPORT_STEPS[verb][state] !== undefined);
}

/** Whether a step is under way, which ends by itself. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'reading' || state === 'taking' || state === 'undoing';
}

export const IMPORT_STATE_WORDS = {
  mapping: { vi: 'Chờ khai báo cột', en: 'Columns to be matched', tone: 'amber' },
  reading: { vi: 'Đang đọc', en: 'Being read', tone: 'blue' },
  deciding: { vi: 'Chờ quyết định', en: 'To be decided', tone: 'amber' },
  taking: { vi: 'Đang ghi vào Sổ vàng', en: 'Being taken', tone: 'blue' },
  taken: { vi: 'Đã ghi vào Sổ vàng', en: 'Taken', tone: 'green' },
  undoing: { vi: 'Đang hoàn tác', en: 'Being undone', tone: 'blue' },
  undone: { vi: 'Đã hoàn tác', en: 'Undone', tone: 'grey' },
  discarded: { vi: 'Đã bỏ', en: 'Discarded', tone: 'grey' },
  failed: { vi: 'Không đọc được', en: 'Unreadable', tone: 'red' },
} as const satisfies Record<ImportState, { vi: string; en: string; tone: string }>;

/** What became of a row; `unread` ones are about to be judged anew. */
export const ROW_STATES = [
  'doubtful',
  'rejected',
  'duplicate',
  'new-person',
  'ready',
  'left-out',
  'taken',
  'unread',
] as const;
export type ImportRowState = (typeof ROW_STATES)[number];

export const ROW_STATE_WORDS = {
  ready: { vi: 'Sẵn sàng', en: 'Ready', tone: 'green' },
  'new-person': { vi: 'Người mới', en: 'Somebody new', tone: 'blue' },
  doubtful: { vi: 'Cần quyết định', en: 'To be decided', tone: 'amber' },
  duplicate: { vi: 'Trùng', en: 'Double', tone: 'grey' },
  rejected: { vi: 'Không nhận', en: 'Rejected', tone: 'red' },
  'left-out': { vi: 'Bỏ qua', en: 'Left out', tone: 'grey' },
  taken: { vi: 'Đã ghi', en: 'Taken', tone: 'green' },
  unread: { vi: 'Đang đọc lại', en: 'Being read again', tone: 'blue' },
} as const satisfies Record<ImportRowState, { vi: string; en: string; tone: string }>;

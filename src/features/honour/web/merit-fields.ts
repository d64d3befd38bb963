import type { Bilingual } from '../../../ui/i18n/messages.ts';
import { CASE_WORDS, LEAVE_WORDS, type MeritKind } from '../model/merit-kinds.ts';
import type { MeritTermsView } from '../server/merit.schema.ts';

/** A field of a merit record: how it is asked for and what it is called. */
export interface MeritField {
  name: string;
  label: Bilingual;
  type: 'year' | 'line' | 'text' | 'day' | 'term' | 'word' | 'uses';
  optional?: true;
  /** Of a `term`: which list of the catalogue. */
  terms?: keyof MeritTermsView;
  /** Of a `word`. */
  words?: Readonly<Record<string, Bilingual>>;
}

export interface MeritForm {
  title: Bilingual;
  add: Bilingual;
  none: Bilingual;
  fields: readonly MeritField[];
}

const number: MeritField = {
  name: 'decisionNumber',
  label: { vi: 'Số quyết định', en: 'Decision' },
  type: 'line',
  optional: true,
};
const span: readonly MeritField[] = [
  { name: 'from', label: { vi: 'Từ ngày', en: 'From' }, type: 'day' },
  { name: 'to', label: { vi: 'Đến hết ngày', en: 'Last day' }, type: 'day', optional: true },
];

/** The kinds of merit records, in the order of the page. */
export const MERIT_FORMS: Readonly<Record<MeritKind, MeritForm>> = {
  evaluations: {
    title: { vi: 'Xếp loại hằng năm', en: 'Yearly grades' },
    add: { vi: 'Thêm xếp loại', en: 'Add a grade' },
    none: { vi: 'Chưa ghi mức xếp loại nào.', en: 'No grade is recorded.' },
    fields: [
      { name: 'year', label: { vi: 'Năm', en: 'Year' }, type: 'year' },
      { name: 'grade', label: { vi: 'Mức xếp loại', en: 'Grade' }, type: 'term', terms: 'grades' },
      {
        name: 'basis',
        label: { vi: 'Văn bản xếp loại', en: 'By which paper' },
        type: 'line',
        optional: true,
      },
    ],
  },
  initiatives: {
    title: { vi: 'Sáng kiến, đề tài được công nhận', en: 'Recognised initiatives' },
    add: { vi: 'Thêm sáng kiến', en: 'Add an initiative' },
    none: { vi: 'Chưa ghi sáng kiến nào.', en: 'No initiative is recorded.' },
    fields: [
      { name: 'title', label: { vi: 'Tên', en: 'Title' }, type: 'text' },
      { name: 'kind', label: { vi: 'Loại', en: 'Kind' }, type: 'term', terms: 'initiativeKinds' },
      {
        name: 'scope',
        label: { vi: 'Phạm vi ảnh hưởng', en: 'Scope of influence' },
        type: 'term',
        terms: 'initiativeScopes',
      },
      { name: 'year', label: { vi: 'Năm', en: 'Year' }, type: 'year' },
      {
        name: 'recognisedBy',
        label: { vi: 'Nơi công nhận', en: 'Recognised by' },
        type: 'line',
        optional: true,
      },
      number,
      {
        name: 'recognisedOn',
        label: { vi: 'Ngày công nhận', en: 'Recognised on' },
        type: 'day',
        optional: true,
      },
      { name: 'usedFor', label: { vi: 'Đã dùng để xét', en: 'Used for' }, type: 'uses', optional: true },
    ],
  },
  disciplines: {
    title: { vi: 'Kỷ luật', en: 'Discipline' },
    add: { vi: 'Thêm kỷ luật', en: 'Add a sanction' },
    none: { vi: 'Không có kỷ luật nào được ghi.', en: 'No discipline is recorded.' },
    fields: [
      { name: 'level', label: { vi: 'Hình thức', en: 'Sanction' }, type: 'term', terms: 'disciplineLevels' },
      { name: 'decidedOn', label: { vi: 'Ngày quyết định', en: 'Decided on' }, type: 'day' },
      { name: 'endedOn', label: { vi: 'Ngày hết hiệu lực', en: 'Ended on' }, type: 'day', optional: true },
      number,
    ],
  },
  cases: {
    title: { vi: 'Vụ việc đang xem xét', en: 'Open cases' },
    add: { vi: 'Thêm vụ việc', en: 'Add a case' },
    none: { vi: 'Không có vụ việc nào được ghi.', en: 'No case is recorded.' },
    fields: [
      { name: 'kind', label: { vi: 'Loại', en: 'Kind' }, type: 'word', words: CASE_WORDS },
      { name: 'openedOn', label: { vi: 'Từ ngày', en: 'Since' }, type: 'day' },
      { name: 'closedOn', label: { vi: 'Kết thúc ngày', en: 'Closed on' }, type: 'day', optional: true },
      { name: 'note', label: { vi: 'Ghi chú', en: 'Note' }, type: 'text', optional: true },
    ],
  },
  services: {
    title: { vi: 'Thời gian công tác', en: 'Time of service' },
    add: { vi: 'Thêm thời gian công tác', en: 'Add time of service' },
    none: { vi: 'Chưa ghi thời gian công tác nào.', en: 'No time of service is recorded.' },
    fields: [
      {
        name: 'field',
        label: { vi: 'Lĩnh vực, chức vụ', en: 'Field or office' },
        type: 'term',
        terms: 'serviceFields',
      },
      ...span,
    ],
  },
  leaves: {
    title: { vi: 'Thời gian nghỉ', en: 'Leave' },
    add: { vi: 'Thêm thời gian nghỉ', en: 'Add leave' },
    none: { vi: 'Chưa ghi thời gian nghỉ nào.', en: 'No leave is recorded.' },
    fields: [{ name: 'kind', label: { vi: 'Loại', en: 'Kind' }, type: 'word', words: LEAVE_WORDS }, ...span],
  },
  categories: {
    title: { vi: 'Thuộc đối tượng', en: 'What the person is' },
    add: { vi: 'Thêm đối tượng', en: 'Add what the person is' },
    none: {
      vi: 'Chưa ghi. Điều kiện về đối tượng được khen sẽ còn để ngỏ.',
      en: 'Not recorded. Conditions on who may be proposed stay open.',
    },
    fields: [{ name: 'category', label: { vi: 'Đối tượng', en: 'Is' }, type: 'term', terms: 'who' }, ...span],
  },
};

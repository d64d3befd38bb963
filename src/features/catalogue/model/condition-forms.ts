import type { ConditionKind, TermList } from '../../../law/awards/index.ts';

interface Words {
  vi: string;
  en: string;
}

/** A field of a condition as a form asks for it. */
export interface ConditionField {
  name: string;
  label: Words;
  /**
   * `term`, `terms`: codes of `list`. `awards`: ids of awards. `share-of`: an award or a standard of members. `count`: a whole
   * number. `number`: one with decimals, such as a percentage. `who`: the nominee or the members of the collective.
   */
  as: 'term' | 'terms' | 'awards' | 'share-of' | 'count' | 'number' | 'flag' | 'who';
  list?: TermList;
  optional?: boolean;
}

/** A field of a kind of condition. */
export const field = (
  name: string,
  as: ConditionField['as'],
  vi: string,
  en: string,
  more: { list?: TermList; optional?: boolean } = {},
): ConditionField => ({ name, as, label: { vi, en }, ...more });

/** A field that takes a code of one of the catalogue's lists. */
export const term = (name: string, list: TermList, vi: string, en: string, optional = false) =>
  field(name, 'term', vi, en, { list, optional });

/** The vocabulary of conditions as forms ask for it: every kind with its fields; the server checks them against the catalogue. */
export const CONDITION_FORMS: Readonly<
  Record<ConditionKind, { label: Words; fields: readonly ConditionField[] }>
> = {
  quota: {
    label: { vi: 'Giới hạn số lượng, tỷ lệ được tặng', en: 'Cap on how many are granted' },
    fields: [
      field('maxPercent', 'number', 'Tỷ lệ tối đa (%)', 'Greatest share (%)', { optional: true }),
      term('of', 'populations', 'Tính trên', 'Of', true),
      field('maxCount', 'count', 'Số lượng tối đa', 'Greatest number', { optional: true }),
      term('per', 'spans', 'Trong khoảng', 'Per'),
    ],
  },
  evaluation: {
    label: { vi: 'Xếp loại hằng năm', en: 'Yearly evaluation' },
    fields: [
      term('grade', 'grades', 'Mức xếp loại', 'Grade'),
      field('orBetter', 'flag', 'Mức này hoặc cao hơn', 'This grade or better'),
      field('years', 'count', 'Số năm', 'Years'),
      field('consecutive', 'flag', 'Các năm liên tục', 'Consecutive years'),
      field('withinYears', 'count', 'Trong bao nhiêu năm gần nhất', 'Within how many last years', {
        optional: true,
      }),
    ],
  },
  prior_award: {
    label: { vi: 'Đã được tặng danh hiệu, hình thức khác', en: 'Awards already held' },
    fields: [
      field('award', 'awards', 'Một trong các hình thức', 'Any of these awards'),
      field('count', 'count', 'Số lần', 'How many times'),
      field('consecutive', 'flag', 'Các lần liên tục', 'Consecutive'),
    ],
  },
  initiative: {
    label: { vi: 'Sáng kiến, đề tài', en: 'Initiatives' },
    fields: [
      field('minCount', 'count', 'Số lượng ít nhất', 'At least how many'),
      field('accepts', 'terms', 'Loại được tính', 'Kinds that count', { list: 'initiativeKinds' }),
      term('scope', 'initiativeScopes', 'Phạm vi ảnh hưởng', 'Scope of influence'),
      term('recognisedBy', 'recognisers', 'Nơi công nhận', 'Recognised by', true),
    ],
  },
  interval: {
    label: { vi: 'Khoảng cách từ lần khen trước', en: 'Time since an award' },
    fields: [
      field('sinceAward', 'awards', 'Kể từ khi được tặng', 'Since'),
      field('minYears', 'count', 'Số năm ít nhất', 'At least how many years'),
    ],
  },
  member_ratio: {
    label: { vi: 'Tỷ lệ cá nhân trong tập thể', en: 'Share of members' },
    fields: [
      field('what', 'share-of', 'Đạt', 'Who hold or are'),
      field('minPercent', 'number', 'Tỷ lệ ít nhất (%)', 'At least (%)'),
    ],
  },
  member_count: {
    label: { vi: 'Số cá nhân trong tập thể có danh hiệu', en: 'Members with an award' },
    fields: [
      field('award', 'awards', 'Một trong các danh hiệu', 'Any of these awards'),
      field('min', 'count', 'Số cá nhân ít nhất', 'At least how many'),
    ],
  },
  discipline: {
    label: { vi: 'Không bị kỷ luật', en: 'No discipline' },
    fields: [
      term('noneFrom', 'disciplineLevels', 'Từ hình thức', 'From the level'),
      field('scope', 'who', 'Áp dụng với', 'Concerns'),
      term('window', 'windows', 'Thời gian', 'When'),
    ],
  },
  service_years: {
    label: { vi: 'Thời gian công tác, phục vụ', en: 'Years of service' },
    fields: [
      field('min', 'number', 'Số năm ít nhất', 'At least how many years'),
      term('field', 'serviceFields', 'Lĩnh vực', 'In'),
      field('continuous', 'flag', 'Liên tục', 'Without a break'),
    ],
  },
  rank_in_block: {
    label: { vi: 'Thứ hạng trong cụm, khối thi đua', en: 'Rank in a cluster or block' },
    fields: [
      term('position', 'positions', 'Vị trí', 'Position'),
      term('organiser', 'organisers', 'Trong', 'In'),
      term('among', 'among', 'Xét trong', 'Among', true),
    ],
  },
  movement: {
    label: { vi: 'Thành tích trong phong trào thi đua', en: 'Results in a movement' },
    fields: [
      term('result', 'results', 'Kết quả', 'Result'),
      term('launchedBy', 'launchers', 'Nơi phát động', 'Launched by'),
      field('minDurationYears', 'number', 'Kéo dài ít nhất (năm)', 'Lasting at least (years)', {
        optional: true,
      }),
      term('stage', 'stages', 'Thời điểm', 'Stage', true),
    ],
  },
  achievement: {
    label: { vi: 'Thành tích cụ thể', en: 'An achievement' },
    fields: [
      term('type', 'achievements', 'Thành tích', 'Achievement'),
      term('scope', 'reaches', 'Phạm vi ảnh hưởng', 'Scope of influence', true),
      term('rank', 'achievementRanks', 'Hạng', 'Rank', true),
    ],
  },
  assessment: {
    label: { vi: 'Tiêu chuẩn do người đánh giá', en: 'A standard that people judge' },
    fields: [
      term('code', 'assessments', 'Tiêu chuẩn', 'Standard'),
      term('by', 'assessors', 'Nơi đánh giá', 'Judged by'),
      field('minPercent', 'number', 'Mức ít nhất (%)', 'At least (%)', { optional: true }),
    ],
  },
  eligibility: {
    label: { vi: 'Đối tượng được xét', en: 'Who may be proposed' },
    fields: [term('who', 'who', 'Là', 'Is')],
  },
  once_only: {
    label: { vi: 'Chỉ được tặng một lần', en: 'Granted once' },
    fields: [term('per', 'repeats', 'Cách tính', 'How')],
  },
  council_vote: {
    label: { vi: 'Hội đồng bỏ phiếu', en: 'A council’s vote' },
    fields: [
      term('council', 'councils', 'Hội đồng', 'Council'),
      field('minPercent', 'number', 'Tỷ lệ đồng ý ít nhất (%)', 'In favour, at least (%)'),
      term('of', 'voteBases', 'Tính trên', 'Of'),
      term('absent', 'absences', 'Thành viên vắng mặt', 'Absent members', true),
    ],
  },
  publicity: {
    label: { vi: 'Đăng tải công khai lấy ý kiến', en: 'Posted for opinions' },
    fields: [field('minWorkingDays', 'count', 'Số ngày làm việc ít nhất', 'Working days, at least')],
  },
};

export const CONDITION_KINDS = Object.keys(CONDITION_FORMS) as ConditionKind[];

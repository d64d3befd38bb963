import type { BilingualText } from './award.ts';
import type { ReasonCode } from './verdict.ts';

/** What decides besides the conditions, in words. */
export const REASONS: Readonly<Record<ReasonCode, BilingualText>> = {
  'does-not-exist': {
    vi: 'Danh hiệu, hình thức khen thưởng này không có vào ngày nhận hồ sơ.',
    en: 'This award does not exist on the day the dossier is received.',
  },
  'other-subject': {
    vi: 'Danh hiệu, hình thức khen thưởng này không dành cho loại đối tượng được đề nghị.',
    en: 'This award is not for this kind of nominee.',
  },
  'no-branch': {
    vi: 'Danh mục không có điều kiện nào cho loại đối tượng này theo quy định có hiệu lực vào ngày nhận hồ sơ; cần người đối chiếu văn bản.',
    en: 'The catalogue has no conditions for this kind of nominee by the rule in force on the day the dossier is received; a person must look them up.',
  },
  'open-case': {
    vi: 'Dừng xét: đang bị xem xét kỷ luật, điều tra hoặc có khiếu nại, tố cáo chưa có kết luận (Nghị định 152/2025/NĐ-CP, Điều 4).',
    en: 'Suspended: disciplinary proceedings, an investigation or a complaint is open (Decree 152/2025/NĐ-CP, article 4).',
  },
  discipline: {
    vi: 'Có quyết định kỷ luật chưa chấp hành xong tính đến hết năm xét; thành tích chỉ được tính từ khi chấp hành xong, cần người xem xét (Nghị định 152/2025/NĐ-CP, Điều 4).',
    en: 'A disciplinary decision is not served in full by the end of the year assessed; achievements count only from its completion, a person must decide (Decree 152/2025/NĐ-CP, article 4).',
  },
  'no-version': {
    vi: 'Danh mục chưa có tiêu chuẩn của thời kỳ này; cần người đối chiếu văn bản khi đó.',
    en: 'The catalogue has no conditions for that time; a person must look them up.',
  },
};

import { type ConditionRule, UNKNOWN } from './rule.ts';

/** The names are posted for opinions before submission. */
export const publicity: ConditionRule<'publicity'> = {
  kind: 'publicity',
  judge: () => UNKNOWN,
  sentence: ({ minWorkingDays }, _words, language) =>
    language === 'vi'
      ? `Đăng tải công khai để lấy ý kiến ít nhất ${minWorkingDays} ngày làm việc trước khi trình`
      : `Posted for opinions for at least ${minWorkingDays} working days before submission`,
};

import { z } from 'zod';
import type { Language } from '../errors/app-error.ts';

const LOCALES = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

type Words = Record<Language, string>;

const REQUIRED: Words = {
  vi: 'Chưa có nội dung; mục này bắt buộc.',
  en: 'Nothing is given; this is required.',
};
const CHOICE: Words = {
  vi: 'Hãy chọn một trong các giá trị có sẵn.',
  en: 'Choose one of the values offered.',
};
const MALFORMED: Words = { vi: 'Nội dung không đúng dạng.', en: 'This has the wrong form.' };
const FORMATS: Readonly<Record<string, Words>> = {
  date: {
    vi: 'Không phải ngày có thật; hãy ghi ngày/tháng/năm.',
    en: 'This is no day; write day/month/year.',
  },
  email: { vi: 'Không phải địa chỉ thư điện tử.', en: 'This is no e-mail address.' },
  url: { vi: 'Không phải địa chỉ web.', en: 'This is no web address.' },
  uuid: { vi: 'Hãy chọn lại từ danh sách.', en: 'Choose it from the list again.' },
};

/**
 * What a person is told about input that a schema refused, without words of programming. A message that the schema itself
 * gives goes before it.
 */
export function fieldMessage(issue: z.core.$ZodRawIssue, language: Language) {
  return wordsFor(issue)?.[language] ?? LOCALES[language](issue);
}

function wordsFor(issue: z.core.$ZodRawIssue): Words | null {
  const { input } = issue;
  if (input === undefined || input === null || input === '') return REQUIRED;
  switch (issue.code) {
    case 'invalid_type':
      return MALFORMED;
    case 'invalid_value':
      return CHOICE;
    case 'invalid_format':
      return FORMATS[issue.format] ?? MALFORMED;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum <= 1
        ? REQUIRED
        : bound('least', issue.origin, issue.minimum);
    case 'too_big':
      return bound('most', issue.origin, issue.maximum);
    case 'unrecognized_keys':
      return { vi: 'Mục này không có ở đây.', en: 'There is no such field here.' };
    case 'custom':
      return wordsOfRule(issue.params);
    default:
      return null;
  }
}

/** A rule of our own gives its words in both languages: `.refine(check, { params: { vi: '…', en: '…' } })`. */
function wordsOfRule(params: Record<string, unknown> | undefined): Words | null {
  const { vi, en } = params ?? {};
  return typeof vi === 'string' && typeof en === 'string' ? { vi, en } : null;
}

const UNITS: Readonly<Record<string, Words>> = {
  string: { vi: 'ký tự', en: 'characters' },
  array: { vi: 'mục', en: 'items' },
};

function bound(side: 'least' | 'most', origin: string, value: number | bigint): Words {
  const unit = UNITS[origin];
  // A year reads as a year: only longer numbers are grouped.
  const inWords = (locale: string) => Number(value).toLocaleString(locale, { useGrouping: 'min2' });
  return {
    vi: `${side === 'least' ? 'Ít nhất' : 'Nhiều nhất'} ${inWords('vi-VN')}${unit === undefined ? '' : ` ${unit.vi}`}.`,
    en: `At ${side} ${inWords('en')}${unit === undefined ? '' : ` ${unit.en}`}.`,
  };
}

import type { Language, Subject } from '../../../law/awards/index.ts';
import { formatDay } from '../../../law/calendar/day.ts';

interface Words {
  vi: string;
  en: string;
}

export const SUBJECT_WORDS: Readonly<Record<Subject, Words>> = {
  individual: { vi: 'Cá nhân', en: 'Individuals' },
  collective: { vi: 'Tập thể', en: 'Collectives' },
  household: { vi: 'Hộ gia đình', en: 'Households' },
};

export const AWARD_KIND_WORDS = {
  title: { vi: 'Danh hiệu', en: 'Titles' },
  form: { vi: 'Hình thức khen thưởng', en: 'Forms of commendation' },
} as const;

/** "Cá nhân, tập thể": kinds of subject in a line. */
export function subjectsText(subjects: readonly Subject[], language: Language): string {
  const text = subjects.map((subject) => SUBJECT_WORDS[subject][language].toLocaleLowerCase('vi')).join(', ');
  return capital(text);
}

/** The days on which something holds: "từ 01/01/2024 đến hết 30/06/2025". */
export function spanText(
  { from, last }: { from: string | null; last: string | null },
  language: Language,
): string {
  if (language === 'en') {
    if (from === null) return last === null ? 'first day not established' : `until ${formatDay(last)}`;
    return last === null ? `since ${formatDay(from)}` : `${formatDay(from)} – ${formatDay(last)}`;
  }
  if (from === null) return last === null ? 'chưa rõ ngày bắt đầu' : `đến hết ngày ${formatDay(last)}`;
  return last === null
    ? `từ ngày ${formatDay(from)}`
    : `từ ngày ${formatDay(from)} đến hết ngày ${formatDay(last)}`;
}

/** The text with a capital first letter, as it stands in a cell of its own. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

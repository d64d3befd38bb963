import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import type { Tone } from '../../../ui/theme/colors.ts';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import type { HonourChangeKind } from '../model/honour-life.ts';
import type { HonourChangeView } from '../server/honour.schema.ts';
import classes from './honour.module.css';
import { useAwards } from './honour-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Đính chính, hủy, cấp đổi',
    none: 'Chưa có thay đổi nào sau khi ghi vào Sổ vàng.',
    correction: 'đã đính chính',
    revocation: 'đã hủy quyết định khen thưởng',
    restoration: 'đã khôi phục',
    're-issue': 'đã cấp đổi, cấp lại',
    by: (number: string, day: string) => `theo văn bản ${number} ngày ${day}`,
    on: (day: string) => `ngày ${day}`,
    changed: (label: string, before: string, after: string) => `${label}: “${before}” thành “${after}”`,
    empty: 'trống',
    subjectName: 'Tên',
    subjectDetail: 'Chức vụ, đơn vị',
    award: 'Danh hiệu, hình thức',
    year: 'Năm',
    yearFrom: 'Năm đầu',
    decisionNumber: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    authority: 'Người quyết định',
    bonus: 'Tiền thưởng',
    certificate: 'Số bằng',
    note: 'Ghi chú',
  },
  en: {
    title: 'Corrections, revocations, re-issues',
    none: 'Nothing has changed since it was entered.',
    correction: 'corrected it',
    revocation: 'revoked it',
    restoration: 'restored it',
    're-issue': 're-issued it',
    by: (number: string, day: string) => `by ${number} of ${day}`,
    on: (day: string) => `on ${day}`,
    changed: (label: string, before: string, after: string) => `${label}: “${before}” became “${after}”`,
    empty: 'empty',
    subjectName: 'Name',
    subjectDetail: 'Position, unit',
    award: 'Award',
    year: 'Year',
    yearFrom: 'First year',
    decisionNumber: 'Decision',
    decidedOn: 'Decided on',
    authority: 'Decided by',
    bonus: 'Bonus',
    certificate: 'Certificate',
    note: 'Note',
  },
});

const TONE: Readonly<Record<HonourChangeKind, Tone>> = {
  correction: 'amber',
  revocation: 'red',
  restoration: 'green',
  're-issue': 'blue',
};
const FIELDS = [
  'subjectName',
  'subjectDetail',
  'award',
  'year',
  'yearFrom',
  'decisionNumber',
  'decidedOn',
  'authority',
  'bonus',
  'certificate',
  'note',
] as const;

/** What happened to an honour after it was entered, with what stood before. */
export function HonourChanges({ changes }: { changes: readonly HonourChangeView[] }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const awards = useAwards().data?.items ?? [];
  const show = (field: (typeof FIELDS)[number], value: unknown): string => {
    if (value === null || value === undefined || value === '') return words.empty;
    if (field === 'award') return awards.find(({ id }) => id === value)?.name ?? String(value);
    return field === 'decidedOn' ? formatDay(String(value)) : String(value);
  };
  return (
    <Section title={words.title}>
      {changes.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <Timeline
          key={language}
          label={words.title}
          entries={changes.map((change) => ({
            id: change.id,
            who: change.byName,
            what: `${words[change.kind]} ${
              change.decisionNumber === null
                ? words.on(formatDay(change.decidedOn))
                : words.by(change.decisionNumber, formatDay(change.decidedOn))
            }`,
            why: change.reason,
            when: change.at,
            tone: TONE[change.kind],
            more: FIELDS.filter((field) => field in change.after).map((field) => (
              <div key={field}>
                {words.changed(
                  words[field],
                  show(field, change.before[field]),
                  show(field, change.after[field]),
                )}
              </div>
            )),
          }))}
        />
      )}
    </Section>
  );
}

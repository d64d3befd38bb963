import { NativeSelect, TextInput } from '@mantine/core';
import type { Subject } from '../../../../law/awards/index.ts';
import { DayInput } from '../../../../ui/form/day-input.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useSetSearchParams } from '../../../../ui/page/search-params.ts';
import { SUBJECT_WORDS } from '../../model/honour-words.ts';
import { AwardFilter } from '../award-filter.tsx';
import classes from './trial.module.css';

const messages = defineMessages({
  vi: {
    award: 'Danh hiệu, hình thức khen thưởng',
    subject: 'Đối tượng',
    on: 'Ngày nhận hồ sơ',
    year: 'Năm xét',
  },
  en: {
    award: 'Award',
    subject: 'For',
    on: 'Dossier received on',
    year: 'Year assessed',
  },
});

/** Award, subject, day and year: what is tried. They stand in the address. */
export function Asked({
  on,
  award,
  subjects,
  subject,
  year,
}: {
  on: string;
  award: string | undefined;
  subjects: readonly Subject[];
  subject: Subject;
  year: string;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const set = useSetSearchParams();
  return (
    <div className={classes.asked}>
      <AwardFilter
        label={words.award}
        award={award}
        onChange={(next) => set({ 'hinh-thuc': next }, { replace: true })}
      />
      <NativeSelect
        label={words.subject}
        value={subject}
        data={optionsOf(SUBJECT_WORDS, language, subjects)}
        onChange={(event) => set({ 'doi-tuong': event.currentTarget.value }, { replace: true })}
      />
      <DayInput
        label={words.on}
        value={on}
        onChange={(next) => set({ ngay: next ?? '' }, { replace: true })}
      />
      <TextInput
        label={words.year}
        inputMode="numeric"
        maxLength={4}
        value={year}
        onChange={(event) => set({ nam: event.currentTarget.value }, { replace: true })}
      />
    </div>
  );
}

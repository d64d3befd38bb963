import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/vi';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { yearOf } from '../../law/calendar/day.ts';
import type { Day } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './day-calendar.module.css';

const messages = defineMessages({
  vi: {
    nextMonth: 'Tháng sau',
    previousMonth: 'Tháng trước',
    nextYear: 'Năm sau',
    previousYear: 'Năm trước',
    nextDecade: 'Mười năm sau',
    previousDecade: 'Mười năm trước',
  },
  en: {
    nextMonth: 'Next month',
    previousMonth: 'Previous month',
    nextYear: 'Next year',
    previousYear: 'Previous year',
    nextDecade: 'Next decade',
    previousDecade: 'Previous decade',
  },
});

/** A month of days to choose from; loaded only when it is opened. Weeks begin on Monday. */
export function DayCalendar({
  value,
  onChange,
  min,
  max,
}: {
  value: Day | null;
  onChange: (day: Day | null) => void;
  min?: Day;
  max?: Day;
}) {
  const arrows = useMessages(messages);
  return (
    <DatesProvider settings={{ locale: useLanguage(), firstDayOfWeek: 1 }}>
      <DatePicker
        value={value}
        defaultDate={value ?? undefined}
        onChange={onChange}
        minDate={min}
        maxDate={max}
        highlightToday
        ariaLabels={arrows}
        classNames={classes}
        // Begins with what is seen, as who speaks to the computer says it.
        getDayAriaLabel={(day) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${yearOf(day)}`}
      />
    </DatesProvider>
  );
}

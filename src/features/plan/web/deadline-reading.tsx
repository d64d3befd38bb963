import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { dueDay } from '../model/deadline-meaning.ts';
import { parseDeadline } from '../model/parse-deadline.ts';
import { doubt } from '../model/recognised-plan.ts';
import classes from './plan.module.css';

const messages = defineMessages({
  vi: {
    due: (day: string) => `Được hiểu là hạn ngày ${day}.`,
    undated: 'Được hiểu là không có ngày cụ thể: không nhắc và không tính chậm.',
    doubtful: 'Nghi vấn',
  },
  en: {
    due: (day: string) => `This is read as due on ${day}.`,
    undated: 'This is read as no certain day: nobody is reminded and nothing is late.',
    doubtful: 'Doubtful',
  },
});

/** How a completion time that somebody types is understood, and what is odd about it; `year` is the plan's. */
export function DeadlineReading({ text, year }: { text: string; year: number }) {
  const words = useMessages(messages);
  const language = useLanguage();
  if (text.trim() === '') return null;
  const { deadline, doubts } = parseDeadline(text, year);
  const day = dueDay(deadline);
  return (
    <div role="status" className={classes.reading}>
      <p>{day === null ? words.undated : words.due(formatDay(day))}</p>
      {doubts.map(({ code, detail }) => (
        <p key={`${code} ${detail}`}>
          <ToneBadge tone="amber">{words.doubtful}</ToneBadge>{' '}
          {doubt(code, '', detail)[language === 'vi' ? 'message' : 'messageEn']}
        </p>
      ))}
    </div>
  );
}

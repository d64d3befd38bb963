import type { ReactNode } from 'react';
import { Empty } from '../../../ui/empty/empty.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { BASIS_WORDS, HONOUR_STATUS_WORDS } from '../model/honour-words.ts';
import type { HistoryView } from '../server/history.schema.ts';
import classes from './honour.module.css';
import { yearsOf } from './honour-columns.tsx';

const messages = defineMessages({
  vi: {
    title: 'Quá trình',
    none: 'Chưa có lượt khen nào được ghi',
    noneText: 'Lượt khen xuất hiện ở đây khi có quyết định, khi ghi tay hoặc nhập từ Excel.',
    year: (years: string) => `năm ${years}`,
    decision: (number: string) => `Quyết định ${number}`,
    as: (detail: string) => `Khi được khen: ${detail}`,
    restsOn: 'Dựa trên',
    made: 'Làm cơ sở cho',
    of: (name: string) => `của ${name} (đơn vị tiền thân)`,
    begins: (title: string, unit: string) => `${title}, ${unit}`,
    ends: (title: string, unit: string) => `Thôi giữ: ${title}, ${unit}`,
    called: (name: string) => `Tên gọi: ${name}`,
    under: (name: string) => `trực thuộc ${name}`,
    merger: 'Sáp nhập',
    split: 'Chia tách',
    dissolution: 'Kết thúc hoạt động',
    became: (from: string, to: string) => (to === '' ? from : `${from} → ${to}`),
  },
  en: {
    title: 'Over the years',
    none: 'No honour has been recorded',
    noneText: 'Honours appear here by decision, by hand or from Excel.',
    year: (years: string) => `for ${years}`,
    decision: (number: string) => `Decision ${number}`,
    as: (detail: string) => `Honoured as: ${detail}`,
    restsOn: 'Rests on',
    made: 'Made possible',
    of: (name: string) => `of ${name} (which it came from)`,
    begins: (title: string, unit: string) => `${title}, ${unit}`,
    ends: (title: string, unit: string) => `No longer ${title}, ${unit}`,
    called: (name: string) => `Called ${name}`,
    under: (name: string) => `under ${name}`,
    merger: 'Merger',
    split: 'Split',
    dissolution: 'End',
    became: (from: string, to: string) => (to === '' ? from : `${from} → ${to}`),
  },
});

interface Entry {
  id: string;
  day: string;
  className?: string;
  content: ReactNode;
}

/** Honours, and what the subject was and was called meanwhile, newest first. */
export function HistoryTimeline({ history }: { history: HistoryView }) {
  const words = useMessages(messages);
  const entries = [...useHonourEntries(history), ...useLifeEntries(history)].sort((a, b) =>
    a.day === b.day ? 0 : a.day < b.day ? 1 : -1,
  );
  return (
    <Section title={words.title}>
      {history.honours.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
      {entries.length > 0 && (
        <ol className={classes.line}>
          {entries.map(({ id, day, className, content }) => (
            <li key={id} className={className}>
              <time dateTime={day} className={classes.day}>
                {formatDay(day)}
              </time>
              <div>{content}</div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

type Honour = HistoryView['honours'][number];

function useHonourEntries({ subject, honours }: HistoryView): Entry[] {
  const words = useMessages(messages);
  const language = useLanguage();
  const short = (honour: Honour) => `${honour.awardName} ${words.year(yearsOf(honour))}`;
  const byId = new Map(honours.map((honour) => [honour.id, honour]));
  return honours.map((honour) => {
    const restsOn = honour.restsOn.flatMap((id) => byId.get(id) ?? []);
    const made = honours.filter((later) => later.restsOn.includes(honour.id));
    const isOwn = honour.subjectId === subject.id;
    return {
      id: honour.id,
      day: honour.decidedOn,
      className: honour.status === 'revoked' ? classes.revoked : classes.honour,
      content: (
        <>
          <TextLink to="/so-vang/$honourId" params={{ honourId: honour.id }} className={classes.name}>
            {honour.awardName}
          </TextLink>{' '}
          {words.year(yearsOf(honour))} {!isOwn && words.of(honour.subjectName)}{' '}
          {honour.status !== 'valid' && <StatusBadge of={HONOUR_STATUS_WORDS} value={honour.status} />}
          <div className={classes.quiet}>
            {[
              honour.decisionNumber === null ? null : words.decision(honour.decisionNumber),
              honour.authority,
              BASIS_WORDS[honour.basis][language],
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </div>
          {honour.subjectDetail !== null && (
            <div className={classes.quiet}>{words.as(honour.subjectDetail)}</div>
          )}
          {restsOn.length > 0 && (
            <div className={classes.quiet}>
              {words.restsOn}: {restsOn.map(short).join('; ')}
            </div>
          )}
          {made.length > 0 && (
            <div className={classes.quiet}>
              {words.made}: {made.map(short).join('; ')}
            </div>
          )}
        </>
      ),
    };
  });
}

function useLifeEntries({ subject, positions, periods, successions }: HistoryView): Entry[] {
  const words = useMessages(messages);
  const held = positions.flatMap(({ title, unitName, from, to }) => [
    { id: `from ${title} ${unitName} ${from}`, day: from, content: words.begins(title, unitName) },
    ...(to === null
      ? []
      : [{ id: `to ${title} ${unitName} ${to}`, day: to, content: words.ends(title, unitName) }]),
  ]);
  const called = periods
    .filter(({ unitId }) => unitId === subject.id)
    .map(({ name, parentName, from }) => ({
      id: `period ${from}`,
      day: from,
      content: [words.called(name), parentName === null ? null : words.under(parentName)]
        .filter((part) => part !== null)
        .join(', '),
    }));
  const joined = successions.map(({ kind, on, basis, from, to }) => ({
    id: `${kind} ${on} ${from.join()}`,
    day: on,
    content: (
      <>
        {words[kind]}: {words.became(from.join(', '), to.join(', '))}
        <div className={classes.quiet}>{basis}</div>
      </>
    ),
  }));
  return [...held, ...called, ...joined];
}

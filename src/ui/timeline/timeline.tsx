import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { actorName } from '../i18n/actor-name.ts';
import { formatMoment, relativeMoment } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { TONES, type Tone } from '../theme/colors.ts';
import classes from './timeline.module.css';

const messages = defineMessages({
  vi: { why: 'Lý do', more: (count: number) => `Xem thêm ${count} dòng cũ hơn` },
  en: { why: 'Reason', more: (count: number) => `Show ${count} older entries` },
});

/** One thing that happened. */
export interface TimelineEntry {
  id: string;
  /** Who did it; left out for those who may not know. */
  who?: string;
  /** What was done: "đã trình kế hoạch". */
  what: ReactNode;
  why?: string | null;
  /** ISO 8601. */
  when: string;
  tone?: Tone;
  /** A link to the document, or the fields that changed. */
  more?: ReactNode;
}

/** What happened to an object, newest first: who, what, why, when. Shows the newest `shown` at first. */
export function Timeline({
  label,
  entries,
  shown = 10,
}: {
  label: string;
  entries: readonly TimelineEntry[];
  shown?: number;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const sorted = [...entries].sort((a, b) => Date.parse(b.when) - Date.parse(a.when));
  const visible = all ? sorted : sorted.slice(0, shown);
  return (
    <>
      <ol aria-label={label} className={classes.timeline}>
        {visible.map(({ id, who, what, why, when, tone = 'grey', more }) => (
          <li key={id} style={{ '--dot': TONES[tone].text } as Record<string, string>}>
            <div>
              {who !== undefined && <strong>{actorName(who, language)} </strong>}
              {what}
            </div>
            {why && (
              <div className={classes.why}>
                {words.why}: {why}
              </div>
            )}
            {more}
            <time dateTime={when} className={classes.when}>
              {formatMoment(when)} · {relativeMoment(when, language)}
            </time>
          </li>
        ))}
      </ol>
      {visible.length < sorted.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {words.more(sorted.length - visible.length)}
        </Button>
      )}
    </>
  );
}

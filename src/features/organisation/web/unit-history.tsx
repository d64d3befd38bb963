import { formatDay } from '../../../ui/i18n/format.ts';
import { type Language, useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { Timeline, type TimelineEntry } from '../../../ui/timeline/timeline.tsx';
import type { HistoryEntryView } from '../server/fields.schema.ts';
import classes from './organisation.module.css';
import { useUnitHistory } from './organisation-queries.ts';
import { ACT_WORDS } from './unit-words.ts';

const messages = defineMessages({
  vi: { title: 'Lịch sử thay đổi', none: 'Chưa có thay đổi nào được ghi lại.' },
  en: { title: 'History', none: 'No change has been recorded yet.' },
});

/** How a unit came to be what it is. */
export function UnitHistory({ unitId }: { unitId: string }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <Section title={words.title}>
      <Loaded query={useUnitHistory(unitId)} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.quiet}>{words.none}</p>
          ) : (
            <Timeline
              label={words.title}
              entries={items.map((entry) => toTimeline(entry, language))}
              shown={5}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

/** An entry of the audit trail as a line of a history. */
export function toTimeline(entry: HistoryEntryView, language: Language): TimelineEntry {
  const more = namesOf(entry);
  return {
    id: String(entry.seq),
    who: entry.actorName,
    what: ACT_WORDS[entry.act]?.[language] ?? entry.act,
    why: entry.reason,
    when: entry.at,
    more: more === null ? undefined : <div>{more}</div>,
  };
}

/** Which name it had and has, or which position it was: what tells most about the entry. */
function namesOf({ before, after }: HistoryEntryView): string | null {
  const [old, now] = [lastPeriod(before), lastPeriod(after)];
  if (now !== null) {
    const name = old !== null && old.name !== now.name ? `${old.name} → ${now.name}` : now.name;
    const day = old === null || old.validFrom !== now.validFrom ? ` (${formatDay(now.validFrom)})` : '';
    return `${name}${day}`;
  }
  const title = after?.title ?? before?.title;
  if (typeof title === 'string') return title;
  const fullName = after?.fullName;
  return typeof fullName === 'string' ? fullName : null;
}

function lastPeriod(side: HistoryEntryView['after']): { name: string; validFrom: string } | null {
  const periods = side?.periods;
  const last: unknown = Array.isArray(periods) ? periods.at(-1) : null;
  return typeof last === 'object' && last !== null && 'name' in last && 'validFrom' in last
    ? { name: String(last.name), validFrom: String(last.validFrom) }
    : null;
}

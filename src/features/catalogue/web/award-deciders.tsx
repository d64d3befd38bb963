import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import { capital, spanText } from '../model/award-words.ts';
import type { AwardView } from '../server/catalogue.schema.ts';
import classes from './catalogue.module.css';
import { LegalSource } from './legal-source.tsx';
import { Unsure } from './unsure.tsx';

const messages = defineMessages({
  vi: {
    deciders: 'Thẩm quyền quyết định',
    noDecider: (day: string) => `Danh mục chưa ghi ai có thẩm quyền vào ngày ${day}.`,
    others: 'Thời kỳ khác',
  },
  en: {
    deciders: 'Decided by',
    noDecider: (day: string) => `The catalogue does not say who decides on ${day}.`,
    others: 'At other times',
  },
});

/** Who decides on the day, and who did or will at other times. */
export function AwardDeciders({ award }: { award: AwardView }) {
  const words = useMessages(messages);
  const now = award.deciders.filter(({ holds }) => holds);
  const others = award.deciders.filter(({ holds }) => !holds);
  return (
    <Section title={words.deciders}>
      {now.length === 0 && <p>{words.noDecider(formatDay(award.on))}</p>}
      <DeciderLines of={now} />
      {others.length > 0 && (
        <details>
          <summary>{words.others}</summary>
          <DeciderLines of={others} />
        </details>
      )}
    </Section>
  );
}

function DeciderLines({ of }: { of: AwardView['deciders'] }) {
  const language = useLanguage();
  if (of.length === 0) return null;
  return (
    <ul className={classes.list}>
      {of.map((each) => (
        <li key={`${each.who}${each.from}`}>
          {capital(each.who)} <Unsure of={each.confidence} />
          <div className={classes.quiet}>
            {capital(spanText(each, language))}. <LegalSource lead of={each.source} />
          </div>
          {each.note !== null && (
            <div className={classes.quiet} lang="vi">
              {each.note}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

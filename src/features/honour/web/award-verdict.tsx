import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { VERDICT_WORDS } from '../model/honour-words.ts';
import type { PresentedVerdict } from '../model/present-verdict.ts';
import classes from './honour.module.css';
import { VerdictConditions } from './verdict-conditions.tsx';

const messages = defineMessages({
  vi: {
    missing: 'Còn thiếu',
    open: 'Cần xác định thêm',
    nothing: 'Không thiếu điều kiện nào đã ghi được.',
    details: 'Từng điều kiện',
  },
  en: {
    missing: 'Missing',
    open: 'Still to be established',
    nothing: 'No recorded condition is missing.',
    details: 'Each condition',
  },
});

/** An award with the verdict, what is missing and each condition. */
export function AwardVerdict({ item, opened }: { item: PresentedVerdict; opened: boolean }) {
  const words = useMessages(messages);
  return (
    <article className={classes.next}>
      <div className={classes.split}>
        <h3>{item.name}</h3>
        <StatusBadge of={VERDICT_WORDS} value={item.verdict} />
      </div>
      {item.reason !== null && <p>{item.reason}</p>}
      {item.missing.length > 0 ? (
        <>
          <p>{item.verdict === 'needs-review' ? words.open : words.missing}:</p>
          <ul className={classes.missing}>
            {item.missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : (
        item.reason === null && <p>{words.nothing}</p>
      )}
      {item.lines.length > 0 && (
        <details open={opened}>
          <summary>{words.details}</summary>
          <VerdictConditions verdict={item} />
        </details>
      )}
    </article>
  );
}

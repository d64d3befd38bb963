import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { StatusBadge, type StatusTable, ToneBadge } from '../../../ui/status/status.tsx';
import type { ConditionLine, PresentedVerdict } from '../model/present-verdict.ts';
import classes from './honour.module.css';

const messages = defineMessages({
  vi: {
    missing: 'Còn thiếu',
    open: 'Cần xác định thêm',
    nothing: 'Không thiếu điều kiện nào đã ghi được.',
    details: 'Từng điều kiện',
    all: 'Tất cả các điều sau',
    any: 'Một trong các điều sau',
    held: 'Đã có',
    deferred: 'Do thủ tục kiểm tra sau',
    unsure: 'Cần xác nhận',
  },
  en: {
    missing: 'Missing',
    open: 'Still to be established',
    nothing: 'No recorded condition is missing.',
    details: 'Each condition',
    all: 'All of these',
    any: 'One of these',
    held: 'Held',
    deferred: 'Checked later by the procedure',
    unsure: 'To be confirmed',
  },
});

const VERDICTS: StatusTable<PresentedVerdict['verdict']> = {
  eligible: { vi: 'Đủ điều kiện', en: 'Eligible', tone: 'green' },
  'not-eligible': { vi: 'Chưa đủ điều kiện', en: 'Not eligible', tone: 'red' },
  'needs-review': { vi: 'Cần người xem xét', en: 'Needs review', tone: 'amber' },
};
const MET = {
  true: { vi: 'Đạt', en: 'Met', tone: 'green' },
  false: { vi: 'Chưa đạt', en: 'Not met', tone: 'red' },
  null: { vi: 'Chưa rõ', en: 'Open', tone: 'amber' },
} as const satisfies StatusTable<string>;

/** An award with the verdict, what is missing and each condition. */
export function AwardVerdict({ item, opened }: { item: PresentedVerdict; opened: boolean }) {
  const words = useMessages(messages);
  return (
    <article className={classes.next}>
      <div className={classes.split}>
        <h3>{item.name}</h3>
        <StatusBadge of={VERDICTS} value={item.verdict} />
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
          <ul className={classes.conditions}>
            {item.lines.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand in two branches
              <Line key={i} line={line} />
            ))}
          </ul>
          {item.deferred.length > 0 && (
            <>
              <p>{words.deferred}:</p>
              <ul className={classes.missing}>
                {item.deferred.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
    </article>
  );
}

function Line({ line }: { line: ConditionLine }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { depth, group, text, met, confidence, source, held } = line;
  const word = MET[`${met}`];
  return (
    <li style={{ '--depth': depth } as Record<string, number>}>
      <span>
        <ToneBadge tone={word.tone}>{word[language]}</ToneBadge>
      </span>
      <span>
        {group === null ? text : <strong>{words[group]}:</strong>}{' '}
        {confidence !== null && confidence !== 'verified' && (
          <ToneBadge tone="amber">{words.unsure}</ToneBadge>
        )}
        {held.length > 0 && (
          <span className={classes.detail}>
            {words.held}: {held.join('; ')}
          </span>
        )}
        {source !== null && <span className={classes.detail}>{source}</span>}
      </span>
    </li>
  );
}

import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { StatusBadge, type StatusTable, ToneBadge } from '../../../ui/status/status.tsx';
import type { ConditionLine, NextAward, NextAwardsView } from '../server/history.schema.ts';
import { AwardFilter } from './award-filter.tsx';
import classes from './honour.module.css';
import { type SubjectKey, useNextAwards } from './honour-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Điều kiện cho lần khen tiếp theo',
    about: (year: number) =>
      `Xét theo dữ liệu đã ghi và quy định hiện hành, năm xét ${year}. Kết quả để tham khảo; Hội đồng và người có thẩm quyền quyết định.`,
    choose: 'Xem danh hiệu, hình thức khác',
    missing: 'Còn thiếu',
    open: 'Cần xác định thêm',
    nothing: 'Không thiếu điều kiện nào đã ghi được.',
    details: 'Từng điều kiện',
    all: 'Tất cả các điều sau',
    any: 'Một trong các điều sau',
    held: 'Đã có',
    deferred: 'Do thủ tục kiểm tra sau',
    unsure: 'Cần xác nhận',
    review: 'Luật sửa đổi đã có hiệu lực: phải đối chiếu văn bản trước khi dùng.',
    none: 'Chưa có danh hiệu nào gần đạt theo dữ liệu đã ghi. Chọn một danh hiệu ở trên để xem từng điều kiện.',
  },
  en: {
    title: 'What the next award asks',
    about: (year: number) =>
      `By what is recorded and the law of today, for ${year}. For information; the council and the authority decide.`,
    choose: 'Look at another award',
    missing: 'Missing',
    open: 'Still to be established',
    nothing: 'No recorded condition is missing.',
    details: 'Each condition',
    all: 'All of these',
    any: 'One of these',
    held: 'Held',
    deferred: 'Checked later by the procedure',
    unsure: 'To be confirmed',
    review: 'The amended law is in force: check the rule against the text before use.',
    none: 'No award is near by what is recorded. Choose one above to see its conditions.',
  },
});

const VERDICTS: StatusTable<NextAward['verdict']> = {
  eligible: { vi: 'Đủ điều kiện', en: 'Eligible', tone: 'green' },
  'not-eligible': { vi: 'Chưa đủ điều kiện', en: 'Not eligible', tone: 'red' },
  'needs-review': { vi: 'Cần người xem xét', en: 'Needs review', tone: 'amber' },
};
const MET = {
  true: { vi: 'Đạt', en: 'Met', tone: 'green' },
  false: { vi: 'Chưa đạt', en: 'Not met', tone: 'red' },
  null: { vi: 'Chưa rõ', en: 'Open', tone: 'amber' },
} as const satisfies StatusTable<string>;

/** The awards nearest to a subject, or a chosen one, with what is missing and each condition. */
export function NextAwards({ of }: { of: SubjectKey }) {
  const words = useMessages(messages);
  const [award, setAward] = useState<string | undefined>(undefined);
  const query = useNextAwards<NextAwardsView>(of, { award });
  return (
    <Section title={words.title}>
      <div className={classes.chooser} data-screen-only>
        <AwardFilter label={words.choose} award={award} subject={of.subject} onChange={setAward} />
      </div>
      <Loaded query={query}>
        {({ items, year }) => (
          <>
            <p className={classes.quiet}>{words.about(year)}</p>
            {items.some(({ warnings }) => warnings.includes('review-required')) && (
              <Alert color="gold" mt="sm">
                {words.review}
              </Alert>
            )}
            {items.length === 0 && <p>{words.none}</p>}
            {items.map((item) => (
              <Next key={item.award} item={item} opened={award !== undefined} />
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Next({ item, opened }: { item: NextAward; opened: boolean }) {
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

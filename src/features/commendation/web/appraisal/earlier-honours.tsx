import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { AppraisalView } from '../../server/appraisal/appraisal.schema.ts';
import classes from './appraisal.module.css';

const messages = defineMessages({
  vi: {
    title: 'Đã được khen thưởng',
    none: 'Sổ vàng chưa ghi lần khen thưởng nào.',
    year: 'Năm',
    award: 'Danh hiệu, hình thức',
    decision: 'Quyết định',
    revoked: 'Đã hủy',
    history: 'Xem toàn bộ quá trình',
  },
  en: {
    title: 'Earlier honours',
    none: 'The golden book has no honour of this nominee.',
    year: 'Year',
    award: 'Award',
    decision: 'Decision',
    revoked: 'Revoked',
    history: 'Show the whole history',
  },
});

const HISTORY = {
  individual: { to: '/so-vang/nguoi/$personId', param: 'personId' },
  collective: { to: '/so-vang/don-vi/$unitId', param: 'unitId' },
  household: { to: '/so-vang/ho/$householdId', param: 'householdId' },
} as const;

/** What the nominee was granted before, newest first. */
export function EarlierHonours({ view: { honours, nomination } }: { view: AppraisalView }) {
  const words = useMessages(messages);
  const { to, param } = HISTORY[nomination.subject];
  return (
    <Section title={words.title}>
      {honours.length === 0 ? (
        <p className={classes.less}>{words.none}</p>
      ) : (
        <table className={classes.honours}>
          <caption className="sv-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.award}</th>
              <th scope="col">{words.decision}</th>
            </tr>
          </thead>
          <tbody>
            {honours.map((honour) => (
              <tr key={honour.id}>
                <td>{honour.yearFrom === null ? honour.year : `${honour.yearFrom}–${honour.year}`}</td>
                <td>
                  {honour.awardName}{' '}
                  {honour.status === 'revoked' && <ToneBadge tone="red">{words.revoked}</ToneBadge>}
                </td>
                <td>
                  {[honour.decisionNumber, formatDay(honour.decidedOn)].filter(Boolean).join(', ')}
                  <div className={classes.less}>{honour.authority}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <TextLink to={to} params={{ [param]: nomination.subjectId }}>
          {words.history}
        </TextLink>
      </p>
    </Section>
  );
}

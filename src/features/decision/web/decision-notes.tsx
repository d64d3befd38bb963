import { Alert } from '@mantine/core';
import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { StatusBadge, ToneBadge } from '../../../ui/status/status.tsx';
import { DECISION_KIND_WORDS, DECISION_STATE_WORDS } from '../model/decision-words.ts';
import type { DecisionView } from '../server/decision.schema.ts';
import classes from './decision.module.css';
import { codeOf } from './decision-queries.ts';

const messages = defineMessages({
  vi: {
    over: (sum: string, available: string, over: string, year: number) =>
      `Tổng tiền thưởng ${sum} đồng vượt quỹ năm ${year}: quỹ còn ${available} đồng sau khi trừ các quyết định đang soạn, thiếu ${over} đồng.`,
    unknown: (year: number) => `Chưa ghi nguồn của Quỹ thi đua, khen thưởng năm ${year}.`,
    enough: (available: string, year: number) => `Quỹ năm ${year} còn ${available} đồng cho quyết định này.`,
    fund: 'Mở quỹ',
    unsure: 'cần xác nhận',
    entered: 'người soạn nhập',
    draft: 'dự thảo',
    of: (code: string, day: string) => `số ${code} ngày ${day}`,
  },
  en: {
    over: (sum: string, available: string, over: string, year: number) =>
      `Bonuses of ${sum} đồng go beyond the fund of ${year}: ${available} đồng are left after decisions under way, ${over} đồng are missing.`,
    unknown: (year: number) => `No source of the commendation fund of ${year} is noted.`,
    enough: (available: string, year: number) =>
      `The fund of ${year} has ${available} đồng for this decision.`,
    fund: 'To the fund',
    unsure: 'needs confirmation',
    entered: 'entered by the drafter',
    draft: 'draft',
    of: (code: string, day: string) => `no. ${code} of ${day}`,
  },
});

/** Whether the fund has what a decision costs. It warns and never blocks. */
export function FundNote({ decision: { fund, bonusTotal, unitId } }: { decision: DecisionView }) {
  const words = useMessages(messages);
  if (fund === null) return null;
  const { year, known, available, over } = fund;
  const text = !known
    ? words.unknown(year)
    : over > 0
      ? words.over(formatNumber(bonusTotal), formatNumber(available), formatNumber(over), year)
      : words.enough(formatNumber(available), year);
  return (
    <Alert color={over > 0 || !known ? 'amber' : 'blue'} className={classes.note}>
      {text}{' '}
      <TextLink to="/quy" search={{ 'don-vi': unitId, nam: String(year) }}>
        {words.fund}
      </TextLink>
    </Alert>
  );
}

/** The legal bases as they are printed, each with how sure the catalogue is. */
export function LegalBases({ decision: { legalBases, basisNotes } }: { decision: DecisionView }) {
  const words = useMessages(messages);
  return (
    <ul className={classes.sums}>
      {legalBases.map((text, index) => (
        <li key={text}>
          {text} {basisNotes[index] === 'unconfirmed' && <ToneBadge tone="amber">{words.unsure}</ToneBadge>}
          {basisNotes[index] === 'entered' && <span className={classes.quiet}>({words.entered})</span>}
        </li>
      ))}
    </ul>
  );
}

/** Links to decisions that this one changes, or that change it. */
export function Related({ decisions }: { decisions: DecisionView['changes'] }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <ul className={classes.sums}>
      {decisions.map((one) => {
        const code = codeOf(one);
        return (
          <li key={one.id}>
            <TextLink to="/quyet-dinh/$decisionId" params={{ decisionId: one.id }}>
              {DECISION_KIND_WORDS[one.kind][language]}{' '}
              {code === null ? words.draft : words.of(code, formatDay(one.decidedOn))}
            </TextLink>{' '}
            <StatusBadge of={DECISION_STATE_WORDS} value={one.state} />
          </li>
        );
      })}
    </ul>
  );
}

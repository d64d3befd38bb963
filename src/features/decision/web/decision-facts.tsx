import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Subject } from '../../../law/awards/index.ts';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { SUBJECT_WORDS } from '../../honour/index.ts';
import type { DecisionView } from '../server/decision.schema.ts';
import classes from './decision.module.css';
import { LegalBases, Related } from './decision-notes.tsx';
import { codeOf } from './decision-queries.ts';
import { EditDecision } from './edit-decision.tsx';

const NOUNS: Readonly<Record<Subject, [string, string]>> = {
  individual: ['person', 'people'],
  collective: ['collective', 'collectives'],
  household: ['household', 'households'],
};

const messages = defineMessages({
  vi: {
    about: 'Thông tin quyết định',
    edit: 'Sửa lời văn',
    authority: 'Thẩm quyền',
    code: 'Số, ký hiệu',
    none: 'Chưa cấp số',
    day: 'Ngày quyết định',
    planned: 'Ngày dự kiến',
    round: 'Đợt xét',
    base: 'Lương cơ sở ngày đó',
    granted: 'Khen thưởng',
    sum: {
      grant: 'Tổng tiền thưởng',
      correction: 'Tiền thưởng sau đính chính',
      revocation: 'Tiền thưởng thu hồi',
    },
    corrects: 'Quyết định được sửa',
    changes: 'Đính chính, hủy bỏ',
    bases: 'Căn cứ pháp lý',
    why: 'Lý do',
    reopens: 'Các trường hợp trở lại chờ quyết định khác.',
    dong: (amount: string) => `${amount} đồng`,
    award: (count: number, name: string, subject: Subject) =>
      `${formatNumber(count)} ${SUBJECT_WORDS[subject].vi.toLocaleLowerCase('vi')}: ${name}`,
    each: (factor: string, bonus: string) => ` – hệ số ${factor}, mỗi trường hợp ${bonus} đồng`,
    unknown: ' – chưa có mức tiền thưởng trong danh mục',
    unconfirmed: ' (cần xác nhận)',
    reason: 'Lý do hủy',
  },
  en: {
    about: 'About the decision',
    edit: 'Edit the words',
    authority: 'Authority',
    code: 'Number',
    none: 'No number yet',
    day: 'Day of the decision',
    planned: 'Planned day',
    round: 'Round',
    base: 'Base salary on that day',
    granted: 'Granted',
    sum: {
      grant: 'Sum of bonuses',
      correction: 'Bonuses after correction',
      revocation: 'Bonuses that come back',
    },
    corrects: 'Changes the decision',
    changes: 'Corrections, revocations',
    bases: 'Legal bases',
    why: 'Reason',
    reopens: 'The nominees wait for another decision.',
    dong: (amount: string) => `${amount} đồng`,
    award: (count: number, name: string, subject: Subject) =>
      `${plural(formatNumber(count), ...NOUNS[subject])}: ${name}`,
    each: (factor: string, bonus: string) => ` – factor ${factor}, ${bonus} đồng each`,
    unknown: ' – the catalogue knows no bonus',
    unconfirmed: ' (to be confirmed)',
    reason: 'Why it was given up',
  },
});

/** What a decision is, decides and costs; a draft is edited from here. */
export function DecisionFacts({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={words.about}
      acts={
        decision.allowed.includes('edit') && <Button onClick={() => setEditing(true)}>{words.edit}</Button>
      }
    >
      <FactList>
        <dt>{words.authority}</dt>
        <dd>{decision.authority}</dd>
        <dt>{words.code}</dt>
        <dd>{codeOf(decision) ?? words.none}</dd>
        <dt>{decision.number === null ? words.planned : words.day}</dt>
        <dd>{formatDay(decision.decidedOn)}</dd>
        {decision.roundId !== null && (
          <>
            <dt>{words.round}</dt>
            <dd>
              <TextLink to="/dot-xet/$roundId" params={{ roundId: decision.roundId }}>
                {decision.roundName}
              </TextLink>
            </dd>
          </>
        )}
        {decision.corrects !== null && (
          <>
            <dt>{words.corrects}</dt>
            <dd>
              <Related decisions={[decision.corrects]} />
            </dd>
          </>
        )}
        {decision.changes.length > 0 && (
          <>
            <dt>{words.changes}</dt>
            <dd>
              <Related decisions={decision.changes} />
            </dd>
          </>
        )}
        {decision.legalBases.length > 0 && (
          <>
            <dt>{words.bases}</dt>
            <dd>
              <LegalBases decision={decision} />
            </dd>
          </>
        )}
        {decision.baseSalary !== null && decision.kind === 'grant' && (
          <>
            <dt>{words.base}</dt>
            <dd>{words.dong(formatNumber(decision.baseSalary))}</dd>
          </>
        )}
        <dt>{words.sum[decision.kind]}</dt>
        <dd>{words.dong(formatNumber(decision.bonusTotal))}</dd>
        {decision.awards.length > 0 && decision.kind === 'grant' && (
          <>
            <dt>{words.granted}</dt>
            <dd>
              <ul className={classes.sums}>
                {decision.awards.map(({ award, name, subject, count, factor, bonus, confirmed }) => (
                  <li key={`${award} ${subject}`}>
                    {words.award(count, name, subject)}
                    {bonus === null || factor === null
                      ? words.unknown
                      : words.each(formatNumber(factor), formatNumber(bonus))}
                    {!confirmed && words.unconfirmed}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {decision.reason !== null && (
          <>
            <dt>{decision.kind === 'grant' || decision.state === 'cancelled' ? words.reason : words.why}</dt>
            <dd>
              {decision.reason}
              {decision.reopens && ` ${words.reopens}`}
            </dd>
          </>
        )}
      </FactList>
      {editing && <EditDecision decision={decision} onClose={() => setEditing(false)} />}
    </Section>
  );
}

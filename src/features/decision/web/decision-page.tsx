import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { OfficialPaper } from '../../../ui/document/official-paper.tsx';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink, TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../ui/page/search-params.ts';
import { Section } from '../../../ui/page/section.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { SUBJECT_WORDS } from '../../honour/index.ts';
import { DECISION_KIND_WORDS, DECISION_STATE_WORDS } from '../model/decision-words.ts';
import type { DecisionView } from '../server/decision.schema.ts';
import classes from './decision.module.css';
import { DecisionActs } from './decision-acts.tsx';
import { DecisionLines } from './decision-lines.tsx';
import { FundNote, LegalBases, Related } from './decision-notes.tsx';
import { codeOf, decisionKey, useDecision } from './decision-queries.ts';
import { EditDecision } from './edit-decision.tsx';

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
    award: (count: string, name: string, subject: string) => `${count} ${subject}: ${name}`,
    each: (factor: string, bonus: string) => ` – hệ số ${factor}, mỗi trường hợp ${bonus} đồng`,
    unknown: ' – chưa có mức tiền thưởng trong danh mục',
    unconfirmed: ' (cần xác nhận)',
    reason: 'Lý do hủy',
    preview: 'Bản xem trước',
    document: 'Mở văn bản để ký, phát hành',
    issued: 'Mở văn bản',
    certificates: 'Bằng, giấy chứng nhận',
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
    award: (count: string, name: string, subject: string) => `${count} ${subject}: ${name}`,
    each: (factor: string, bonus: string) => ` – factor ${factor}, ${bonus} đồng each`,
    unknown: ' – the catalogue knows no bonus',
    unconfirmed: ' (to be confirmed)',
    reason: 'Why it was given up',
    preview: 'Preview',
    document: 'Open the document to sign and issue',
    issued: 'Open the document',
    certificates: 'Certificates',
  },
});

export function Page() {
  const query = useDecision(usePathParam('decisionId'));
  return (
    <Loaded query={query}>{(decision) => <DecisionFrame key={decision.id} decision={decision} />}</Loaded>
  );
}

function DecisionFrame({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const waits = decision.state === 'numbered' || decision.state === 'signed';
  return (
    <PageFrame
      title={decision.title}
      badge={
        <>
          {decision.kind !== 'grant' && <StatusBadge of={DECISION_KIND_WORDS} value={decision.kind} />}
          <StatusBadge of={DECISION_STATE_WORDS} value={decision.state} />
        </>
      }
      intro={decision.unitName}
      acts={
        <>
          {decision.state === 'effective' && decision.kind === 'grant' && (
            <ButtonLink to="/quyet-dinh/$decisionId/bang-chung-nhan" params={{ decisionId: decision.id }}>
              {words.certificates}
            </ButtonLink>
          )}
          {decision.documentId !== null && (
            <ButtonLink to="/van-ban/$documentId" params={{ documentId: decision.documentId }}>
              {waits ? words.document : words.issued}
            </ButtonLink>
          )}
          <DecisionActs decision={decision} />
        </>
      }
    >
      <FundNote decision={decision} />
      <DecisionFacts decision={decision} />
      {decision.state !== 'cancelled' && (
        <>
          <DecisionLines decision={decision} />
          <Preview decision={decision} />
        </>
      )}
    </PageFrame>
  );
}

function DecisionFacts({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const language = useLanguage();
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
                    {words.award(
                      formatNumber(count),
                      name,
                      SUBJECT_WORDS[subject][language].toLocaleLowerCase('vi'),
                    )}
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

function Preview({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: [...decisionKey(decision.id), 'preview'],
    queryFn: ({ signal }) =>
      api.get<{ html: string }>(`/api/decisions/${decision.id}/preview`, undefined, { signal }),
  });
  return (
    <Section title={words.preview}>
      <Loaded query={query}>
        {({ html }) => (
          <div className={classes.paper}>
            <OfficialPaper html={html} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

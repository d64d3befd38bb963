import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { DOSSIER_STATE_WORDS, PART_GAP_WORDS, TASK_PART_WORDS } from '../../model/dossier-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { DossierOpinions } from '../opinions/dossier-opinions.tsx';
import { CapList } from './cap-list.tsx';
import classes from './dossier.module.css';
import { DossierHistory, SentVersions } from './dossier-history.tsx';

const messages = defineMessages({
  vi: {
    facts: 'Tiếp nhận và thời hạn',
    code: 'Mã hồ sơ',
    received: 'Ngày tiếp nhận',
    due: 'Hạn thẩm định',
    left: (days: number) => (days < 0 ? `quá hạn ${-days} ngày làm việc` : `còn ${days} ngày làm việc`),
    stopped: (day: string) => `tạm dừng từ ngày ${day}`,
    procedure: 'Thủ tục',
    ruleSet: 'Văn bản áp dụng',
    ofDay: (day: string) => `theo ngày ${day}`,
    limit: 'Thời gian giải quyết',
    units: { 'working-days': 'ngày làm việc', 'calendar-days': 'ngày', months: 'tháng' } as Record<
      string,
      string
    >,
    receiver: 'Nơi nhận',
    letter: 'Tờ trình',
    assigned: 'Người thẩm định',
    none: 'chưa có',
    unconfirmed: 'cần xác nhận',
    lateReason: 'Lý do gửi muộn',
    receipt: 'Tải giấy tiếp nhận (PDF)',
    above: 'Đã trình lên trong hồ sơ',
    below: 'Tổng hợp từ các hồ sơ',
    papers: 'Thành phần hồ sơ theo thủ tục',
    optional: 'không bắt buộc',
    next: 'Việc tiếp theo',
    goOn: (part: string) => `Mở phần ${part}`,
  },
  en: {
    facts: 'Receipt and time limits',
    code: 'Code',
    received: 'Received on',
    due: 'Appraisal due',
    left: (days: number) => (days < 0 ? `${-days} working days late` : `${days} working days left`),
    stopped: (day: string) => `clock stopped since ${day}`,
    procedure: 'Procedure',
    ruleSet: 'Rules that apply',
    ofDay: (day: string) => `as of ${day}`,
    limit: 'Time limit',
    units: { 'working-days': 'working days', 'calendar-days': 'days', months: 'months' } as Record<
      string,
      string
    >,
    receiver: 'Received by',
    letter: 'Letter',
    assigned: 'Appraised by',
    none: 'none yet',
    unconfirmed: 'needs confirmation',
    lateReason: 'Reason for being late',
    receipt: 'Download the receipt (PDF)',
    above: 'Went upward in',
    below: 'Made of the dossiers',
    papers: 'Papers of the procedure',
    optional: 'optional',
    next: 'What comes next',
    goOn: (part: string) => `Open “${part}”`,
  },
});

/** Where a dossier lies, by what law, until when, and what happened to it. */
export function DossierFacts({ dossier, language }: { dossier: DossierView; language: 'vi' | 'en' }) {
  const words = useMessages(messages);
  const { procedure, ruleSet, workingDaysLeft: left } = dossier;
  const unsure = (confirmed: boolean) =>
    !confirmed && (
      <>
        {' '}
        <ToneBadge tone="amber">{words.unconfirmed}</ToneBadge>
      </>
    );
  const fact = (label: string, value: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{value ?? words.none}</dd>
    </div>
  );
  // Before it is received there is nothing to say of these.
  const once = (label: string, value: ReactNode) =>
    value !== null && value !== undefined && fact(label, value);
  return (
    <>
      <NextPart dossier={dossier} language={language} />
      <Section
        title={words.facts}
        acts={
          dossier.code !== null && (
            <Button component="a" href={`/api/dossiers/${dossier.id}/receipt`}>
              {words.receipt}
            </Button>
          )
        }
      >
        <FactList columns>
          {fact(words.receiver, dossier.receiverName)}
          {once(words.code, dossier.code)}
          {once(words.received, dossier.receivedOn && formatDay(dossier.receivedOn))}
          {once(
            words.due,
            dossier.dueOn && (
              <>
                {formatDay(dossier.dueOn)}
                {left !== null && <div className={classes.less}>{words.left(left)}</div>}
                {dossier.stoppedOn !== null && (
                  <div className={classes.less}>{words.stopped(formatDay(dossier.stoppedOn))}</div>
                )}
              </>
            ),
          )}
          {once(
            words.procedure,
            procedure && (
              <>
                {procedure.name[language]}
                {unsure(procedure.confirmed)}
              </>
            ),
          )}
          {fact(
            words.ruleSet,
            ruleSet && (
              <>
                {ruleSet.name[language]}{' '}
                <span className={classes.less}>{words.ofDay(formatDay(ruleSet.day))}</span>
              </>
            ),
          )}
          {procedure?.limit &&
            fact(
              words.limit,
              <>
                {procedure.limit.length} {words.units[procedure.limit.unit]}
                {unsure(procedure.limit.confirmed)}
                <div className={classes.less} lang="vi">
                  {procedure.limit.source}
                </div>
              </>,
            )}
          {fact(
            words.letter,
            dossier.letterNumber &&
              `${dossier.letterNumber}${dossier.letterDate === null ? '' : `, ${formatDay(dossier.letterDate)}`}`,
          )}
          {dossier.assignedTo !== null && fact(words.assigned, dossier.assignedTo)}
          {dossier.lateReason !== null && fact(words.lateReason, dossier.lateReason)}
        </FactList>
        <Related title={words.above} dossiers={dossier.above} />
        <Related title={words.below} dossiers={dossier.below} />
      </Section>
      <CapList caps={dossier.caps} />
      <DossierOpinions dossier={dossier} />
      <DossierHistory dossier={dossier} language={language} />
      <SentVersions dossier={dossier} />
      {procedure !== null && procedure.parts.length > 0 && (
        <Section title={words.papers}>
          <ul className={classes.reasons}>
            {procedure.parts.map(({ text, required }) => (
              <li key={text}>
                {text}
                {!required && <span className={classes.less}> ({words.optional})</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Of a dossier that its unit still fills in: the first part that is not done, and what it lacks. */
function NextPart({ dossier, language }: { dossier: DossierView; language: 'vi' | 'en' }) {
  const words = useMessages(messages);
  const next = dossier.parts.find(({ state }) => state === 'todo' || state === 'trouble');
  const mayFill = dossier.allowed.includes('send') || dossier.allowed.includes('submit');
  if (!mayFill || next === undefined) return null;
  const name = TASK_PART_WORDS[next.part][language];
  const gaps = next.gaps.map((gap) => PART_GAP_WORDS[gap][language]).join('; ');
  return (
    <Section
      title={words.next}
      acts={
        <ButtonLink to="." search={{ phan: next.part }}>
          {words.goOn(name)}
        </ButtonLink>
      }
    >
      <p>{gaps === '' ? name : `${name}: ${gaps}.`}</p>
    </Section>
  );
}

function Related({ title, dossiers }: { title: string; dossiers: DossierView['above'] }) {
  if (dossiers.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={classes.reasons}>
        {dossiers.map((other) => (
          <li key={other.id}>
            <TextLink to="/ho-so/$dossierId" params={{ dossierId: other.id }}>
              {other.title}
            </TextLink>{' '}
            ({other.unitName} → {other.receiverName}){' '}
            <StatusBadge of={DOSSIER_STATE_WORDS} value={other.state} />
          </li>
        ))}
      </ul>
    </>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { LegalSource } from '../../../catalogue/web/index.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import { LIMIT_UNIT_WORDS } from '../../model/limit-unit-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { Unsure } from '../opinions/period-facts.tsx';
import classes from './dossier.module.css';

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
    receiver: 'Nơi nhận',
    letter: 'Tờ trình',
    assigned: 'Người thẩm định',
    none: 'chưa có',
    lateReason: 'Lý do gửi muộn',
    receipt: 'Tải giấy tiếp nhận (PDF)',
    above: 'Đã trình lên trong hồ sơ',
    below: 'Tổng hợp từ các hồ sơ',
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
    receiver: 'Received by',
    letter: 'Letter',
    assigned: 'Appraised by',
    none: 'none yet',
    lateReason: 'Reason for being late',
    receipt: 'Download the receipt (PDF)',
    above: 'Went upward in',
    below: 'Made of the dossiers',
  },
});

/** Where a dossier lies, by what law and until when, and which dossiers it belongs to. */
export function DossierFacts({ dossier, language }: { dossier: DossierView; language: 'vi' | 'en' }) {
  const words = useMessages(messages);
  const { procedure, ruleSet, workingDaysLeft: left } = dossier;
  // Before it is received there is nothing to say of these.
  const once = (label: string, value: ReactNode) =>
    value !== null && value !== undefined && <Fact label={label}>{value}</Fact>;
  return (
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
        <Fact label={words.receiver}>{dossier.receiverName}</Fact>
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
              <Unsure confirmed={procedure.confirmed} />
            </>
          ),
        )}
        <Fact label={words.ruleSet}>
          {ruleSet === null ? (
            words.none
          ) : (
            <>
              {ruleSet.name[language]}{' '}
              <span className={classes.less}>{words.ofDay(formatDay(ruleSet.day))}</span>
            </>
          )}
        </Fact>
        {procedure?.limit && (
          <Fact label={words.limit}>
            {procedure.limit.length} {LIMIT_UNIT_WORDS[procedure.limit.unit][language]}
            <Unsure confirmed={procedure.limit.confirmed} />
            <div className={classes.less}>
              <LegalSource of={procedure.limit.source} />
            </div>
          </Fact>
        )}
        <Fact label={words.letter}>
          {dossier.letterNumber === null
            ? words.none
            : `${dossier.letterNumber}${dossier.letterDate === null ? '' : `, ${formatDay(dossier.letterDate)}`}`}
        </Fact>
        {once(words.assigned, dossier.assignedTo)}
        {once(words.lateReason, dossier.lateReason)}
      </FactList>
      <Related title={words.above} dossiers={dossier.above} />
      <Related title={words.below} dossiers={dossier.below} />
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

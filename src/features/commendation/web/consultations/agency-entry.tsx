import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDay, formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { OPINIONS } from '../../model/opinions/consultation.ts';
import { AGENCY_STATE_WORDS, OPINION_WORDS } from '../../model/opinions/consultation-words.ts';
import type { AgencyView, ConsultationView } from '../../server/consultations/consultation.schema.ts';
import classes from '../opinions/opinions.module.css';
import { ExtendDialog } from './extend-dialog.tsx';

const messages = defineMessages({
  vi: {
    by: (name: string, at: string) => `${name}, ${at}`,
    recorded: (paper: string) => `Cơ quan hỏi ghi nhận theo văn bản ${paper}`,
    reminded: (day: string) => `Đã nhắc ngày ${day}`,
    outside: 'Ngoài hệ thống, trả lời bằng văn bản',
    extended: (day: string, reason: string) => `Được gia hạn đến ngày ${day}: ${reason}`,
    file: 'Văn bản trả lời',
    answer: 'Trả lời',
    again: 'Sửa câu trả lời',
    record: 'Ghi nhận văn bản trả lời',
    extend: 'Gia hạn',
    of: (verb: string, agency: string) => `${verb}: ${agency}`,
  },
  en: {
    by: (name: string, at: string) => `${name}, ${at}`,
    recorded: (paper: string) => `Recorded by who asked, from ${paper}`,
    reminded: (day: string) => `Reminded on ${day}`,
    outside: 'Outside this application, answers on paper',
    extended: (day: string, reason: string) => `Extended to ${day}: ${reason}`,
    file: 'The answer',
    answer: 'Answer',
    again: 'Change the answer',
    record: 'Record the answer on paper',
    extend: 'Extend',
    of: (verb: string, agency: string) => `${verb}: ${agency}`,
  },
});

/** An agency on the board: what it said, until when it may, and what may be done about it. */
export function AgencyEntry({
  consultation,
  agency,
  onAnswer,
}: {
  consultation: ConsultationView;
  agency: AgencyView;
  /** Null while the answer is being written. */
  onAnswer: ((agencyId: string) => void) | null;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [isExtending, setExtending] = useState(false);
  const { allowed, answeredAt } = agency;
  const verbs = [
    ...(allowed.includes('answer') ? [answeredAt === null ? words.answer : words.again] : []),
    ...(allowed.includes('record') && !allowed.includes('answer') ? [words.record] : []),
  ];
  const notes = [
    answeredAt === null ? null : words.by(agency.answeredBy ?? '', formatMoment(answeredAt)),
    agency.recorded ? words.recorded(agency.paperReference ?? '') : null,
    agency.outside ? words.outside : null,
    agency.extensionReason === null ? null : words.extended(formatDay(agency.dueOn), agency.extensionReason),
    answeredAt === null && agency.remindedOn !== null ? words.reminded(formatDay(agency.remindedOn)) : null,
  ].filter((text) => text !== null);
  return (
    <>
      <div className={classes.head}>
        <strong>{agency.name}</strong>
        <StatusBadge of={AGENCY_STATE_WORDS} value={agency.state} />
      </div>
      {answeredAt !== null && (
        <>
          <div className={classes.acts}>
            {OPINIONS.filter((opinion) => agency[opinion] > 0).map((opinion) => (
              <ToneBadge key={opinion} tone={OPINION_WORDS[opinion].tone}>
                {`${OPINION_WORDS[opinion][language]}: ${agency[opinion]}`}
              </ToneBadge>
            ))}
          </div>
          {agency.note !== null && <p className={classes.lines}>{agency.note}</p>}
        </>
      )}
      <div className={classes.quiet}>
        {notes.join(' · ')}
        {agency.file !== null && (
          <>
            {' '}
            <a href={`/api/consultations/${consultation.id}/agencies/${agency.agencyId}/file`}>
              {words.file} ({agency.file.name})
            </a>
          </>
        )}
      </div>
      {onAnswer !== null && (verbs.length > 0 || allowed.includes('extend')) && (
        <div className={classes.acts}>
          {verbs.map((verb) => (
            <Button
              key={verb}
              size="compact-md"
              aria-label={words.of(verb, agency.name)}
              onClick={() => onAnswer(agency.agencyId)}
            >
              {verb}
            </Button>
          ))}
          {allowed.includes('extend') && (
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={words.of(words.extend, agency.name)}
              onClick={() => setExtending(true)}
            >
              {words.extend}
            </Button>
          )}
        </div>
      )}
      {isExtending && (
        <ExtendDialog consultationId={consultation.id} agency={agency} onClose={() => setExtending(false)} />
      )}
    </>
  );
}

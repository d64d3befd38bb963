import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { formatDay, formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { OPINIONS } from '../../model/opinions/consultation.ts';
import { AGENCY_STATE_WORDS, OPINION_WORDS } from '../../model/opinions/consultation-words.ts';
import type {
  AgencyView,
  ConsultationView,
  RemindedView,
} from '../../server/consultations/consultation.schema.ts';
import classes from '../opinions/opinions.module.css';
import { RemindedDialog } from './reminded-dialog.tsx';

const messages = defineMessages({
  vi: {
    board: (answered: number, asked: number) => `Đã trả lời ${answered}/${asked} cơ quan`,
    own: 'Cơ quan của bạn',
    proceeds: 'Đã hết hạn; theo quy định hồ sơ được tiếp tục.',
    by: (name: string, at: string) => `${name}, ${at}`,
    recorded: (paper: string) => `Cơ quan hỏi ghi nhận theo văn bản ${paper}`,
    reminded: (day: string) => `Đã nhắc ngày ${day}`,
    file: 'Văn bản trả lời',
    answer: 'Trả lời',
    again: 'Sửa câu trả lời',
    record: 'Ghi nhận văn bản trả lời',
    of: (verb: string, agency: string) => `${verb}: ${agency}`,
    remind: 'Nhắc các cơ quan chưa trả lời',
    message: 'Lời nhắn kèm theo',
  },
  en: {
    board: (answered: number, asked: number) =>
      `${answered} of ${plural(asked, 'agency has', 'agencies have')} answered`,
    own: 'Your agency',
    proceeds: 'The limit is past; the dossier goes on.',
    by: (name: string, at: string) => `${name}, ${at}`,
    recorded: (paper: string) => `Recorded by who asked, from ${paper}`,
    reminded: (day: string) => `Reminded on ${day}`,
    file: 'The answer',
    answer: 'Answer',
    again: 'Change the answer',
    record: 'Record the answer on paper',
    of: (verb: string, agency: string) => `${verb}: ${agency}`,
    remind: 'Remind those who have not answered',
    message: 'Message',
  },
});

/** Which agencies have answered and what, with what may be done about each. */
export function AgencyBoard({
  consultation,
  answering,
  onAnswer,
}: {
  consultation: ConsultationView;
  /** The agency whose answer is being written below. */
  answering: string | undefined;
  onAnswer: (agencyId: string) => void;
}) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [reminded, setReminded] = useState<RemindedView | null>(null);
  const { agencies } = consultation;
  const answered = agencies.filter(({ answeredAt }) => answeredAt !== null).length;
  const silent = consultation.state === 'overdue' && consultation.silence.value === 'proceed';
  return (
    <Section
      title={consultation.seesAll ? words.board(answered, agencies.length) : words.own}
      acts={
        consultation.allowed.includes('remind') && (
          <Button onClick={() => setAsks(true)}>{words.remind}</Button>
        )
      }
    >
      {silent && <p>{words.proceeds}</p>}
      <ul className={classes.list}>
        {agencies.map((agency) => (
          <li key={agency.agencyId}>
            <Agency
              consultation={consultation}
              agency={agency}
              onAnswer={agency.agencyId === answering ? null : onAnswer}
            />
          </li>
        ))}
      </ul>
      <ReasonDialog
        id={`consultation.remind.${consultation.id}`}
        opened={asks}
        title={words.remind}
        confirmLabel={words.remind}
        label={words.message}
        optional
        onConfirm={async (message, { key }) => {
          const body = { consultationIds: [consultation.id], message: message || null };
          setReminded(await api.post<RemindedView>('/api/consultation-reminders', body, { key }));
          void client.invalidateQueries({ queryKey: ['consultation'] });
        }}
        onClose={() => setAsks(false)}
      />
      <RemindedDialog reminded={reminded} onClose={() => setReminded(null)} />
    </Section>
  );
}

function Agency({
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
  const { allowed, answeredAt } = agency;
  const verbs = [
    ...(allowed.includes('answer') ? [answeredAt === null ? words.answer : words.again] : []),
    ...(allowed.includes('record') && !allowed.includes('answer') ? [words.record] : []),
  ];
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
        {[
          answeredAt === null ? null : words.by(agency.answeredBy ?? '', formatMoment(answeredAt)),
          agency.recorded ? words.recorded(agency.paperReference ?? '') : null,
          answeredAt === null && agency.remindedOn !== null
            ? words.reminded(formatDay(agency.remindedOn))
            : null,
        ]
          .filter((text) => text !== null)
          .join(' · ')}
        {agency.file !== null && (
          <>
            {' '}
            <a href={`/api/consultations/${consultation.id}/agencies/${agency.agencyId}/file`}>
              {words.file} ({agency.file.name})
            </a>
          </>
        )}
      </div>
      {verbs.length > 0 && onAnswer !== null && (
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
        </div>
      )}
    </>
  );
}

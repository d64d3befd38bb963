import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { CONSULTATION_STATE_WORDS } from '../../model/opinions/consultation-words.ts';
import type { ConsultationView } from '../../server/consultations/consultation.schema.ts';
import classes from '../opinions/opinions.module.css';
import { PeriodFact, SilenceFact } from '../opinions/period-facts.tsx';
import { AgencyBoard } from './agency-board.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AnswerTable } from './answer-table.tsx';
import { useConsultation, useTakeConsultation } from './consultation-queries.ts';
import { useOwnOpinions } from './own-opinions.ts';

const messages = defineMessages({
  vi: {
    about: 'Nội dung yêu cầu',
    from: 'Cơ quan hỏi',
    round: 'Đợt xét',
    sent: 'Ngày hỏi',
    count: 'Số trường hợp',
    letter: 'Công văn',
    letterStates: { draft: 'dự thảo, chờ cấp số và ký' } as Record<string, string>,
    letterOpen: 'Mở công văn',
    drafted:
      'Các cơ quan chưa nhận được yêu cầu này. Hãy mở công văn để cấp số, ký và phát hành; thời hạn trả lời tính từ ngày phát hành.',
    limit: (text: string) => `${text}, kể từ ngày phát hành công văn`,
    withdraw: 'Rút yêu cầu',
    withdrawn: 'Lý do rút',
    withdrawText: 'Các cơ quan chưa trả lời được báo không cần trả lời nữa; ý kiến đã có vẫn được giữ.',
    withdrawDone: 'Đã rút yêu cầu.',
  },
  en: {
    about: 'What is asked',
    from: 'Asked by',
    round: 'Round',
    sent: 'Asked on',
    count: 'Nominees',
    letter: 'Letter',
    letterStates: { draft: 'draft, to be numbered and signed' } as Record<string, string>,
    letterOpen: 'Open the letter',
    drafted:
      'The agencies have not received this yet. Open the letter, number, sign and issue it; the limit begins on that day.',
    limit: (text: string) => `${text} from the day the letter is issued`,
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn because',
    withdrawText: 'Agencies that have not answered are told that they need not; what was answered stays.',
    withdrawDone: 'Withdrawn.',
  },
});

/** A consultation: who was asked and what they said. */
export function Page() {
  const query = useConsultation(usePathParam('consultationId'));
  return <Loaded query={query}>{(consultation) => <Frame consultation={consultation} />}</Loaded>;
}

function Frame({ consultation }: { consultation: ConsultationView }) {
  const words = useMessages(messages);
  const take = useTakeConsultation();
  const [asks, setAsks] = useState(false);
  const [chosen, setChosen] = useSearchParam('tra-loi');
  // An agency that has not answered comes to answer: the form is there at once.
  const waiting = consultation.seesAll
    ? undefined
    : consultation.agencies.find(
        ({ allowed, answeredAt }) => allowed.includes('answer') && answeredAt === null,
      );
  const answering = consultation.agencies.find(({ agencyId }) => agencyId === (chosen ?? waiting?.agencyId));
  const own = useOwnOpinions();
  return (
    <PageFrame
      title={consultation.title}
      badge={<StatusBadge of={CONSULTATION_STATE_WORDS} value={consultation.state} />}
      acts={
        consultation.allowed.includes('withdraw') && (
          <Button onClick={() => setAsks(true)}>{words.withdraw}</Button>
        )
      }
    >
      {consultation.state === 'drafted' && (
        <Alert color="amber" mb="md">
          {words.drafted}
        </Alert>
      )}
      <Facts consultation={consultation} />
      <AgencyBoard consultation={consultation} answering={answering?.agencyId} onAnswer={setChosen} />
      {answering?.allowed.some((verb) => verb === 'answer' || verb === 'record') && (
        <AnswerForm
          key={`${answering.agencyId} ${answering.version}`}
          consultation={consultation}
          agency={answering}
          own={own}
          onDone={() => setChosen(undefined)}
        />
      )}
      <AnswerTable consultation={consultation} own={answering === undefined ? null : own} />
      <ReasonDialog
        id={`consultation.withdraw.${consultation.id}`}
        opened={asks}
        title={words.withdraw}
        confirmLabel={words.withdraw}
        onConfirm={async (reason, { key }) => {
          take(
            await api.post<ConsultationView>(
              `/api/consultations/${consultation.id}/withdrawal`,
              { version: consultation.version, reason },
              { key },
            ),
          );
          toast.done(words.withdrawDone);
        }}
        onClose={() => setAsks(false)}
      >
        <p>{words.withdrawText}</p>
      </ReasonDialog>
    </PageFrame>
  );
}

function Facts({ consultation }: { consultation: ConsultationView }) {
  const words = useMessages(messages);
  const { document } = consultation;
  return (
    <Section title={words.about}>
      <FactList columns>
        <Fact label={words.from}>{consultation.unitName}</Fact>
        {consultation.roundName !== null && <Fact label={words.round}>{consultation.roundName}</Fact>}
        {consultation.state !== 'drafted' && <Fact label={words.sent}>{formatDay(consultation.sentOn)}</Fact>}
        <Fact label={words.count}>{String(consultation.nomineeCount)}</Fact>
        <PeriodFact
          period={consultation.period}
          from={consultation.state === 'drafted' ? words.limit : undefined}
        />
        <SilenceFact silence={consultation.silence} />
        {document !== null && (
          <Fact label={words.letter}>
            {document.number === null
              ? (words.letterStates[document.state] ?? document.state)
              : `${document.number}${document.symbol === null ? '' : `/${document.symbol}`}`}
            <div>
              <TextLink to="/van-ban/$documentId" params={{ documentId: document.id }}>
                {words.letterOpen}
              </TextLink>
            </div>
          </Fact>
        )}
        {consultation.withdrawReason !== null && (
          <Fact label={words.withdrawn}>{consultation.withdrawReason}</Fact>
        )}
      </FactList>
      {consultation.text !== null && <p className={classes.lines}>{consultation.text}</p>}
    </Section>
  );
}

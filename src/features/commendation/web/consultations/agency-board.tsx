import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { ConsultationView, RemindedView } from '../../server/consultations/consultation.schema.ts';
import classes from '../opinions/opinions.module.css';
import { AgencyEntry } from './agency-entry.tsx';
import { RemindedDialog } from './reminded-dialog.tsx';

const messages = defineMessages({
  vi: {
    board: (answered: number, asked: number) => `Đã trả lời ${answered}/${asked} cơ quan`,
    own: 'Cơ quan của bạn',
    proceeds: 'Đã hết hạn; theo quy định hồ sơ được tiếp tục.',
    remind: 'Nhắc các cơ quan chưa trả lời',
    message: 'Lời nhắn kèm theo',
  },
  en: {
    board: (answered: number, asked: number) =>
      `${answered} of ${plural(asked, 'agency has', 'agencies have')} answered`,
    own: 'Your agency',
    proceeds: 'The limit is past; the dossier goes on.',
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
  const silent =
    consultation.state === 'overdue' &&
    consultation.silence.value === 'proceed' &&
    agencies.every(({ state }) => state !== 'waiting');
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
            <AgencyEntry
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

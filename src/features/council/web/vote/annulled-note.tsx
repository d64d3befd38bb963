import { Alert } from '@mantine/core';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { VoteView } from '../../server/vote.schema.ts';

const messages = defineMessages({
  vi: {
    title: (when: string) => `Kết quả bị hủy lúc ${when}`,
    note: 'Số liệu dưới đây chỉ để tra cứu; các trường hợp trở lại chờ Hội đồng bỏ phiếu.',
  },
  en: {
    title: (when: string) => `Annulled on ${when}`,
    note: 'The figures below are kept to be read only; what was voted on waits for the council again.',
  },
});

/** That the result of a vote counts no more, since when and why; nothing for one that stands. */
export function AnnulledNote({ vote }: { vote: VoteView }) {
  const words = useMessages(messages);
  if (vote.annulledAt === null) return null;
  return (
    <Alert color="red" title={words.title(formatMoment(vote.annulledAt))}>
      <div>{vote.annulledReason}</div>
      <div>{words.note}</div>
    </Alert>
  );
}

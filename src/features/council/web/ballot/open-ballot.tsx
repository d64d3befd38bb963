import { Alert } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { BallotView } from '../../server/ballot.schema.ts';
import classes from '../council.module.css';
import { type Choice, ChoiceList } from './choice-list.tsx';

const messages = defineMessages({
  vi: {
    send: 'Gửi ý kiến',
    again: 'Gửi lại ý kiến',
    sent: 'Đã ghi nhận ý kiến của bạn; có thể sửa cho đến khi kết thúc.',
    note: 'Đây không phải bỏ phiếu kín: ý kiến của bạn được ghi cùng tên.',
    missing: 'Hãy chọn đồng ý hoặc không đồng ý cho mọi mục.',
    none: 'Bạn không biểu quyết mục nào vì có quan hệ lợi ích.',
  },
  en: {
    send: 'Send my answer',
    again: 'Send it again',
    sent: 'Your answer was taken; you may change it until the close.',
    note: 'This is no secret ballot: your answer is recorded with your name.',
    missing: 'Choose for every item.',
    none: 'You vote on nothing here because of a conflict of interest.',
  },
});

/** An open vote, or an answer in writing: recorded with the name, changeable until the close. */
export function OpenBallot({ ballot }: { ballot: BallotView }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [choices, setChoices] = useState<Record<string, Choice>>(
    Object.fromEntries(ballot.mine.map(({ itemId, choice }) => [itemId, choice])),
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (ballot.items.length === 0) return <Alert color="amber">{words.none}</Alert>;
  const send = async () => {
    const given = ballot.items.flatMap(({ id }) => {
      const choice = choices[id];
      return choice === undefined ? [] : [{ itemId: id, choice }];
    });
    if (given.length < ballot.items.length) return setProblem(words.missing);
    setBusy(true);
    setProblem(null);
    try {
      const next = await api.put<BallotView>(`/api/votes/${ballot.voteId}/open-ballot`, { choices: given });
      client.setQueryData(['vote', ballot.voteId, 'ballot'], next);
      toast.done(words.sent);
    } catch (error) {
      setProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  const hasSent = ballot.mine.length > 0;
  return (
    <section className={`sv-sheet ${classes.sheet}`} aria-label={ballot.title}>
      <p className={classes.quiet}>{words.note}</p>
      {hasSent && <Alert color="green">{words.sent}</Alert>}
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <ChoiceList
        voteId={ballot.voteId}
        items={ballot.items}
        choices={choices}
        onChange={setChoices}
        disabled={busy}
      />
      <ActButton size="lg" fullWidth loading={busy} onClick={send}>
        {hasSent ? words.again : words.send}
      </ActButton>
    </section>
  );
}

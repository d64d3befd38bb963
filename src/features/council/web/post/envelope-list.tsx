import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { ENVELOPE_STATE_WORDS, ENVELOPE_STEPS, type EnvelopeStep } from '../../model/envelopes.ts';
import type { EnvelopesView } from '../../server/ballot.schema.ts';
import classes from '../council.module.css';
import { useTakeEnvelopes } from '../council-queries.ts';

const messages = defineMessages({
  vi: {
    list: 'Phong bì của các thành viên vắng mặt',
    none: 'Không có thành viên nào còn chờ gửi phiếu bằng văn bản.',
    record: 'Ghi nhận',
    confirm: 'Xác nhận',
    remove: 'Bỏ ghi nhận',
    of: (act: string, name: string) => `${act}: ${name}`,
    done: {
      record: 'Đã ghi nhận. Cần một người kiểm phiếu khác xác nhận.',
      confirm: 'Đã xác nhận. Thành viên được báo.',
      remove: 'Đã bỏ ghi nhận.',
    },
  },
  en: {
    list: 'Envelopes of absent members',
    none: 'No member is awaited to answer by post.',
    record: 'Record',
    confirm: 'Confirm',
    remove: 'Take back',
    of: (act: string, name: string) => `${act}: ${name}`,
    done: {
      record: 'Recorded. Another teller must confirm it.',
      confirm: 'Confirmed. The member is told.',
      remove: 'Taken back.',
    },
  },
});

/** Each absent member who is asked in writing, how far his envelope has come, and what the reader may do with it. */
export function EnvelopeList({ envelopes: { voteId, members } }: { envelopes: EnvelopesView }) {
  const words = useMessages(messages);
  const take = useTakeEnvelopes();
  const [busy, setBusy] = useState<string | null>(null);
  const send = (memberId: string, step: EnvelopeStep) => {
    setBusy(memberId);
    api
      .put<EnvelopesView>(`/api/votes/${voteId}/envelopes/${memberId}`, { step })
      .then((next) => {
        take(next);
        toast.done(words.done[step]);
      })
      .catch((error: unknown) => toast.error(problemText(error)))
      .finally(() => setBusy(null));
  };
  if (members.length === 0) return <p className={classes.quiet}>{words.none}</p>;
  return (
    <ul className={classes.choices} aria-label={words.list}>
      {members.map(({ memberId, name, state, may }) => (
        <li key={memberId} className={classes.choice}>
          <div className={classes.tools}>
            <strong>{name}</strong>
            <StatusBadge of={ENVELOPE_STATE_WORDS} value={state} />
          </div>
          {may.some((verb) => verb !== 'take') && (
            <div className={classes.acts}>
              {ENVELOPE_STEPS.filter((step) => may.includes(step)).map((step) => (
                <Button
                  key={step}
                  variant={step === 'remove' ? 'subtle' : 'default'}
                  loading={busy === memberId}
                  aria-label={words.of(words[step], name)}
                  onClick={() => send(memberId, step)}
                >
                  {words[step]}
                </Button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

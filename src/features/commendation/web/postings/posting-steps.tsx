import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { POSTING_STEPS, type PostingStep } from '../../model/opinions/posting.ts';
import { POSTING_STATE_WORDS, POSTING_STEP_WORDS } from '../../model/opinions/posting-words.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';
import { useTakePosting } from './posting-queries.ts';

const messages = defineMessages({
  vi: {
    done: (state: string) => `Trạng thái niêm yết: ${state}.`,
    post: (count: number) =>
      `Tên, đơn vị và danh hiệu, hình thức của ${count} trường hợp hiện trên trang công khai từ hôm nay cho đến hết thời gian theo quy định; ai cũng xem và góp ý được.`,
    discard: 'Bản nháp không dùng được nữa. Các trường hợp có thể đưa vào niêm yết khác.',
    down: 'Trang công khai đóng ngay. Lần niêm yết này không được tính, phải niêm yết lại.',
  },
  en: {
    done: (state: string) => `State of the posting: ${state}.`,
    post: (count: number) =>
      `Name, unit and award of ${count} nominees are public from today until the period is over; anybody sees them and may say something.`,
    discard: 'The draft is of no use any more. Its nominees may go into another posting.',
    down: 'The public page closes at once. This posting does not count; another one is needed.',
  },
});

/** The steps that a posting permits now. */
export function PostingSteps({ posting }: { posting: PostingView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakePosting();
  const [step, setStep] = useState<PostingStep | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (one: PostingStep, reason: string | null, key?: string) => {
    const body = { step: one, version: posting.version, reason };
    const next = await api.post<PostingView>(`/api/postings/${posting.id}/steps`, body, { key });
    take(next);
    toast.done(words.done(POSTING_STATE_WORDS[next.state][language]));
    setStep(null);
  };
  const confirm = (one: PostingStep) => {
    setBusy(true);
    send(one, null)
      .catch((error: unknown) => toast.error(problemText(error)))
      .finally(() => setBusy(false));
  };
  return (
    <>
      {POSTING_STEPS.filter((one) => posting.allowed.includes(one))
        .toReversed()
        .map((one) =>
          one === 'post' ? (
            <ActButton key={one} onClick={() => setStep(one)}>
              {POSTING_STEP_WORDS[one][language]}
            </ActButton>
          ) : (
            <Button key={one} onClick={() => setStep(one)}>
              {POSTING_STEP_WORDS[one][language]}
            </Button>
          ),
        )}
      {step === 'take-down' && (
        <ReasonDialog
          id={`posting.take-down.${posting.id}`}
          opened
          title={POSTING_STEP_WORDS[step][language]}
          confirmLabel={POSTING_STEP_WORDS[step][language]}
          onConfirm={(reason, { key }) => send(step, reason, key)}
          onClose={() => setStep(null)}
        >
          <p>{words.down}</p>
        </ReasonDialog>
      )}
      {(step === 'post' || step === 'discard') && (
        <ConfirmDialog
          opened
          title={POSTING_STEP_WORDS[step][language]}
          confirmLabel={POSTING_STEP_WORDS[step][language]}
          busy={busy}
          onConfirm={() => confirm(step)}
          onClose={() => setStep(null)}
        >
          <p>{step === 'post' ? words.post(posting.nomineeCount) : words.discard}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

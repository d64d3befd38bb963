import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { StepButtons } from '../../../../ui/confirm/step-buttons.tsx';
import { StepDialog } from '../../../../ui/confirm/step-dialog.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { POSTING_LIFE, POSTING_STEPS, type PostingStep } from '../../model/opinions/posting.ts';
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
      `Name, unit and award of ${plural(count, 'nominee')} are public from today until the period is over; anybody sees them and may say something.`,
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
  const send = async ({ reason = null }: { reason?: string | null }, key?: string) => {
    const body = { step, version: posting.version, reason };
    const next = await api.post<PostingView>(`/api/postings/${posting.id}/steps`, body, { key });
    take(next);
    toast.done(words.done(POSTING_STATE_WORDS[next.state][language]));
  };
  const about = { post: words.post(posting.nomineeCount), 'take-down': words.down, discard: words.discard };
  return (
    <>
      <StepButtons
        steps={POSTING_STEPS.filter((one) => posting.allowed.includes(one)).toReversed()}
        words={POSTING_STEP_WORDS}
        main={['post']}
        onStep={setStep}
      />
      {step !== null && (
        <StepDialog
          id={`posting.${step}.${posting.id}`}
          step={POSTING_STEP_WORDS[step][language]}
          reason={POSTING_LIFE[posting.state][step]?.reason ?? false}
          send={send}
          onClose={() => setStep(null)}
        >
          <p>{about[step]}</p>
        </StepDialog>
      )}
    </>
  );
}

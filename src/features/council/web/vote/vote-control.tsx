import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { toMoment } from '../../../../ui/form/local-moment.ts';
import { MomentInput } from '../../../../ui/form/moment-input.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import { LegalSource } from '../../../catalogue/web/index.ts';
import { VOTE_STEP_WORDS, type VoteStep } from '../../model/vote-life.ts';
import type { VoteView } from '../../server/vote.schema.ts';
import classes from '../council.module.css';
import { useTakeVote } from '../council-queries.ts';

const messages = defineMessages({
  vi: {
    openAsk:
      'Từ lúc mở, danh sách thành viên được bỏ phiếu và các mục có quan hệ lợi ích được chốt. Thành viên được báo để nhận phiếu.',
    closeAsk: (vote: VoteView) =>
      vote.mode === 'secret' && vote.progress.cast < vote.progress.taken
        ? `Còn ${vote.progress.taken - vote.progress.cast} phiếu đã phát chưa bỏ. Sau khi kết thúc không nhận thêm phiếu; kết quả được công bố ngay.`
        : 'Sau khi kết thúc không nhận thêm phiếu; kết quả được công bố ngay.',
    deadline: 'Nhận ý kiến đến (giờ Hà Nội)',
    deadlineNote: 'Bắt buộc khi lấy ý kiến bằng văn bản; để trống nếu chủ tọa tự kết thúc.',
    postWaiting: (count: number) =>
      `${count} phiếu gửi bằng văn bản đã xác nhận nhưng chưa được nhận phiếu thay: kết thúc bây giờ thì các phiếu này không được tính.`,
    annulAsk:
      'Kết quả vẫn đọc được nhưng bị gạch đi và không còn giá trị; các trường hợp trở lại chờ Hội đồng, các đơn vị gửi hồ sơ được báo. Nếu phiên họp còn nhận bỏ phiếu, cuộc bỏ phiếu lại được chuẩn bị ngay; nếu không, hãy đưa các trường hợp ra phiên họp khác.',
    unsure: 'cần xác nhận',
    done: {
      open: 'Đã mở bỏ phiếu.',
      close: 'Đã kết thúc và công bố kết quả.',
      cancel: 'Đã hủy cuộc bỏ phiếu.',
      annul: 'Đã hủy kết quả. Các trường hợp chờ bỏ phiếu lại.',
    },
  },
  en: {
    openAsk:
      'From now on who may vote and who is in conflict are fixed. Members are told to take their ballots.',
    closeAsk: (vote: VoteView) =>
      vote.mode === 'secret' && vote.progress.cast < vote.progress.taken
        ? `${plural(vote.progress.taken - vote.progress.cast, 'ballot was', 'ballots were')} taken but not cast. After the close none is accepted and the result is shown at once.`
        : 'After the close no ballot is accepted and the result is shown at once.',
    deadline: 'Answers until (time of Hà Nội)',
    deadlineNote: 'Needed for a vote in writing; empty when the chair closes it.',
    postWaiting: (count: number) =>
      `No ballot has been taken yet for ${plural(count, 'confirmed envelope')}: closed now, what is in there is not counted.`,
    annulAsk:
      'The result can still be read, but is crossed out and counts no more; what was voted on waits for the council again and the senders are told. While the meeting takes votes the new vote is prepared at once; otherwise bring the nominees to another meeting.',
    unsure: 'needs confirmation',
    done: {
      open: 'The vote is open.',
      close: 'The vote is closed.',
      cancel: 'The vote was cancelled.',
      annul: 'The result was annulled. The items wait for a new vote.',
    },
  },
});

/** What the chair and the standing office may do with a vote: open, close, cancel. */
export function VoteControl({ vote }: { vote: VoteView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeVote();
  const [asking, setAsking] = useState<VoteStep | null>(null);
  const { busy, run } = useAct();
  const [deadline, setDeadline] = useState('');
  const send = (step: VoteStep, more: object, key?: string) =>
    api
      .post<VoteView>(
        `/api/votes/${vote.id}/steps`,
        { step, version: vote.version, ...more },
        key === undefined ? {} : { key },
      )
      .then((next) => {
        take(next);
        toast.done(words.done[step]);
      });
  const confirm = (step: VoteStep) => {
    run(
      send(step, step === 'open' && deadline !== '' ? { closesAt: toMoment(deadline) } : {}).then(() =>
        setAsking(null),
      ),
    );
  };
  const steps = (['cancel', 'annul', 'open', 'close'] as const).filter((step) => vote.allowed.includes(step));
  return (
    <>
      {steps.map((step) => (
        <Button
          key={step}
          variant={step === 'cancel' || step === 'annul' ? 'subtle' : 'filled'}
          onClick={() => setAsking(step)}
        >
          {VOTE_STEP_WORDS[step][language]}
        </Button>
      ))}
      {(['open', 'close'] as const).map((step) => (
        <ConfirmDialog
          key={step}
          opened={asking === step}
          title={VOTE_STEP_WORDS[step][language]}
          confirmLabel={VOTE_STEP_WORDS[step][language]}
          busy={busy}
          onConfirm={() => confirm(step)}
          onClose={() => setAsking(null)}
        >
          <p>{step === 'open' ? words.openAsk : words.closeAsk(vote)}</p>
          {step === 'close' && vote.postWaiting > 0 && <p>{words.postWaiting(vote.postWaiting)}</p>}
          {step === 'open' && (
            <>
              <p className={classes.quiet}>{words.deadlineNote}</p>
              <MomentInput label={words.deadline} value={deadline} onChange={setDeadline} />
            </>
          )}
        </ConfirmDialog>
      ))}
      {(['cancel', 'annul'] as const).map((step) => (
        <ReasonDialog
          key={step}
          id={`vote.${step}.${vote.id}`}
          opened={asking === step}
          title={VOTE_STEP_WORDS[step][language]}
          confirmLabel={VOTE_STEP_WORDS[step][language]}
          onConfirm={(reason, { key }) => send(step, { reason }, key)}
          onClose={() => setAsking(null)}
        >
          {step === 'annul' && (
            <>
              <p>{words.annulAsk}</p>
              {vote.annulRule !== null && (
                <p className={classes.quiet}>
                  <LegalSource
                    of={[vote.annulRule.source, vote.annulRule.note]
                      .filter((text) => text !== null)
                      .join('. ')}
                  />{' '}
                  {!vote.annulRule.confirmed && <ToneBadge tone="amber">{words.unsure}</ToneBadge>}
                </p>
              )}
            </>
          )}
        </ReasonDialog>
      ))}
    </>
  );
}

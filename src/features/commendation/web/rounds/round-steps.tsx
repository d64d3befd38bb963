import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { ROUND_LIFE, ROUND_STEPS, type RoundStep } from '../../model/round-life.ts';
import { ROUND_STATE_WORDS, ROUND_STEP_WORDS } from '../../model/round-words.ts';
import type { RoundView } from '../../server/rounds/round.schema.ts';
import { useTakeRound } from './round-queries.ts';

const messages = defineMessages({
  vi: {
    done: (state: string) => `Trạng thái đợt xét: ${state}.`,
    open: 'Các đơn vị phải gửi sẽ nhận được thông báo và có thể lập hồ sơ cho đợt này.',
    close: 'Đơn vị không lập được hồ sơ mới cho đợt này nữa. Hồ sơ đã gửi vẫn được xử lý tiếp.',
  },
  en: {
    done: (state: string) => `State of the round: ${state}.`,
    open: 'Units that should send are told, and may begin their dossiers.',
    close: 'Units can begin no more dossiers for this round. Those that were sent go on.',
  },
});

/** The steps that the round permits now. */
export function RoundSteps({ round }: { round: RoundView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeRound();
  const [step, setStep] = useState<RoundStep | null>(null);
  const [busy, setBusy] = useState(false);
  const transition = step === null ? undefined : ROUND_LIFE[round.state][step];
  const send = async (more: { reason?: string }, key?: string) => {
    const body = { step, version: round.version, ...more };
    const next = await api.post<RoundView>(`/api/rounds/${round.id}/steps`, body, { key });
    take(next);
    toast.done(words.done(ROUND_STATE_WORDS[next.state][language]));
    setStep(null);
  };
  const confirm = () => {
    setBusy(true);
    send({})
      .catch((error: unknown) => toast.error(problemText(error)))
      .finally(() => setBusy(false));
  };
  const offered = ROUND_STEPS.filter((one) => round.allowed.includes(one));
  return (
    <>
      {offered.map((one) =>
        one === 'open' ? (
          <ActButton key={one} onClick={() => setStep(one)}>
            {ROUND_STEP_WORDS[one][language]}
          </ActButton>
        ) : (
          <Button key={one} onClick={() => setStep(one)}>
            {ROUND_STEP_WORDS[one][language]}
          </Button>
        ),
      )}
      {step !== null && transition?.reason === true && (
        <ReasonDialog
          id={`round.${step}.${round.id}`}
          opened
          title={ROUND_STEP_WORDS[step][language]}
          confirmLabel={ROUND_STEP_WORDS[step][language]}
          onConfirm={(reason, options) => send({ reason }, options.key)}
          onClose={() => setStep(null)}
        />
      )}
      {step !== null && step !== 'reopen' && transition?.reason === false && (
        <ConfirmDialog
          opened
          title={ROUND_STEP_WORDS[step][language]}
          confirmLabel={ROUND_STEP_WORDS[step][language]}
          busy={busy}
          onConfirm={confirm}
          onClose={() => setStep(null)}
        >
          <Text>{words[step]}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}

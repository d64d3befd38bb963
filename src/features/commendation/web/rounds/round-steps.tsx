import { Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { StepButtons } from '../../../../ui/confirm/step-buttons.tsx';
import { StepDialog } from '../../../../ui/confirm/step-dialog.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
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
  const send = async (more: { reason?: string }, key?: string) => {
    const body = { step, version: round.version, ...more };
    const next = await api.post<RoundView>(`/api/rounds/${round.id}/steps`, body, { key });
    take(next);
    toast.done(words.done(ROUND_STATE_WORDS[next.state][language]));
  };
  return (
    <>
      <StepButtons
        steps={ROUND_STEPS.filter((one) => round.allowed.includes(one))}
        words={ROUND_STEP_WORDS}
        main={['open']}
        onStep={setStep}
      />
      {step !== null && (
        <StepDialog
          id={`round.${step}.${round.id}`}
          step={ROUND_STEP_WORDS[step][language]}
          reason={ROUND_LIFE[round.state][step]?.reason ?? false}
          send={send}
          onClose={() => setStep(null)}
        >
          {step !== 'reopen' && <Text>{words[step]}</Text>}
        </StepDialog>
      )}
    </>
  );
}

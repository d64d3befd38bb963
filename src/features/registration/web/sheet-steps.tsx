import { Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { StepButtons } from '../../../ui/confirm/step-buttons.tsx';
import { StepDialog } from '../../../ui/confirm/step-dialog.tsx';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { SHEET_LIFE, SHEET_STEPS, type SheetStep } from '../model/sheet-life.ts';
import { SHEET_STATE_WORDS, SHEET_STEP_WORDS } from '../model/sheet-words.ts';
import type { SheetView } from '../server/registration.schema.ts';
import { useTakeSheet } from './registration-queries.ts';

const messages = defineMessages({
  vi: {
    done: (state: string) => `Bản đăng ký: ${state}.`,
    submit: 'Bản đăng ký được khóa cho đến khi thủ trưởng đơn vị phê duyệt hoặc trả lại.',
    approve: 'Bản đăng ký trở thành chính thức và là căn cứ khi xét khen thưởng cuối năm.',
  },
  en: {
    done: (state: string) => `The sheet: ${state}.`,
    submit: 'The sheet is sealed until the head of the unit approves or returns it.',
    approve: 'The sheet becomes official; commendation at the end of the year looks at it.',
  },
});

/** The steps that the sheet permits now; the one that goes on is the act of the page. */
export function SheetSteps({ sheet }: { sheet: SheetView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeSheet();
  const [step, setStep] = useState<SheetStep | null>(null);
  const send = async (more: { reason?: string }, key?: string) => {
    const body = { step, version: sheet.version, ...more };
    const next = await api.post<SheetView>(`/api/registration-sheets/${sheet.id}/steps`, body, { key });
    take(next);
    toast.done(words.done(SHEET_STATE_WORDS[next.state][language].toLocaleLowerCase('vi')));
  };
  return (
    <>
      <StepButtons
        steps={SHEET_STEPS.filter((one) => sheet.allowed.includes(one))}
        words={SHEET_STEP_WORDS}
        main={['submit', 'approve']}
        mainDisabled={sheet.rows === 0}
        onStep={setStep}
      />
      {step !== null && (
        <StepDialog
          id={`registration.${step}.${sheet.id}`}
          step={SHEET_STEP_WORDS[step][language]}
          reason={SHEET_LIFE[sheet.state][step]?.needs.includes('reason') ?? false}
          send={send}
          onClose={() => setStep(null)}
        >
          {step !== 'return' && <Text>{words[step]}</Text>}
        </StepDialog>
      )}
    </>
  );
}

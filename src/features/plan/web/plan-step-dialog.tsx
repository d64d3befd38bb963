import { Alert, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { StepDialog } from '../../../ui/confirm/step-dialog.tsx';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { PLAN_LIFE, type PlanStep } from '../model/plan-lifecycle.ts';
import { PLAN_STATE_WORDS, PLAN_STEP_WORDS } from '../model/plan-words.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { PlanIssueForm } from './plan-issue-form.tsx';
import { PlanNumberForm, useSendPlanStep } from './plan-number-form.tsx';

const messages = defineMessages({
  vi: {
    goesTo: (state: string) => `Kế hoạch sẽ chuyển sang trạng thái “${state}”.`,
    typed: 'Văn bản đã có số cấp ngoài phần mềm (sổ giấy, phần mềm văn thư khác)',
    typedText:
      'Nhập đúng số, ký hiệu và ngày ký trên văn bản. Số này không lấy từ sổ đăng ký ở đây; bản đã ký có thể thêm vào thư viện văn bản sau.',
    sealed: 'Sau bước này, nội dung văn bản được khóa; nhiệm vụ chỉ điều chỉnh được khi nêu lý do.',
    doubts: (count: number) =>
      `Còn ${count} điểm nghi vấn của bản nhập chưa được xem (thẻ Văn bản). Vẫn có thể tiếp tục nếu văn bản giấy đúng là như vậy.`,
  },
  en: {
    goesTo: (state: string) => `The plan becomes “${state}”.`,
    typed: 'It has a number that was given elsewhere (a register on paper, another program)',
    typedText:
      'Enter number, symbol and day of signing as on the document. The number does not come from the register here; the signed copy can be added to the library later.',
    sealed: 'From then on the text is sealed; tasks change only with a reason.',
    doubts: (count: number) =>
      `${plural(count, 'doubt of the import has', 'doubts of the import have')} not been looked at (Document tab). Go on if the paper really says so.`,
  },
});

interface PlanStepDialogProps {
  plan: PlanView;
  step: PlanStep;
  onClose: () => void;
}

/** Says what a step does and asks for what it needs: a number and day, a reason, or only a confirmation. */
export function PlanStepDialog({ plan, step, onClose }: PlanStepDialogProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [typed, setTyped] = useState(false);
  const send = useSendPlanStep(plan, step);
  const transition = PLAN_LIFE[plan.state][step];
  if (transition === undefined) return null;
  const title = PLAN_STEP_WORDS[step][language];
  const about = (
    <>
      <Text>{words.goesTo(PLAN_STATE_WORDS[transition.to][language])}</Text>
      {transition.to === 'issued' && plan.doubts > 0 && (
        <Alert color="amber">{words.doubts(plan.doubts)}</Alert>
      )}
      {transition.to === 'issued' && <Text>{words.sealed}</Text>}
    </>
  );
  if (step === 'issue') {
    return (
      <Dialog opened onClose={onClose} title={title}>
        {about}
        <Checkbox
          my="sm"
          label={words.typed}
          checked={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.checked)}
        />
        {typed ? (
          <PlanNumberForm plan={plan} step={step} onClose={onClose}>
            <Text>{words.typedText}</Text>
          </PlanNumberForm>
        ) : (
          <PlanIssueForm plan={plan} onClose={onClose} />
        )}
      </Dialog>
    );
  }
  if (transition.needs.includes('number')) {
    return (
      <Dialog opened onClose={onClose} title={title}>
        <PlanNumberForm plan={plan} step={step} onClose={onClose}>
          {about}
        </PlanNumberForm>
      </Dialog>
    );
  }
  return (
    <StepDialog
      id={`plan.${step}.${plan.id}`}
      step={title}
      reason={transition.needs.includes('reason')}
      send={send}
      onClose={onClose}
    >
      {about}
    </StepDialog>
  );
}

import { Alert, Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../ui/confirm/reason-dialog.tsx';
import { TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import { PLAN_LIFE, PLAN_STEPS, type PlanStep } from '../model/plan-lifecycle.ts';
import { PLAN_STATE_WORDS, PLAN_STEP_WORDS } from '../model/plan-words.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { planKey } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    number: 'Số',
    symbol: 'Ký hiệu',
    symbolHint: 'Ví dụ: KH-UBND',
    signedOn: 'Ngày ký',
    goesTo: (state: string) => `Kế hoạch sẽ chuyển sang trạng thái “${state}”.`,
    sealed: 'Sau bước này, nội dung văn bản được khóa; nhiệm vụ chỉ điều chỉnh được khi nêu lý do.',
    doubts: (count: number) =>
      `Còn ${count} điểm nghi vấn của bản nhập chưa được xem (thẻ Văn bản). Vẫn có thể tiếp tục nếu văn bản giấy đúng là như vậy.`,
    done: 'Đã cập nhật trạng thái kế hoạch.',
  },
  en: {
    number: 'Number',
    symbol: 'Symbol',
    symbolHint: 'Such as KH-UBND',
    signedOn: 'Day of signing',
    goesTo: (state: string) => `The plan becomes “${state}”.`,
    sealed: 'From then on the text is sealed; tasks change only with a reason.',
    doubts: (count: number) =>
      `${count} doubts of the import have not been looked at (Document tab). Go on if the paper really says so.`,
    done: 'The plan has moved on.',
  },
});

/** Steps forward, the most important first: the first that is allowed is the act of the page. */
const FORWARD: readonly PlanStep[] = ['record-issued', 'issue', 'approve', 'submit'];

/** The steps of a plan's life that this person may take now. */
export function PlanStepButtons({ plan }: { plan: PlanView }) {
  const language = useLanguage();
  const [step, setStep] = useState<PlanStep | null>(null);
  const allowed = PLAN_STEPS.filter((each) => plan.allowed.includes(each));
  const main = FORWARD.find((each) => allowed.includes(each));
  return (
    <>
      {allowed
        .filter((each) => each !== main)
        .map((each) => (
          <Button key={each} onClick={() => setStep(each)}>
            {PLAN_STEP_WORDS[each][language]}
          </Button>
        ))}
      {main !== undefined && (
        <ActButton onClick={() => setStep(main)}>{PLAN_STEP_WORDS[main][language]}</ActButton>
      )}
      {step !== null && <StepDialog key={step} plan={plan} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

interface DialogProps {
  plan: PlanView;
  step: PlanStep;
  onClose: () => void;
}

function StepDialog({ plan, step, onClose }: DialogProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const send = useSendStep(plan, step);
  const transition = PLAN_LIFE[plan.state][step];
  if (transition === undefined) return null;
  const title = PLAN_STEP_WORDS[step][language];
  const about = (
    <>
      <Text>{words.goesTo(PLAN_STATE_WORDS[transition.to][language])}</Text>
      {transition.to === 'issued' && plan.doubts > 0 && (
        <Alert color="gold">{words.doubts(plan.doubts)}</Alert>
      )}
      {transition.to === 'issued' && <Text>{words.sealed}</Text>}
    </>
  );
  if (transition.needs.includes('number')) {
    return (
      <Dialog opened onClose={onClose} title={title}>
        <NumberForm plan={plan} step={step} onClose={onClose}>
          {about}
        </NumberForm>
      </Dialog>
    );
  }
  if (transition.needs.includes('reason')) {
    return (
      <ReasonDialog
        id={`plan.${step}.${plan.id}`}
        opened
        title={title}
        confirmLabel={title}
        onConfirm={(reason, options) => send({ reason }, options.key)}
        onClose={onClose}
      >
        {about}
      </ReasonDialog>
    );
  }
  const confirm = () => {
    setBusy(true);
    send({})
      .then(onClose, (error: unknown) => toast.error(problemText(error)))
      .finally(() => setBusy(false));
  };
  return (
    <ConfirmDialog
      opened
      title={title}
      confirmLabel={title}
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      {about}
    </ConfirmDialog>
  );
}

function NumberForm({ plan, step, onClose, children }: DialogProps & { children: React.ReactNode }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const send = useSendStep(plan, step);
  const form = useServerForm({
    id: `plan.${step}.${plan.id}`,
    initial: { number: plan.number ?? '', symbol: plan.symbol ?? '', signedOn: plan.signedOn },
    submit: ({ number, symbol, signedOn }, { key }) =>
      send(
        { number: number || undefined, symbol: symbol || undefined, signedOn: signedOn ?? undefined },
        key,
      ),
    onSuccess: onClose,
  });
  return (
    <Form form={form} submitLabel={PLAN_STEP_WORDS[step][language]} onCancel={onClose} guard={false}>
      {children}
      <TextField form={form} name="number" label={words.number} maxLength={40} width="10rem" />
      <TextField
        form={form}
        name="symbol"
        label={words.symbol}
        description={words.symbolHint}
        maxLength={60}
        width="16rem"
      />
      <DayField form={form} name="signedOn" label={words.signedOn} />
    </Form>
  );
}

function useSendStep(plan: PlanView, step: PlanStep) {
  const client = useQueryClient();
  const words = useMessages(messages);
  return async (body: object, key?: string) => {
    const next = await api.post<PlanView>(
      `/api/plans/${plan.id}/steps`,
      { step, version: plan.version, ...body },
      { key },
    );
    client.setQueryData([...planKey(plan.id), 'head'], next);
    void client.invalidateQueries({ queryKey: ['plan'] });
    toast.done(words.done);
  };
}

import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../../ui/api/api.ts';
import { TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { PlanStep } from '../model/plan-lifecycle.ts';
import { PLAN_STEP_WORDS } from '../model/plan-words.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { planKey } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    number: 'Số',
    symbol: 'Ký hiệu',
    symbolHint: 'Ví dụ: KH-UBND',
    signedOn: 'Ngày ký',
    done: 'Đã cập nhật trạng thái kế hoạch.',
  },
  en: {
    number: 'Number',
    symbol: 'Symbol',
    symbolHint: 'Such as KH-UBND',
    signedOn: 'Day of signing',
    done: 'The plan has moved on.',
  },
});

interface PlanNumberFormProps {
  plan: PlanView;
  step: PlanStep;
  onClose: () => void;
  /** What the step does. */
  children: ReactNode;
}

/** A step of a plan's life that registers it: number, symbol and day of signing. */
export function PlanNumberForm({ plan, step, onClose, children }: PlanNumberFormProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const send = useSendPlanStep(plan, step);
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

/** Sends a step of `plan`; throws what the server says. */
export function useSendPlanStep(plan: PlanView, step: PlanStep) {
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

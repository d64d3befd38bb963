import { api } from '../../../../ui/api/api.ts';
import { SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { DEMAND_STEP_WORDS } from '../../model/cascade/demand-life.ts';
import type { DemandItemView } from '../../server/cascade/demand-item.schema.ts';
import classes from './cascade.module.css';
import { useTakeItem } from './demand-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Ghi nhận đã gửi',
    about: 'Cần ít nhất một trong ba: tệp đính kèm ở trên, số và ký hiệu văn bản, hoặc kế hoạch của đơn vị.',
    day: 'Ngày gửi',
    reference: 'Số, ký hiệu văn bản đã gửi',
    hint: 'Ví dụ: 12/BC-UBND ngày 10/11/2026',
    plan: 'Kế hoạch của đơn vị đã gửi',
    done: 'Đã ghi nhận.',
  },
  en: {
    title: 'Mark as sent',
    about: 'At least one of three: a file above, number and symbol of the document, or the unit’s plan.',
    day: 'Sent on',
    reference: 'Number and symbol of the document',
    hint: 'Such as: 12/BC-UBND of 10/11/2026',
    plan: 'The unit’s plan that was sent',
    done: 'Marked as sent.',
  },
});

/** Says that a unit has sent what was asked, when, and by what one sees it. */
export function SendForm({ item }: { item: DemandItemView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeItem();
  const form = useServerForm({
    id: `demand-item.send.${item.id}`,
    initial: {
      sentOn: item.today as string | null,
      reference: '',
      planId: '',
      version: item.version,
    },
    submit: ({ planId, ...values }, { key }) =>
      api.post<DemandItemView>(
        `/api/demand-items/${item.id}/steps`,
        { step: 'send', ...values, planId: planId === '' ? null : planId },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.done);
    },
  });
  return (
    <section className={`sv-sheet ${classes.sheet}`} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={classes.quiet}>{words.about}</p>
      <Form form={form} submitLabel={DEMAND_STEP_WORDS.send[language]}>
        <DayField form={form} name="sentOn" label={words.day} max={item.today} />
        <TextField
          form={form}
          name="reference"
          label={words.reference}
          description={words.hint}
          optional
          maxLength={500}
        />
        {item.ownPlans.length > 0 && (
          <SelectField
            form={form}
            name="planId"
            label={words.plan}
            optional
            options={item.ownPlans.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
      </Form>
    </section>
  );
}

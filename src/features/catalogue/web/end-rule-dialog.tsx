import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { TextareaField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { LocalRuleView } from '../server/local-rule.schema.ts';
import classes from './catalogue.module.css';

const messages = defineMessages({
  vi: {
    title: 'Chấm dứt quy định riêng',
    planned: 'Quy định chưa đến ngày áp dụng sẽ được rút lại. Nội dung và lý do vẫn được lưu.',
    held: 'Hồ sơ nhận đến hết ngày này vẫn xét theo quy định. Kết quả đã xét không thay đổi.',
    lastDay: 'Ngày áp dụng cuối cùng',
    reason: 'Lý do, văn bản làm căn cứ',
    missing: 'Hãy ghi lý do; lý do sẽ hiện trong lịch sử.',
    end: 'Chấm dứt quy định',
    takeBack: 'Rút quy định',
    done: 'Đã chấm dứt quy định.',
  },
  en: {
    title: 'End a local rule',
    planned: 'A rule that has not begun is taken back. What it says and why stay on record.',
    held: 'Dossiers received up to this day are judged by it. What was judged stays as it is.',
    lastDay: 'Last day',
    reason: 'Reason, with the text it rests on',
    missing: 'Give a reason; the history will show it.',
    end: 'End the rule',
    takeBack: 'Take it back',
    done: 'The rule has ended.',
  },
});

/** Ends a rule after a day, or takes back one that has not begun. */
export function EndRuleDialog(props: { rule: LocalRuleView; onDone: () => void; onClose: () => void }) {
  const words = useMessages(messages);
  return (
    <Dialog opened title={words.title} onClose={props.onClose}>
      <EndRuleForm {...props} />
    </Dialog>
  );
}

function EndRuleForm({
  rule,
  onDone,
  onClose,
}: {
  rule: LocalRuleView;
  onDone: () => void;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const planned = rule.state === 'planned';
  const form = useServerForm({
    id: `local-rule.end.${rule.id}`,
    initial: { lastDay: (planned ? null : today()) as string | null, reason: '', version: rule.version },
    validate: ({ reason }) => ({ reason: reason.trim() === '' ? words.missing : undefined }),
    submit: (values, { key }) => api.post<LocalRuleView>(`/api/local-rules/${rule.id}/end`, values, { key }),
    onSuccess: () => {
      toast.done(words.done);
      onDone();
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={planned ? words.takeBack : words.end} onCancel={onClose} guard={false}>
      <p className={classes.plain}>{planned ? words.planned : words.held}</p>
      {!planned && <DayField form={form} name="lastDay" label={words.lastDay} />}
      <TextareaField form={form} name="reason" label={words.reason} maxLength={1000} />
    </Form>
  );
}

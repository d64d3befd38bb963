import { Text } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { CheckboxField, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatNumber, today } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import type { ChangeKind } from '../../model/line-change.ts';
import type { DecisionLine, DecisionView } from '../../server/decision.schema.ts';
import { useTakeDecision } from '../decision-queries.ts';

const messages = defineMessages({
  vi: {
    title: {
      correction: 'Lập dự thảo quyết định đính chính',
      revocation: 'Lập dự thảo quyết định hủy bỏ',
    },
    about: {
      correction: (n: string) =>
        `Đính chính ${n} trường hợp. Ở bước sau ghi nội dung đúng của từng trường hợp. Sổ vàng và trang xác minh chỉ thay đổi khi quyết định mới có hiệu lực; bằng được cấp lại với mã mới.`,
      revocation: (n: string) =>
        `Hủy bỏ khen thưởng của ${n} trường hợp. Khi quyết định có hiệu lực, Sổ vàng và trang xác minh ghi “đã bị thu hồi”; không dòng nào bị xóa, tiền thưởng ghi thu hồi về quỹ.`,
    },
    reason: 'Lý do (in trong Điều 1)',
    missing: 'Hãy ghi lý do.',
    day: 'Ngày quyết định dự kiến',
    reopens: 'Trường hợp trở lại chờ quyết định khác',
    reopensNote:
      'Chọn khi quyết định sai về thẩm quyền, thể thức, trình tự mà thành tích vẫn đúng; không chọn khi hủy vì vi phạm, khai man.',
    create: 'Lập dự thảo',
  },
  en: {
    title: { correction: 'Draft a correction', revocation: 'Draft a revocation' },
    about: {
      correction: (n: string) =>
        `Corrects ${plural(n, 'honour')}. What is right is entered next. The golden book changes when the new decision takes effect; certificates are issued anew.`,
      revocation: (n: string) =>
        `Revokes ${plural(n, 'honour')}. When it takes effect, golden book and verification page say so; nothing is deleted, and bonuses are booked as returned.`,
    },
    reason: 'Reason (printed in article 1)',
    missing: 'Give a reason.',
    day: 'Planned day',
    reopens: 'The nominees wait for another decision',
    reopensNote: 'When the decision was at fault and not the merit; not for misconduct.',
    create: 'Draft it',
  },
});

interface Props {
  decision: DecisionView;
  kind: ChangeKind;
  lines: readonly DecisionLine[];
  onClose: () => void;
}

/** Asks why and when, and drafts the decision that changes the chosen honours. */
export function ChangeDialog({ decision, kind, lines, onClose }: Props) {
  const words = useMessages(messages);
  const take = useTakeDecision();
  const goTo = useGoTo();
  const form = useServerForm({
    id: `decision.change.${decision.id}.${kind}`,
    initial: { reason: '', decidedOn: today() as string | null, reopens: false },
    validate: ({ reason }) => ({ reason: reason.trim() === '' ? words.missing : undefined }),
    submit: (values, { key }) =>
      api.post<DecisionView>(
        `/api/decisions/${decision.id}/changes`,
        { ...values, kind, honourIds: lines.flatMap(({ honourId }) => honourId ?? []) },
        { key },
      ),
    onSuccess: (made) => {
      take(made);
      void goTo({ to: '/quyet-dinh/$decisionId', params: { decisionId: made.id } });
    },
  });
  return (
    <Dialog opened title={words.title[kind]} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.create} onCancel={onClose} guard={false}>
        <Text>{words.about[kind](formatNumber(lines.length))}</Text>
        <TextareaField form={form} name="reason" label={words.reason} />
        <DayField form={form} name="decidedOn" label={words.day} />
        {kind === 'revocation' && (
          <CheckboxField form={form} name="reopens" label={words.reopens} description={words.reopensNote} />
        )}
      </Form>
    </Dialog>
  );
}

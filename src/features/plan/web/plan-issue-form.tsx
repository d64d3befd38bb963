import { Alert } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { RadioField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay, today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import { PLAN_STEP_WORDS } from '../model/plan-words.ts';
import type { PlanView } from '../server/plan.schema.ts';

const messages = defineMessages({
  vi: {
    day: 'Ngày văn bản',
    from: 'Lấy số từ',
    own: 'Sổ đăng ký của đơn vị',
    body: (name: string) => `Sổ riêng: ${name}`,
    next: (number: string, day: string) => `Kế hoạch sẽ mang số ${number}, ngày ${day}.`,
    first: (day: string) => `Kế hoạch sẽ mang số đầu tiên của sổ năm nay, ngày ${day}.`,
    files: 'Văn bản được lưu vào thư viện; ký số và gửi đi ở trang của văn bản.',
    done: (code: string) => `Đã ban hành kế hoạch số ${code}.`,
  },
  en: {
    day: 'Day of the document',
    from: 'Number from',
    own: 'The unit’s register',
    body: (name: string) => `Own register: ${name}`,
    next: (number: string, day: string) => `The plan will bear number ${number} of ${day}.`,
    first: (day: string) => `The plan will bear the first number of this year’s register, of ${day}.`,
    files: 'The document is filed in the library; signing and sending follow on its page.',
    done: (code: string) => `The plan is issued as ${code}.`,
  },
});

interface Series {
  items: { body: string; kind: string | null; year: number; prefix: string; suffix: string; next: number }[];
}

/** Issues a plan under the next number of the register, which is shown before. */
export function PlanIssueForm({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const goTo = useGoTo();
  const query = useQuery({
    queryKey: ['register', 'series', plan.unitId],
    queryFn: ({ signal }) => api.get<Series>('/api/number-series', { unit: plan.unitId }, { signal }),
  });
  const form = useServerForm({
    id: `plan.issue.${plan.id}`,
    initial: { day: today() as string | null, from: 'own' },
    submit: ({ day, from }, { key }) =>
      api.post<{ plan: PlanView; documentId: string }>(
        `/api/plans/${plan.id}/issue`,
        { version: plan.version, day, ...(from !== 'own' && { body: from }) },
        { key },
      ),
    onSuccess: ({ plan: issued, documentId }) => {
      void client.invalidateQueries({ queryKey: ['plan'] });
      toast.done(words.done(`${issued.number}/${issued.symbol}`));
      onClose();
      void goTo({ to: '/van-ban/$documentId', params: { documentId } });
    },
  });
  const { day, from } = form.values;
  const series = query.data?.items ?? [];
  const bodies = [...new Set(series.map(({ body }) => body))].filter((body) => body !== '');
  const found = series
    .filter((each) => each.year === Number(day?.slice(0, 4)) && each.body === (from === 'own' ? '' : from))
    .sort((a, b) => Number(a.kind === null) - Number(b.kind === null))
    .find(({ kind }) => kind === 'plan' || kind === null);
  const shown = day === null ? '' : formatDay(day);
  return (
    <Form form={form} submitLabel={PLAN_STEP_WORDS.issue[language]} onCancel={onClose} guard={false}>
      <DayField form={form} name="day" label={words.day} />
      {bodies.length > 0 && (
        <RadioField
          form={form}
          name="from"
          label={words.from}
          options={[
            { value: 'own', label: words.own },
            ...bodies.map((body) => ({ value: body, label: words.body(body) })),
          ]}
        />
      )}
      {day !== null && (
        <Alert color="blue" mt="sm">
          {found === undefined
            ? words.first(shown)
            : words.next(`${found.prefix}${found.next}/KH-${found.suffix}`, shown)}{' '}
          {words.files}
        </Alert>
      )}
    </Form>
  );
}

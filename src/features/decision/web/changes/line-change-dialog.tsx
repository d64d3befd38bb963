import { api } from '../../../../ui/api/api.ts';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { type Option, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { DecisionLine, DecisionView } from '../../server/decision.schema.ts';
import { useTakeDecision } from '../decision-queries.ts';

const messages = defineMessages({
  vi: {
    title: (name: string) => `Nội dung đính chính: ${name}`,
    name: 'Họ tên, tên tập thể đúng',
    detail: 'Chức vụ, đơn vị đúng',
    award: 'Danh hiệu, hình thức đúng',
    year: 'Năm thành tích (đến năm)',
    yearFrom: 'Từ năm',
    number: 'Hãy nhập năm gồm bốn chữ số.',
    save: 'Lưu nội dung đính chính',
    saved: 'Đã lưu nội dung đính chính.',
  },
  en: {
    title: (name: string) => `What is corrected: ${name}`,
    name: 'The right name',
    detail: 'The right position and unit',
    award: 'The right award',
    year: 'Year of merit (last)',
    yearFrom: 'First year',
    number: 'Enter a year of four digits.',
    save: 'Save',
    saved: 'Saved.',
  },
});

const isYear = (text: string) => /^\d{4}$/.test(text.trim());

const searchAwards = async (q: string, { signal }: { signal: AbortSignal }): Promise<Option[]> => {
  const found = await api.get<ListAnswer<{ id: string; name: string }>>(
    '/api/awards',
    { q, size: 20 },
    { signal },
  );
  return found.items.map(({ id, name }) => ({ value: id, label: name }));
};

/** The right words of one honour; what equals the golden book is no change. */
export function LineChangeDialog({
  decision,
  line,
  onClose,
}: {
  decision: DecisionView;
  line: DecisionLine;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const take = useTakeDecision();
  const now = { ...line.present, ...line.change };
  const form = useServerForm({
    id: `decision.line-change.${line.id}`,
    initial: {
      subjectName: now.subjectName ?? line.subjectName,
      subjectDetail: now.subjectDetail ?? '',
      award: { value: now.award ?? line.award, label: line.newAwardName ?? line.awardName } as Option | null,
      year: String(now.year ?? ''),
      yearFrom: now.yearFrom == null ? '' : String(now.yearFrom),
    },
    validate: ({ year, yearFrom }) => ({
      year: isYear(year) ? undefined : words.number,
      yearFrom: yearFrom === '' || isYear(yearFrom) ? undefined : words.number,
    }),
    submit: ({ subjectName, subjectDetail, award, year, yearFrom }, { key }) =>
      api.put<DecisionView>(
        `/api/decision-lines/${line.id}/change`,
        {
          ...{ version: decision.version, subjectName, subjectDetail },
          award: award?.value ?? line.award,
          year: Number(year),
          yearFrom: yearFrom === '' ? null : Number(yearFrom),
        },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.title(line.subjectName)} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.save} onCancel={onClose}>
        <TextField form={form} name="subjectName" label={words.name} maxLength={300} />
        <TextField form={form} name="subjectDetail" label={words.detail} maxLength={500} optional />
        <PickerField
          form={form}
          name="award"
          label={words.award}
          search={searchAwards}
          searchKey={['awards']}
        />
        <TextField form={form} name="yearFrom" label={words.yearFrom} width="8rem" optional />
        <TextField form={form} name="year" label={words.year} width="8rem" />
      </Form>
    </Dialog>
  );
}

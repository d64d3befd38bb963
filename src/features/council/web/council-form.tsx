import { api } from '../../../ui/api/api.ts';
import { CheckboxField, SelectField, TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { CouncilView } from '../server/council.schema.ts';
import { useTakeCouncil } from './council-queries.ts';

const messages = defineMessages({
  vi: {
    unit: 'Hội đồng của đơn vị',
    name: 'Tên hội đồng',
    body: 'Cơ quan thường trực',
    from: 'Nhiệm kỳ từ ngày',
    to: 'Đến trước ngày',
    basis: 'Căn cứ pháp lý (quyết định thành lập, quy chế)',
    quorum: 'Tỷ lệ thành viên phải có mặt (%)',
    quorumNote: 'Theo quy chế làm việc của Hội đồng, ví dụ 66,67 cho hai phần ba.',
    least: 'Số phiếu ít nhất để công bố số phiếu',
    leastNote: 'Bỏ phiếu kín ít phiếu hơn số này chỉ công bố đạt hay không đạt.',
    leaves: 'Thành viên có quan hệ lợi ích không tính vào tổng số khi tính tỷ lệ (chỉ khi quy chế nói vậy)',
    save: 'Lưu hội đồng',
    saved: 'Đã lưu hội đồng.',
    number: 'Hãy nhập một số.',
  },
  en: {
    unit: 'Council of the unit',
    name: 'Name',
    body: 'Standing body',
    from: 'Term from',
    to: 'Until before',
    basis: 'Legal basis (founding decision, regulation)',
    quorum: 'Share of members who must be present (%)',
    quorumNote: 'By the council’s regulation, such as 66.67 for two thirds.',
    least: 'Fewest ballots for showing numbers',
    leastNote: 'A secret vote with fewer ballots only shows passed or not passed.',
    leaves: 'Members in conflict leave the base of the percentage (only where the regulation says so)',
    save: 'Save the council',
    saved: 'The council was saved.',
    number: 'Enter a number.',
  },
});

const toNumber = (text: string) => Number(text.replace(',', '.'));

/** Makes a council, or changes one. */
export function CouncilForm({ council, onDone }: { council?: CouncilView; onDone: () => void }) {
  const words = useMessages(messages);
  const me = useMe();
  const take = useTakeCouncil();
  const goTo = useGoTo();
  const units = [...new Map(me.roles.map(({ unitId, unitName }) => [unitId, unitName]))];
  const form = useServerForm({
    id: `council.edit.${council?.id ?? 'new'}`,
    initial: {
      unitId: council?.unitId ?? units[0]?.[0] ?? '',
      name: council?.name ?? '',
      standingBody: council?.standingBody ?? '',
      termFrom: (council?.termFrom ?? today()) as string | null,
      termTo: council?.termTo ?? null,
      legalBasis: council?.legalBasis ?? '',
      quorumPercent: String(council?.quorumPercent ?? '66,67').replace('.', ','),
      leastShown: String(council?.leastShown ?? 5),
      conflictLeavesBase: council?.conflictLeavesBase ?? false,
      version: council?.version ?? 1,
    },
    validate: ({ quorumPercent, leastShown }) => ({
      quorumPercent: Number.isFinite(toNumber(quorumPercent)) ? undefined : words.number,
      leastShown: Number.isInteger(toNumber(leastShown)) ? undefined : words.number,
    }),
    submit: ({ unitId, version, ...values }, { key }) => {
      const body = {
        ...values,
        quorumPercent: toNumber(values.quorumPercent),
        leastShown: toNumber(values.leastShown),
      };
      return council === undefined
        ? api.post<CouncilView>('/api/councils', { unitId, ...body }, { key })
        : api.put<CouncilView>(`/api/councils/${council.id}`, { ...body, version }, { key });
    },
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onDone();
      if (council === undefined) void goTo({ to: '/hoi-dong/$councilId', params: { councilId: next.id } });
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      {council === undefined && (
        <SelectField
          form={form}
          name="unitId"
          label={words.unit}
          options={units.map(([value, label]) => ({ value, label }))}
        />
      )}
      <TextField form={form} name="name" label={words.name} maxLength={300} />
      <TextField form={form} name="standingBody" label={words.body} optional maxLength={300} />
      <DayField form={form} name="termFrom" label={words.from} />
      <DayField form={form} name="termTo" label={words.to} optional />
      <TextareaField form={form} name="legalBasis" label={words.basis} maxLength={1000} minRows={2} />
      <TextField
        form={form}
        name="quorumPercent"
        label={words.quorum}
        description={words.quorumNote}
        width="8rem"
      />
      <TextField
        form={form}
        name="leastShown"
        label={words.least}
        description={words.leastNote}
        inputMode="numeric"
        width="8rem"
      />
      <CheckboxField form={form} name="conflictLeavesBase" label={words.leaves} />
    </Form>
  );
}

import { api } from '../../../ui/api/api.ts';
import { CheckboxField, type Option, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { DayField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { personPicker, unitPicker } from '../../organisation/web/index.ts';
import { MEMBER_ROLE_WORDS, MEMBER_ROLES } from '../model/council-words.ts';
import type { CouncilView, MemberView } from '../server/council.schema.ts';
import { useTakeCouncil } from './council-queries.ts';

const messages = defineMessages({
  vi: {
    person: 'Người',
    role: 'Vai trò trong hội đồng',
    office: 'Chức vụ',
    unit: 'Đơn vị thành viên đại diện',
    unitNote: 'Người được đề nghị thuộc đơn vị này thì thành viên không bỏ phiếu.',
    votes: 'Có quyền biểu quyết',
    substitute: 'Dự thay cho',
    from: 'Từ ngày',
    to: 'Thôi từ ngày',
    save: 'Lưu thành viên',
    saved: 'Đã lưu thành viên.',
    choose: 'Hãy chọn một người.',
  },
  en: {
    person: 'Person',
    role: 'Role',
    office: 'Office',
    unit: 'Unit the member comes from',
    unitNote: 'The member does not vote on nominees of this unit.',
    votes: 'May vote',
    substitute: 'Stands in for',
    from: 'From',
    to: 'No longer from',
    save: 'Save the member',
    saved: 'The member was saved.',
    choose: 'Choose a person.',
  },
});

interface Props {
  council: CouncilView;
  member?: MemberView;
  onDone: () => void;
}

/** Adds a member, or changes and ends a membership. */
export function MemberForm({ council, member, onDone }: Props) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeCouncil();
  const form = useServerForm({
    id: `council.member.${council.id}.${member?.id ?? 'new'}`,
    initial: {
      personId: null as Option | null,
      role: (member?.role ?? 'member') as string,
      office: member?.office ?? '',
      unitId: (member?.unitId == null
        ? null
        : { value: member.unitId, label: member.unitName ?? '' }) as Option | null,
      votes: member?.votes ?? true,
      substituteOf: member?.substituteOf ?? '',
      validFrom: (member?.validFrom ?? today()) as string | null,
      validTo: member?.validTo ?? null,
      version: member?.version ?? 1,
    },
    validate: ({ personId }) => ({
      personId: member !== undefined || personId !== null ? undefined : words.choose,
    }),
    submit: ({ personId, unitId, substituteOf, validTo, version, ...values }, { key }) => {
      const body = {
        ...values,
        unitId: unitId?.value ?? null,
        substituteOf: substituteOf === '' ? null : substituteOf,
      };
      return member === undefined
        ? api.post<CouncilView>(
            `/api/councils/${council.id}/members`,
            { ...body, personId: personId?.value },
            { key },
          )
        : api.put<CouncilView>(`/api/council-members/${member.id}`, { ...body, validTo, version }, { key });
    },
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      {member === undefined && (
        <PickerField form={form} name="personId" label={words.person} {...personPicker} />
      )}
      <SelectField
        form={form}
        name="role"
        label={words.role}
        options={optionsOf(MEMBER_ROLE_WORDS, language, MEMBER_ROLES)}
      />
      <TextField form={form} name="office" label={words.office} maxLength={300} />
      <PickerField
        form={form}
        name="unitId"
        label={words.unit}
        description={words.unitNote}
        optional
        {...unitPicker}
      />
      <SelectField
        form={form}
        name="substituteOf"
        label={words.substitute}
        optional
        options={council.memberList
          .filter(({ id, inForce }) => inForce && id !== member?.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckboxField form={form} name="votes" label={words.votes} />
      <DayField form={form} name="validFrom" label={words.from} />
      {member !== undefined && <DayField form={form} name="validTo" label={words.to} optional />}
    </Form>
  );
}

import { SelectField, TextField } from '../../../ui/form/fields.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import type { ServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';

const messages = defineMessages({
  vi: {
    fullName: 'Họ và tên',
    birthDate: 'Ngày sinh',
    gender: 'Giới tính',
    male: 'Nam',
    female: 'Nữ',
    email: 'Thư điện tử',
    phone: 'Điện thoại',
    code: 'Mã cán bộ',
    codeHint: 'Dùng để nhận ra người này khi nhập từ Excel.',
  },
  en: {
    fullName: 'Full name',
    birthDate: 'Date of birth',
    gender: 'Gender',
    male: 'Male',
    female: 'Female',
    email: 'E-mail',
    phone: 'Telephone',
    code: 'Staff number',
    codeHint: 'By it an Excel import knows the person.',
  },
});

export interface PersonValues {
  fullName: string;
  birthDate: string | null;
  gender: string;
  email: string;
  phone: string;
  code: string;
}

/** The facts as the API takes them. */
export function toFacts({ fullName, birthDate, gender, email, phone, code }: PersonValues): object {
  return { fullName, birthDate, gender: gender || null, email, phone, code };
}

/** What is known of a person: the fields of every form that has these values. */
export function PersonFields<V extends PersonValues>({ form }: { form: ServerForm<V> }) {
  const words = useMessages(messages);
  const common = form as unknown as ServerForm<PersonValues>;
  return (
    <>
      <TextField form={common} name="fullName" label={words.fullName} maxLength={200} />
      <DayField form={common} name="birthDate" label={words.birthDate} max={today()} optional />
      <SelectField
        form={common}
        name="gender"
        label={words.gender}
        optional
        options={[
          { value: 'male', label: words.male },
          { value: 'female', label: words.female },
        ]}
      />
      <TextField form={common} name="email" label={words.email} type="email" maxLength={200} optional />
      <TextField form={common} name="phone" label={words.phone} type="tel" maxLength={30} optional />
      <TextField
        form={common}
        name="code"
        label={words.code}
        description={words.codeHint}
        maxLength={50}
        optional
      />
    </>
  );
}

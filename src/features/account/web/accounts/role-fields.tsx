import { addDays, isDay } from '../../../../law/calendar/day.ts';
import { type Option, SelectField } from '../../../../ui/form/fields.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { DayField, PickerField } from '../../../../ui/form/special-fields.tsx';
import type { ServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { unitPicker } from '../../../organisation/web/index.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import { ROLES } from '../../model/roles.ts';

const messages = defineMessages({
  vi: {
    role: 'Vai trò',
    unit: 'Tại đơn vị',
    unitHint: 'Vai trò có hiệu lực tại đơn vị này và các đơn vị trực thuộc',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    toHint: 'Bỏ trống nếu không thời hạn',
  },
  en: {
    role: 'Role',
    unit: 'At the unit',
    unitHint: 'The role counts at this unit and all units below it',
    from: 'From',
    to: 'To (last day)',
    toHint: 'Leave empty for no end',
  },
});

export interface RoleValues {
  role: string;
  unitId: Option | null;
  validFrom: string | null;
  validTo: string | null;
}

/** The fields of a role to be given. */
export function RoleFields<V extends RoleValues>(props: { form: ServerForm<V> }) {
  const words = useMessages(messages);
  const language = useLanguage();
  // The fields below are all that these controls read and write of the form.
  const form = props.form as unknown as ServerForm<RoleValues>;
  return (
    <>
      <SelectField
        form={form}
        name="role"
        label={words.role}
        options={optionsOf(ROLE_NAMES, language, ROLES)}
      />
      <PickerField
        form={form}
        name="unitId"
        label={words.unit}
        description={words.unitHint}
        {...unitPicker}
      />
      <DayField form={form} name="validFrom" label={words.from} />
      <DayField form={form} name="validTo" label={words.to} description={words.toHint} optional />
    </>
  );
}

/** What the server takes: people name the last day, a period ends before the day after it. */
export function roleBody({ role, unitId, validFrom, validTo }: RoleValues) {
  return {
    role,
    unitId: unitId?.value,
    validFrom: validFrom ?? undefined,
    validTo: validTo !== null && isDay(validTo) ? addDays(validTo, 1) : validTo,
  };
}

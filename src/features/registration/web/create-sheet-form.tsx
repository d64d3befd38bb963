import { api } from '../../../ui/api/api.ts';
import { RadioField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { useUnitsAs } from '../../../ui/session/me.ts';
import { registrationPolicy } from '../model/registration.policy.ts';
import { SHEET_ROUNDS } from '../model/sheet-life.ts';
import { SHEET_ROUND_WORDS } from '../model/sheet-words.ts';
import type { SheetView } from '../server/registration.schema.ts';

const messages = defineMessages({
  vi: { unit: 'Đơn vị', year: 'Năm', round: 'Đợt đăng ký', submit: 'Lập bản đăng ký' },
  en: { unit: 'Unit', year: 'Year', round: 'Round', submit: 'Make the sheet' },
});

/** The sheet of a unit for a year; leads to its page. */
export function CreateSheetForm({ onCancel }: { onCancel: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const goTo = useGoTo();
  const units = useUnitsAs(registrationPolicy['registration.write']);
  const form = useServerForm({
    id: 'registration.create',
    initial: {
      unitId: (units[0]?.unitId ?? '') as string,
      year: today().slice(0, 4),
      round: 'main' as string,
    },
    submit: ({ year, ...values }, { key }) =>
      api.post<SheetView>('/api/registration-sheets', { ...values, year: Number(year) }, { key }),
    onSuccess: (sheet) => void goTo({ to: '/dang-ky/$sheetId', params: { sheetId: sheet.id } }),
  });
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onCancel} guard={false}>
      <SelectField
        form={form}
        name="unitId"
        label={words.unit}
        options={units.map(({ unitId: value, unitName: label }) => ({ value, label }))}
      />
      <TextField form={form} name="year" label={words.year} inputMode="numeric" width="8rem" />
      <RadioField
        form={form}
        name="round"
        label={words.round}
        options={optionsOf(SHEET_ROUND_WORDS, language, SHEET_ROUNDS)}
      />
    </Form>
  );
}

import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { type Option, SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { unitOfAllTimesPicker } from '../../../organisation/web/index.ts';
import { BASIS_WORDS } from '../../model/honour-words.ts';
import type { ImportView } from '../../server/imports/import.schema.ts';
import { importKey } from './import-queries.ts';
import classes from './imports.module.css';
import { Columns, NONE, split, type Values } from './mapping-columns.tsx';

const messages = defineMessages({
  vi: {
    title: 'Mỗi cột ghi nội dung gì',
    about:
      'Phần mềm đã đoán theo tiêu đề, hoặc theo lần nhập trước có cùng tiêu đề. Hãy xem lại rồi bấm đọc tệp; lần sau không phải khai báo lại.',
    defaults: 'Áp dụng cho các hàng không ghi rõ',
    basis: 'Loại hình khen thưởng',
    unit: 'Đơn vị',
    unitHint: 'Cần chọn khi tệp không có cột đơn vị.',
    authority: 'Người quyết định',
    authorityHint:
      'Để trống nếu tệp có cột này, hoặc để phần mềm suy theo danh mục khi luật chỉ có một thẩm quyền.',
    read: 'Đọc tệp',
  },
  en: {
    title: 'What each column holds',
    about:
      'It was guessed by the headings, or by an earlier import with the same ones. Check it and read the file; the next time it is known.',
    defaults: 'Of rows that do not say',
    basis: 'Basis',
    unit: 'Unit',
    unitHint: 'Needed where no column holds the unit.',
    authority: 'Decided by',
    authorityHint: 'Leave empty where a column says so, or where the law knows but one.',
    read: 'Read the file',
  },
});

/** Says what the columns mean, and begins to read. */
export function MappingStep({ view }: { view: ImportView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const { defaults } = view;
  const form = useServerForm({
    id: `honour-import.map.${view.id}.${view.version}`,
    initial: {
      version: view.version,
      mapping: (view.mapping ?? []).map((field) => field ?? NONE).join(','),
      basis: defaults.basis as string,
      unitId: (defaults.unitId === null
        ? null
        : { value: defaults.unitId, label: defaults.unitName ?? '' }) as Option | null,
      authority: defaults.authority ?? '',
    } satisfies Values as Values,
    submit: ({ mapping, unitId, authority, ...rest }, { key }) =>
      api.put<ImportView>(
        `/api/honour-imports/${view.id}/mapping`,
        {
          ...rest,
          mapping: split(mapping).map((field) => (field === NONE ? null : field)),
          unitId: unitId?.value ?? null,
          authority: authority.trim() === '' ? null : authority,
        },
        { key },
      ),
    onSuccess: (next) => client.setQueryData([...importKey(view.id), 'view'], next),
  });
  return (
    <Form form={form} submitLabel={words.read} guard={false}>
      <Section title={words.title}>
        <Text mb="sm">{words.about}</Text>
        <Columns view={view} form={form} />
      </Section>
      <Section title={words.defaults}>
        <div className={classes.fields}>
          <SelectField
            form={form}
            name="basis"
            label={words.basis}
            options={optionsOf(BASIS_WORDS, language)}
          />
          <PickerField
            form={form}
            name="unitId"
            label={words.unit}
            description={words.unitHint}
            {...unitOfAllTimesPicker}
            optional
          />
          <TextField
            form={form}
            name="authority"
            label={words.authority}
            description={words.authorityHint}
            maxLength={300}
            optional
          />
        </div>
      </Section>
    </Form>
  );
}

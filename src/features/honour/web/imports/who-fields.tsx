import { RadioField, TextField } from '../../../../ui/form/fields.tsx';
import type { ServerForm } from '../../../../ui/form/server-form.ts';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { AlikeRows, SheetRowView } from '../../server/imports/import.schema.ts';
import { searchSubjects, subjectLabel } from '../honour-queries.ts';
import { birthText } from './birth-text.ts';
import { useAlikeRows } from './import-queries.ts';
import { type RowValues, sameAs, WHO } from './row-decision.ts';

const messages = defineMessages({
  vi: {
    who: 'Lượt khen này của ai',
    asRead: 'Để phần mềm đối chiếu lại',
    other: 'Người, tập thể, hộ khác trong hệ thống',
    isNew: 'Người hoặc hộ chưa có trong hệ thống',
    same: (row: number) => `Cùng một người với hàng ${row}`,
    born: (birth: string) => `sinh ${birth}`,
    otherRow: 'Cùng một người với hàng khác của tệp',
    rowNumber: 'Số hàng trong tệp',
    find: 'Tìm người, tập thể, hộ',
  },
  en: {
    who: 'Whose honour this is',
    asRead: 'Match it again',
    other: 'Somebody else in the system',
    isNew: 'Somebody not in the system yet',
    same: (row: number) => `The same person as row ${row}`,
    born: (birth: string) => `born ${birth}`,
    otherRow: 'The same person as another row of the file',
    rowNumber: 'Number of the row',
    find: 'Find a person, collective or household',
  },
});

/** Whose a row is: somebody known, the person of another row, or somebody new. */
export function WhoFields({
  form,
  importId,
  row,
}: {
  form: ServerForm<RowValues>;
  importId: string;
  row: SheetRowView;
}) {
  const words = useMessages(messages);
  const alike = useAlikeRows(importId, row.row).data?.items ?? [];
  const told = ({ row: no, name, birth, unitName }: AlikeRows['items'][number]) =>
    [words.same(no), name, birth === null ? '' : words.born(birthText(birth)), unitName]
      .filter((part) => part !== '')
      .join(' · ');
  const people = [...(row.person === null ? [] : [row.person]), ...row.candidates].filter(
    ({ id }, i, all) => all.findIndex((other) => other.id === id) === i,
  );
  const isOffered = alike.some((each) => each.row === row.sameAs);
  return (
    <>
      <RadioField
        form={form}
        name="who"
        label={words.who}
        options={[
          ...people.map(({ id, name, about }) => ({
            value: id,
            label: about === '' ? name : `${name} · ${about}`,
          })),
          ...(row.person === null ? [{ value: WHO.asRead, label: words.asRead }] : []),
          ...(row.sameAs === null || isOffered
            ? []
            : [{ value: sameAs(row.sameAs), label: words.same(row.sameAs) }]),
          ...alike.map((each) => ({ value: sameAs(each.row), label: told(each) })),
          { value: WHO.otherRow, label: words.otherRow },
          { value: WHO.other, label: words.other },
          { value: WHO.isNew, label: words.isNew },
        ]}
      />
      {form.values.who === WHO.otherRow && (
        <TextField
          form={form}
          name="sameAsRow"
          label={words.rowNumber}
          inputMode="numeric"
          width="8rem"
          maxLength={7}
        />
      )}
      {form.values.who === WHO.other && (
        <PickerField
          form={form}
          name="subjectId"
          label={words.find}
          searchKey={['honour', 'pick-subject']}
          search={async (q, options) =>
            (await searchSubjects(q, options)).map((found) => ({
              value: found.id,
              label: subjectLabel(found),
            }))
          }
        />
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import {
  CheckboxField,
  type Option,
  RadioField,
  SelectField,
  TextField,
} from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { DayField, PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { unitOfAllTimesPicker } from '../../../organisation/web/index.ts';
import { SUBJECT_WORDS } from '../../model/honour-words.ts';
import { ACCEPTABLE_DOUBTS } from '../../model/imports/row-problems.ts';
import type { DecideRow, SheetRowView } from '../../server/imports/import.schema.ts';
import { searchAwards, searchSubjects, subjectLabel, useAwards } from '../honour-queries.ts';
import { numberOrNull } from '../number-or-null.ts';
import { useImportAct, useImportSend } from './import-queries.ts';
import classes from './imports.module.css';

const messages = defineMessages({
  vi: {
    title: (row: number) => `Hàng ${row} của tệp`,
    said: 'Tệp ghi',
    who: 'Lượt khen này của ai',
    asRead: 'Để phần mềm đối chiếu lại',
    other: 'Người, tập thể, hộ khác trong hệ thống',
    isNew: 'Người hoặc hộ chưa có trong hệ thống',
    find: 'Tìm người, tập thể, hộ',
    subject: 'Đối tượng',
    unit: 'Đơn vị',
    award: 'Danh hiệu, hình thức khen thưởng',
    year: 'Năm được khen',
    decidedOn: 'Ngày quyết định',
    authority: 'Người quyết định',
    accept: 'Chấp nhận những điểm sau như đã đọc:',
    choose: '– Như đã đọc –',
    save: 'Lưu quyết định',
    leaveOut: 'Bỏ qua hàng này',
    missing: 'Hãy chọn một mục từ danh sách gợi ý.',
  },
  en: {
    title: (row: number) => `Row ${row} of the file`,
    said: 'The file says',
    who: 'Whose honour this is',
    asRead: 'Match it again',
    other: 'Somebody else in the system',
    isNew: 'Somebody not in the system yet',
    find: 'Find a person, collective or household',
    subject: 'Kind of subject',
    unit: 'Unit',
    award: 'Award',
    year: 'Year honoured',
    decidedOn: 'Day of the decision',
    authority: 'Decided by',
    accept: 'Accept these as read:',
    choose: '– As read –',
    save: 'Save the decision',
    leaveOut: 'Leave this row out',
    missing: 'Choose one of those offered.',
  },
});

interface Props {
  importId: string;
  row: SheetRowView;
  onClose: () => void;
}

/** What a person says of one row. */
export function RowDialog(props: Props) {
  const words = useMessages(messages);
  return (
    <Dialog opened size="lg" title={words.title(props.row.row)} onClose={props.onClose}>
      <RowForm {...props} />
    </Dialog>
  );
}

const AS_READ = 'as-read';
const OTHER = 'other';
const NEW = 'new';

function RowForm({ importId, row, onClose }: Props) {
  const words = useMessages(messages);
  const language = useLanguage();
  const awards = useAwards().data?.items ?? [];
  const send = useImportSend(importId);
  const leaveOut = useImportAct(importId, '/row-decisions');
  const acceptable = row.problems.filter(({ code }) => ACCEPTABLE_DOUBTS.some((each) => each === code));
  const form = useServerForm({
    id: `honour-import.row.${importId}.${row.row}`,
    keepDraft: false,
    initial: {
      who: (row.person?.id ?? AS_READ) as string,
      subjectId: null as Option | null,
      subject: '' as string,
      unitId: (row.unit === null ? null : { value: row.unit.id, label: row.unit.name }) as Option | null,
      award: (row.award === null ? null : { value: row.award.id, label: row.award.name }) as Option | null,
      year: row.year === null ? '' : String(row.year),
      decidedOn: row.decidedOn as string | null,
      authority: row.authority ?? '',
      accepted: false,
    },
    validate: ({ who, subjectId }) => ({
      subjectId: who === OTHER && subjectId === null ? words.missing : undefined,
    }),
    submit: (values, { key }) =>
      send(
        '/row-decisions',
        decisionOf(
          row,
          values,
          acceptable.map(({ code }) => code),
        ),
        key,
      ),
    onSuccess: onClose,
  });
  const people = [...(row.person === null ? [] : [row.person]), ...row.candidates].filter(
    ({ id }, i, all) => all.findIndex((other) => other.id === id) === i,
  );
  return (
    <>
      <p className={classes.said}>
        <strong>{words.said}:</strong>{' '}
        {[row.name, row.birth, row.detail, row.awardText, row.decisionNumber]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </p>
      {row.problems.length > 0 && (
        <ul className={classes.problems}>
          {row.problems.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <RadioField
          form={form}
          name="who"
          label={words.who}
          options={[
            ...people.map(({ id, name, about }) => ({
              value: id,
              label: about === '' ? name : `${name} · ${about}`,
            })),
            ...(row.person === null ? [{ value: AS_READ, label: words.asRead }] : []),
            { value: OTHER, label: words.other },
            { value: NEW, label: words.isNew },
          ]}
        />
        {form.values.who === OTHER && (
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
        <SelectField
          form={form}
          name="subject"
          label={words.subject}
          options={[{ value: '', label: words.choose }, ...optionsOf(SUBJECT_WORDS, language)]}
        />
        <PickerField form={form} name="unitId" label={words.unit} {...unitOfAllTimesPicker} optional />
        <PickerField
          form={form}
          name="award"
          label={words.award}
          searchKey={['honour', 'pick-award', awards.length]}
          search={searchAwards(awards)}
          optional
        />
        <TextField
          form={form}
          name="year"
          label={words.year}
          inputMode="numeric"
          width="8rem"
          maxLength={4}
          optional
        />
        <DayField form={form} name="decidedOn" label={words.decidedOn} optional />
        <TextField form={form} name="authority" label={words.authority} maxLength={300} optional />
        {acceptable.length > 0 && (
          <CheckboxField
            form={form}
            name="accepted"
            label={`${words.accept} ${acceptable.map(({ message }) => message).join(' ')}`}
          />
        )}
      </Form>
      <Button
        mt="md"
        variant="subtle"
        loading={leaveOut.isPending}
        onClick={() => leaveOut.mutate({ row: row.row, leaveOut: true }, { onSuccess: onClose })}
      >
        {words.leaveOut}
      </Button>
    </>
  );
}

interface Values {
  who: string;
  subjectId: Option | null;
  subject: string;
  unitId: Option | null;
  award: Option | null;
  year: string;
  decidedOn: string | null;
  authority: string;
  accepted: boolean;
}

/** Only what differs from what was read: the rest goes on being read from the file. */
function decisionOf(row: SheetRowView, values: Values, acceptable: readonly string[]): object {
  const { who, subjectId, subject, unitId, award, decidedOn } = values;
  const year = numberOrNull(values.year);
  const authority = values.authority.trim();
  const body: { [K in keyof DecideRow]?: unknown } = { row: row.row };
  if (who === NEW) body.isNew = true;
  else if (who === OTHER) body.subjectId = subjectId?.value;
  else if (who !== AS_READ && who !== row.person?.id) body.subjectId = who;
  if (subject !== '') body.subject = subject;
  if (unitId !== null && unitId.value !== row.unit?.id) body.unitId = unitId.value;
  if (award !== null && award.value !== row.award?.id) body.award = award.value;
  if (year !== null && year !== row.year) body.year = year;
  if (decidedOn !== null && decidedOn !== row.decidedOn) body.decidedOn = decidedOn;
  if (authority !== '' && authority !== row.authority) body.authority = authority;
  if (values.accepted) body.accepted = acceptable;
  return body;
}

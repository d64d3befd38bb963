import { Button } from '@mantine/core';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { DayField, PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { unitOfAllTimesPicker } from '../../../organisation/web/index.ts';
import { SUBJECT_WORDS } from '../../model/honour-words.ts';
import { ACCEPTABLE_DOUBTS } from '../../model/imports/row-problems.ts';
import type { SheetRowView } from '../../server/imports/import.schema.ts';
import { searchAwards, useAwards } from '../honour-queries.ts';
import { useImportAct, useImportSend } from './import-queries.ts';
import classes from './imports.module.css';
import { decisionOf, rowValues, WHO } from './row-decision.ts';
import { WhoFields } from './who-fields.tsx';

const messages = defineMessages({
  vi: {
    title: (row: number) => `Hàng ${row} của tệp`,
    said: 'Tệp ghi',
    subject: 'Đối tượng',
    unit: 'Đơn vị',
    award: 'Danh hiệu, hình thức khen thưởng',
    year: 'Năm được khen',
    decidedOn: 'Ngày quyết định',
    authority: 'Người quyết định',
    accept: 'Chấp nhận những điểm sau như đã đọc:',
    save: 'Lưu quyết định',
    leaveOut: 'Bỏ qua hàng này',
    missing: 'Hãy chọn một mục từ danh sách gợi ý.',
    missingRow: 'Hãy ghi số hàng như trong bảng tính.',
  },
  en: {
    title: (row: number) => `Row ${row} of the file`,
    said: 'The file says',
    subject: 'Kind of subject',
    unit: 'Unit',
    award: 'Award',
    year: 'Year honoured',
    decidedOn: 'Day of the decision',
    authority: 'Decided by',
    accept: 'Accept these as read:',
    save: 'Save the decision',
    leaveOut: 'Leave this row out',
    missing: 'Choose one of those offered.',
    missingRow: 'Enter the number of the row as in the spreadsheet.',
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
    initial: rowValues(row),
    validate: ({ who, subjectId, sameAsRow }) => ({
      subjectId: who === WHO.other && subjectId === null ? words.missing : undefined,
      sameAsRow: who === WHO.otherRow && sameAsRow.trim() === '' ? words.missingRow : undefined,
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
        <WhoFields form={form} importId={importId} row={row} />
        <SelectField
          form={form}
          name="subject"
          label={words.subject}
          options={optionsOf(SUBJECT_WORDS, language)}
          optional
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

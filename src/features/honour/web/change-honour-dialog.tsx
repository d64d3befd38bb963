import { Text } from '@mantine/core';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { HonourChangeKind } from '../model/honour-life.ts';
import { HONOUR_CHANGE_WORDS } from '../model/honour-words.ts';
import type { HonourView } from '../server/honour.schema.ts';
import { changeBody, changeValues } from './change-honour-values.ts';
import { searchAwards, useAwards } from './honour-queries.ts';

const messages = defineMessages({
  vi: {
    correctionText: 'Sửa những chỗ ghi sai; nội dung cũ vẫn giữ trong lịch sử.',
    revocationText:
      'Lượt khen thôi giá trị: không còn tính vào thành tích và thống kê, nhưng vẫn ghi trong Sổ vàng cùng lý do.',
    restorationText: 'Lượt khen có giá trị trở lại, tính vào thành tích và thống kê.',
    reissueText: 'Ghi việc cấp đổi, cấp lại bằng hoặc giấy chứng nhận; ghi số bằng mới nếu có.',
    paper: 'Số văn bản làm căn cứ',
    decidedOn: 'Ngày văn bản',
    authority: 'Người ký văn bản',
    reason: 'Lý do',
    subjectName: 'Tên ghi trong quyết định',
    subjectDetail: 'Chức vụ, đơn vị ghi trong quyết định',
    award: 'Danh hiệu, hình thức',
    year: 'Năm được khen',
    decisionNumber: 'Số quyết định khen thưởng',
    grantedOn: 'Ngày quyết định khen thưởng',
    authorityOf: 'Người quyết định khen thưởng',
    bonus: 'Tiền thưởng (đồng)',
    certificate: 'Số bằng, giấy chứng nhận',
    done: 'Đã ghi thay đổi vào Sổ vàng.',
  },
  en: {
    correctionText: 'Mend what is wrong; what stood before stays in the history.',
    revocationText: 'It no longer counts for merit and statistics, but stays in the book with the reason.',
    restorationText: 'It counts for merit and statistics again.',
    reissueText: 'Record that the certificate was issued anew, with its number if it has one.',
    paper: 'Number of the paper it rests on',
    decidedOn: 'Day of the paper',
    authority: 'Signed by',
    reason: 'Reason',
    subjectName: 'Name as the decision has it',
    subjectDetail: 'Position and unit as the decision has them',
    award: 'Award',
    year: 'Year honoured',
    decisionNumber: 'Number of the decision',
    grantedOn: 'Day of the decision',
    authorityOf: 'Decided by',
    bonus: 'Bonus (đồng)',
    certificate: 'Number of the certificate',
    done: 'The change is in the golden book.',
  },
});

interface Props {
  honour: HonourView;
  kind: HonourChangeKind;
  onClose: () => void;
  onChanged: (honour: HonourView) => void;
}

/** Corrects, revokes, restores or re-issues an honour. */
export function ChangeHonourDialog(props: Props) {
  const language = useLanguage();
  return (
    <Dialog opened size="lg" title={HONOUR_CHANGE_WORDS[props.kind][language]} onClose={props.onClose}>
      <ChangeForm {...props} />
    </Dialog>
  );
}

function ChangeForm({ honour, kind, onClose, onChanged }: Props) {
  const words = useMessages(messages);
  const language = useLanguage();
  const awards = useAwards().data?.items ?? [];
  const form = useServerForm({
    id: `honour.${kind}.${honour.id}`,
    initial: changeValues(honour),
    submit: (values, { key }) =>
      api.post<HonourView>(`/api/honours/${honour.id}/changes`, changeBody(honour, kind, values), { key }),
    fromCurrent: (current) => ({ version: (current as { version: number }).version }),
    onSuccess: (next) => {
      toast.done(words.done);
      onChanged(next);
    },
  });
  const about = {
    correction: words.correctionText,
    revocation: words.revocationText,
    restoration: words.restorationText,
    're-issue': words.reissueText,
  };
  return (
    <Form form={form} submitLabel={HONOUR_CHANGE_WORDS[kind][language]} onCancel={onClose} guard={false}>
      <Text>{about[kind]}</Text>
      {kind === 'correction' && (
        <>
          <TextField form={form} name="changes.subjectName" label={words.subjectName} maxLength={300} />
          <TextField
            form={form}
            name="changes.subjectDetail"
            label={words.subjectDetail}
            maxLength={500}
            optional
          />
          <PickerField
            form={form}
            name="changes.award"
            label={words.award}
            searchKey={['honour', 'pick-award', honour.subject, awards.length]}
            search={searchAwards(awards, honour.subject)}
          />
          <TextField form={form} name="changes.year" label={words.year} inputMode="numeric" width="8rem" />
          <TextField
            form={form}
            name="changes.decisionNumber"
            label={words.decisionNumber}
            maxLength={60}
            width="16rem"
            optional
          />
          <DayField form={form} name="changes.decidedOn" label={words.grantedOn} />
          <TextField form={form} name="changes.authority" label={words.authorityOf} maxLength={300} />
          <TextField
            form={form}
            name="changes.bonus"
            label={words.bonus}
            inputMode="numeric"
            width="12rem"
            optional
          />
        </>
      )}
      {(kind === 'correction' || kind === 're-issue') && (
        <TextField
          form={form}
          name="changes.certificate"
          label={words.certificate}
          maxLength={100}
          width="16rem"
          optional
        />
      )}
      <TextField
        form={form}
        name="decisionNumber"
        label={words.paper}
        maxLength={60}
        width="16rem"
        optional
      />
      <DayField form={form} name="decidedOn" label={words.decidedOn} />
      <TextField form={form} name="authority" label={words.authority} maxLength={300} optional />
      <TextareaField form={form} name="reason" label={words.reason} maxLength={2000} />
    </Form>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { SelectField, TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { spanText } from '../model/award-words.ts';
import type { AwardVersionView, AwardView } from '../server/catalogue.schema.ts';
import classes from './catalogue.module.css';
import { useOwnUnits } from './rule-basics.tsx';

const messages = defineMessages({
  vi: {
    title: 'Xác nhận đã đối chiếu văn bản',
    about: (law: string, when: string) => `Phiên bản theo ${law}, ${when}.`,
    what: 'Người xác nhận cho biết mọi điều kiện của phiên bản này đúng với văn bản đã đọc. Dấu “Cần xác nhận” ở các điều kiện đã biết rõ sẽ được bỏ với đơn vị và các đơn vị bên dưới; điều chưa biết số liệu vẫn phải do người xem xét.',
    unit: 'Xác nhận cho đơn vị',
    checkedOn: 'Ngày đối chiếu',
    cited: 'Văn bản đã đọc',
    citedHint: 'Số, ký hiệu, điều, khoản',
    note: 'Ghi chú',
    needed: 'Hãy ghi văn bản, điều, khoản đã đọc.',
    save: 'Xác nhận',
    saved: 'Đã lưu xác nhận.',
  },
  en: {
    title: 'Confirm against the text',
    about: (law: string, when: string) => `The version by ${law}, ${when}.`,
    what: 'Whoever confirms says that all conditions of this version are as in the text that was read. The mark goes from what is known, for the unit and those below; figures that are not known stay for people to judge.',
    unit: 'For the unit',
    checkedOn: 'Compared on',
    cited: 'Text that was read',
    citedHint: 'Number, article, clause',
    note: 'Note',
    needed: 'Give the text, article and clause that were read.',
    save: 'Confirm',
    saved: 'The confirmation is kept.',
  },
});

/** Keeps that somebody compared a version with the text of the law. */
export function ConfirmVersionDialog(props: {
  award: AwardView;
  version: AwardVersionView;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  return (
    <Dialog opened title={words.title} onClose={props.onClose}>
      <ConfirmForm {...props} />
    </Dialog>
  );
}

function ConfirmForm({
  award,
  version,
  onClose,
}: {
  award: AwardView;
  version: AwardVersionView;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const units = useOwnUnits();
  const form = useServerForm({
    id: `award.confirm.${award.id}.${version.key}`,
    initial: {
      unitId: units[0]?.value ?? '',
      checkedOn: today() as string | null,
      cited: '',
      note: '',
    },
    validate: ({ cited }) => ({ cited: cited.trim() === '' ? words.needed : undefined }),
    submit: (values, { key }) =>
      api.post<AwardView>(
        `/api/awards/${award.id}/confirmations`,
        { ...values, law: version.law, from: version.from },
        { key },
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['award'] });
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <p className={classes.plain}>{words.about(version.lawName, spanText(version, language))}</p>
      <p className={classes.plain}>{words.what}</p>
      <SelectField form={form} name="unitId" label={words.unit} options={units} />
      <DayField form={form} name="checkedOn" label={words.checkedOn} max={today()} />
      <TextField
        form={form}
        name="cited"
        label={words.cited}
        description={words.citedHint}
        maxLength={1000}
      />
      <TextareaField form={form} name="note" label={words.note} maxLength={2000} optional />
    </Form>
  );
}

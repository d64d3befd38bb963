import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { FileDrop } from '../../../ui/file/file-drop.tsx';
import { type Option, SelectField, TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { DayField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import { BASIS_WORDS } from '../model/honour-words.ts';
import type { HonourView } from '../server/honour.schema.ts';
import { AddHousehold } from './add-household.tsx';
import { searchAwards, searchSubjects, useAwards } from './honour-queries.ts';
import { NOTHING_RECORDED, optionOf, placeOf, recordBody } from './record-honour-values.ts';

const messages = defineMessages({
  vi: {
    title: 'Ghi lượt khen',
    intro:
      'Ghi lại một lượt khen đã có quyết định. Quyết định lập trên hệ thống tự vào Sổ vàng, không cần ghi tay.',
    subject: 'Người, đơn vị, hộ gia đình được khen',
    subjectHint: 'Tìm theo họ tên, đơn vị; phân biệt người trùng tên bằng ngày sinh và chức vụ.',
    subjectName: 'Tên ghi trong quyết định',
    subjectDetail: 'Chức vụ, đơn vị ghi trong quyết định',
    award: 'Danh hiệu thi đua hoặc hình thức khen thưởng',
    basis: 'Loại hình khen thưởng',
    year: 'Năm được khen',
    yearFrom: 'Năm đầu (khi khen cả giai đoạn)',
    decisionNumber: 'Số quyết định',
    decisionHint: 'Ví dụ: 15/QĐ-UBND',
    decidedOn: 'Ngày quyết định',
    authority: 'Người có thẩm quyền quyết định',
    authorityHint: 'Ví dụ: Chủ tịch Ủy ban nhân dân tỉnh',
    bonus: 'Tiền thưởng (đồng)',
    certificate: 'Số bằng, giấy chứng nhận',
    note: 'Ghi chú',
    scan: 'Bản quét quyết định',
    scanHint: 'Chọn ngay hoặc thêm sau ở trang lượt khen.',
    chosen: (name: string) => `Đã chọn: ${name}`,
    save: 'Ghi vào Sổ vàng',
    saved: 'Đã ghi vào Sổ vàng.',
    scanFailed: (why: string) => `Đã ghi lượt khen nhưng chưa nhận được bản quét: ${why}`,
    household: 'Chưa có hộ gia đình? Thêm hộ gia đình',
    missing: 'Hãy chọn một mục từ danh sách gợi ý.',
  },
  en: {
    title: 'Record an honour',
    intro: 'Record an honour that was decided. Decisions made in this system enter by themselves.',
    subject: 'Who was honoured',
    subjectHint: 'Search by name or unit; date of birth and position tell those of one name apart.',
    subjectName: 'Name as the decision has it',
    subjectDetail: 'Position and unit as the decision has them',
    award: 'Award',
    basis: 'Basis',
    year: 'Year honoured',
    yearFrom: 'First year (when a span is honoured)',
    decisionNumber: 'Number of the decision',
    decisionHint: 'Such as 15/QĐ-UBND',
    decidedOn: 'Day of the decision',
    authority: 'Decided by',
    authorityHint: 'Such as the chairperson of the province',
    bonus: 'Bonus (đồng)',
    certificate: 'Number of the certificate',
    note: 'Note',
    scan: 'Scan of the decision',
    scanHint: 'Choose it now, or add it later.',
    chosen: (name: string) => `Chosen: ${name}`,
    save: 'Enter into the golden book',
    saved: 'Entered into the golden book.',
    scanFailed: (why: string) => `The honour is entered, but the scan was not taken: ${why}`,
    household: 'No such household yet? Add it',
    missing: 'Choose one of those offered.',
  },
});

export const SCAN_FILES = { extensions: ['pdf', 'png', 'jpg', 'jpeg'], maxBytes: 20 * 1024 * 1024 } as const;

/** Recording an honour of the past by hand. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const goTo = useGoTo();
  const awards = useAwards().data?.items ?? [];
  const [file, setFile] = useState<File | null>(null);
  const [adding, setAdding] = useState(false);
  const form = useServerForm({
    id: 'honour.record',
    initial: NOTHING_RECORDED,
    validate: ({ subjectId, award }) => ({
      subjectId: subjectId === null ? words.missing : undefined,
      award: award === null ? words.missing : undefined,
    }),
    submit: (values, { key }) => api.post<HonourView>('/api/honours', recordBody(values), { key }),
    onSuccess: (honour) => void sendScan(honour),
  });
  const sendScan = async (honour: HonourView) => {
    try {
      if (file !== null) await api.upload(`/api/honours/${honour.id}/scan`, file, {});
      toast.done(words.saved);
    } catch (error) {
      toast.error(words.scanFailed(problemText(error)));
    }
    await goTo({ to: '/so-vang/$honourId', params: { honourId: honour.id } });
  };
  const subject = placeOf(form.values.subjectId)?.subject;
  const choose = (chosen: Option | null) => {
    const [name = '', , detail = ''] = chosen?.label.split(' · ') ?? [];
    form.setAll({ subjectId: chosen, subjectName: name, subjectDetail: detail });
  };
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <Form form={form} submitLabel={words.save} onCancel={() => void goTo({ to: '/so-vang' })}>
        <PickerField
          form={{
            ...form,
            set: (name, value) =>
              name === 'subjectId' ? choose(value as Option | null) : form.set(name, value),
          }}
          name="subjectId"
          label={words.subject}
          description={words.subjectHint}
          searchKey={['honour', 'pick-subject']}
          search={async (q, options) => (await searchSubjects(q, options)).map(optionOf)}
        />
        <div>
          <Button variant="subtle" onClick={() => setAdding(true)}>
            {words.household}
          </Button>
        </div>
        <TextField form={form} name="subjectName" label={words.subjectName} maxLength={300} />
        <TextField form={form} name="subjectDetail" label={words.subjectDetail} maxLength={500} optional />
        <PickerField
          form={form}
          name="award"
          label={words.award}
          searchKey={['honour', 'pick-award', subject, awards.length]}
          search={searchAwards(awards, subject)}
        />
        <SelectField
          form={form}
          name="basis"
          label={words.basis}
          options={optionsOf(BASIS_WORDS, language)}
        />
        <TextField
          form={form}
          name="year"
          label={words.year}
          inputMode="numeric"
          width="8rem"
          maxLength={4}
        />
        <TextField
          form={form}
          name="yearFrom"
          label={words.yearFrom}
          inputMode="numeric"
          width="8rem"
          maxLength={4}
          optional
        />
        <TextField
          form={form}
          name="decisionNumber"
          label={words.decisionNumber}
          description={words.decisionHint}
          maxLength={60}
          width="16rem"
          optional
        />
        <DayField form={form} name="decidedOn" label={words.decidedOn} />
        <TextField
          form={form}
          name="authority"
          label={words.authority}
          description={words.authorityHint}
          maxLength={300}
        />
        <TextField form={form} name="bonus" label={words.bonus} inputMode="numeric" width="12rem" optional />
        <TextField
          form={form}
          name="certificate"
          label={words.certificate}
          maxLength={100}
          width="16rem"
          optional
        />
        <TextareaField form={form} name="note" label={words.note} maxLength={2000} optional />
        <FileDrop
          label={words.scan}
          description={file === null ? words.scanHint : words.chosen(file.name)}
          {...SCAN_FILES}
          onFiles={([chosen]) => setFile(chosen ?? null)}
        />
      </Form>
      <AddHousehold
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={({ id, unitId, headName }) => {
          choose({ value: `household ${id} ${unitId}`, label: headName });
          setAdding(false);
        }}
      />
    </PageFrame>
  );
}

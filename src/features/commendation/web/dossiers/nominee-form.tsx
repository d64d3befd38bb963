import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import type { Option } from '../../../../ui/form/fields.tsx';
import { CheckboxField, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { DossierLawView } from '../../server/dossiers/dossier-law.schema.ts';
import type { NominationView } from '../../server/dossiers/nomination.schema.ts';
import { findAwards, useReadAgain } from './dossier-queries.ts';
import { SavedNote } from './saved-note.tsx';
import { useAutosave } from './use-autosave.ts';

const messages = defineMessages({
  vi: {
    award: 'Danh hiệu, hình thức đề nghị',
    summary: 'Tóm tắt thành tích',
    report: (form: string) => `Báo cáo thành tích theo ${form}`,
    unconfirmed: 'Mẫu này cần xác nhận theo văn bản hiện hành.',
    reason: 'Lý do vẫn đề nghị khi chưa đủ điều kiện',
    reasonHint: 'Người thẩm định, hội đồng và người ký đều thấy lý do này.',
    directWorker: 'Người trực tiếp lao động, công tác',
    isLeader: 'Lãnh đạo, quản lý',
    smallCollective: 'Tập thể nhỏ',
    save: 'Lưu',
    remove: 'Bỏ khỏi danh sách',
    removeAsk: (name: string) => `Bỏ ${name} khỏi danh sách?`,
    removeText: 'Thành tích và minh chứng đã nhập cho trường hợp này cũng bỏ theo.',
    removed: 'Đã bỏ khỏi danh sách.',
  },
  en: {
    award: 'Proposed award',
    summary: 'Summary of merit',
    report: (form: string) => `Achievement report by ${form}`,
    unconfirmed: 'This form needs confirmation against the text in force.',
    reason: 'Why proposed although not eligible',
    reasonHint: 'Whoever appraises, votes and signs sees this reason.',
    directWorker: 'Works directly (not a manager)',
    isLeader: 'Leader, manager',
    smallCollective: 'Small collective',
    save: 'Save',
    remove: 'Take off the list',
    removeAsk: (name: string) => `Take ${name} off the list?`,
    removeText: 'What was written and attached for this nominee goes with it.',
    removed: 'Taken off the list.',
  },
});

type Values = {
  award: Option | null;
  summary: string;
  overrideReason: string;
  directWorker: boolean;
  isLeader: boolean;
  smallCollective: boolean;
  version: number;
} & Record<`report.${string}`, string>;

/** What may be changed of a nominee while the dossier is open; saved by itself. */
export function NomineeForm({
  nomination,
  dossier,
  law,
}: {
  nomination: NominationView;
  dossier: DossierView;
  law: DossierLawView;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const readAgain = useReadAgain(dossier.id);
  const [, setOpen] = useSearchParam('nguoi');
  const [asks, setAsks] = useState(false);
  const report = law.forms[nomination.subject];
  const fields = report?.fields ?? [];
  const form = useServerForm<Values, NominationView>({
    id: `nomination.${nomination.id}`,
    initial: {
      award: { value: nomination.award, label: nomination.awardName },
      summary: nomination.summary ?? '',
      overrideReason: nomination.overrideReason ?? '',
      directWorker: nomination.directWorker,
      isLeader: nomination.isLeader,
      smallCollective: nomination.smallCollective,
      version: nomination.version,
      ...Object.fromEntries(fields.map(({ id }) => [`report.${id}`, nomination.report[id] ?? ''])),
    } as Values,
    submit: (values, { key }) =>
      api.patch<NominationView>(
        `/api/nominations/${nomination.id}`,
        {
          version: values.version,
          award: values.award?.value,
          summary: values.summary || null,
          overrideReason: values.overrideReason || null,
          directWorker: values.directWorker,
          isLeader: values.isLeader,
          smallCollective: values.smallCollective,
          report: Object.fromEntries(fields.map(({ id }) => [id, values[`report.${id}`] ?? ''])),
        },
        { key },
      ),
    onSuccess: readAgain,
  });
  const savedAt = useAutosave(form, form.values.award !== null);
  const remove = () =>
    api.delete(`/api/nominations/${nomination.id}`).then(
      () => {
        toast.done(words.removed);
        setOpen(undefined);
        readAgain();
      },
      (error: unknown) => toast.error(problemText(error)),
    );
  return (
    <Form form={form} submitLabel={words.save}>
      <PickerField
        form={form}
        name="award"
        label={words.award}
        searchKey={['dossier', 'awards', dossier.id, nomination.subject, language]}
        search={async (q) => findAwards(law, nomination.subject, q, language)}
      />
      {(nomination.verdict === 'not-eligible' || nomination.overrideReason !== null) && (
        <TextareaField
          form={form}
          name="overrideReason"
          label={words.reason}
          description={words.reasonHint}
          maxLength={2000}
        />
      )}
      <TextareaField form={form} name="summary" label={words.summary} maxLength={10_000} />
      {nomination.subject === 'individual' ? (
        <>
          <CheckboxField form={form} name="directWorker" label={words.directWorker} />
          <CheckboxField form={form} name="isLeader" label={words.isLeader} />
        </>
      ) : (
        <CheckboxField form={form} name="smallCollective" label={words.smallCollective} />
      )}
      <h4>{words.report(report?.code ?? report?.name ?? '')}</h4>
      {report?.confirmed === false && <Text c="dimmed">{words.unconfirmed}</Text>}
      {fields.map(({ id, label }) => (
        <TextareaField
          key={id}
          form={form}
          name={`report.${id}`}
          label={label}
          maxLength={20_000}
          minRows={1}
          optional
        />
      ))}
      <SavedNote at={savedAt} />
      <Group>
        <Button variant="subtle" color="red" onClick={() => setAsks(true)}>
          {words.remove}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asks}
        title={words.removeAsk(nomination.subjectName)}
        confirmLabel={words.remove}
        onConfirm={() => void remove()}
        onClose={() => setAsks(false)}
      >
        <Text>{words.removeText}</Text>
      </ConfirmDialog>
    </Form>
  );
}

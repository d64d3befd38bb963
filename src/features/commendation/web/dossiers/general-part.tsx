import { Button, Group } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { TextareaField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { useReadAgain, useTakeDossier } from './dossier-queries.ts';
import { SavedNote } from './saved-note.tsx';
import { useAutosave } from './use-autosave.ts';

const messages = defineMessages({
  vi: {
    title: 'Thông tin chung',
    name: 'Tên hồ sơ',
    summary: 'Nhận xét, đánh giá chung của đơn vị',
    letter: 'Tờ trình',
    letterText:
      'Soạn tờ trình kèm danh sách từ nội dung hồ sơ; lấy số và ký ở trang văn bản, số tự ghi về đây. Nếu đã có tờ trình giấy, ghi số và ngày vào hai ô dưới.',
    draft: 'Soạn tờ trình',
    again: 'Soạn lại tờ trình',
    open: 'Mở tờ trình trong thư viện văn bản',
    drafted: 'Đã soạn tờ trình trong thư viện văn bản.',
    number: 'Số, ký hiệu tờ trình',
    day: 'Ngày tờ trình',
    save: 'Lưu',
    none: 'chưa có',
  },
  en: {
    title: 'General',
    name: 'Title',
    summary: 'What the unit says of its nominees as a whole',
    letter: 'Submission letter',
    letterText:
      'The letter with its list can be drafted from the dossier; number and signature come on the document’s page and return here. For a paper letter enter number and day below.',
    draft: 'Draft the letter',
    again: 'Draft the letter again',
    open: 'Open the letter in the library',
    drafted: 'The letter is drafted in the library.',
    number: 'Number and symbol of the letter',
    day: 'Day of the letter',
    save: 'Save',
    none: 'none yet',
  },
});

/** Title, the unit's own words and the submission letter. */
export function GeneralPart({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const open = dossier.mayChange.includes('general');
  return (
    <>
      <Letter dossier={dossier} mayDraft={open} />
      {/* The letter's number may come from the library while the page is open. */}
      {open ? (
        <GeneralForm key={fromLibrary(dossier)} dossier={dossier} />
      ) : (
        <Section title={words.title}>
          <FactList columns>
            <Fact label={words.number}>{dossier.letterNumber ?? words.none}</Fact>
            <Fact label={words.day}>
              {dossier.letterDate === null ? words.none : formatDay(dossier.letterDate)}
            </Fact>
          </FactList>
          <p>{dossier.summary}</p>
        </Section>
      )}
    </>
  );
}

/** The number that the library has given the letter; one that is typed here does not count. */
function fromLibrary({ documentId, letterNumber }: DossierView): string {
  return documentId === null ? '' : (letterNumber ?? '');
}

function Letter({ dossier, mayDraft }: { dossier: DossierView; mayDraft: boolean }) {
  const words = useMessages(messages);
  const { busy, run } = useAct();
  const readAgain = useReadAgain(dossier.id);
  const { documentId } = dossier;
  const draft = () => {
    run(
      api.post(`/api/dossiers/${dossier.id}/letter`).then(() => {
        toast.done(words.drafted);
        readAgain();
      }),
    );
  };
  if (!mayDraft && documentId === null) return null;
  return (
    <Section title={words.letter}>
      {mayDraft && <p>{words.letterText}</p>}
      <Group mt="sm">
        {mayDraft && dossier.nomineeCount > 0 && (
          <Button loading={busy} onClick={draft}>
            {documentId === null ? words.draft : words.again}
          </Button>
        )}
        {documentId !== null && (
          <TextLink to="/van-ban/$documentId" params={{ documentId }}>
            {words.open}
          </TextLink>
        )}
      </Group>
    </Section>
  );
}

function GeneralForm({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const take = useTakeDossier();
  const form = useServerForm({
    id: `dossier.general.${dossier.id}.${fromLibrary(dossier)}`,
    initial: {
      title: dossier.title,
      summary: dossier.summary ?? '',
      letterNumber: dossier.letterNumber ?? '',
      letterDate: dossier.letterDate,
      version: dossier.version,
    },
    submit: (values, { key }) =>
      api.patch<DossierView>(
        `/api/dossiers/${dossier.id}`,
        { ...values, summary: values.summary || null, letterNumber: values.letterNumber || null },
        { key },
      ),
    onSuccess: take,
  });
  const { title, letterDate } = form.values;
  const ready = title.trim() !== '' && (letterDate === null || /^\d{4}-\d\d-\d\d$/.test(letterDate));
  const savedAt = useAutosave(form, ready);
  return (
    <Section title={words.title}>
      <Form form={form} submitLabel={words.save}>
        <TextField form={form} name="title" label={words.name} maxLength={500} />
        <TextareaField form={form} name="summary" label={words.summary} maxLength={20_000} optional />
        <TextField form={form} name="letterNumber" label={words.number} maxLength={60} width="16rem" />
        <DayField form={form} name="letterDate" label={words.day} />
        <SavedNote at={savedAt} />
      </Form>
    </Section>
  );
}

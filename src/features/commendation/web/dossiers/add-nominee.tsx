import { useState } from 'react';
import type { Subject } from '../../../../law/awards/index.ts';
import { api } from '../../../../ui/api/api.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import { RadioField, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { SUBJECT_WORDS } from '../../../honour/index.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { SubjectListView } from '../../server/dossiers/nomination.schema.ts';
import classes from './dossier.module.css';
import { findAwards, useDossierLaw, useLiveVerdict, useReadAgain } from './dossier-queries.ts';
import { VerdictView } from './verdict-view.tsx';

const SHOWN_DETAIL = 24;

const messages = defineMessages({
  vi: {
    title: 'Thêm vào danh sách',
    subject: 'Đối tượng',
    who: 'Người, tập thể hoặc hộ được đề nghị',
    whoHint: 'Tìm trong đơn vị theo tên, chức vụ, đơn vị; không dấu cũng được. Mỗi người chỉ có một bản ghi.',
    born: (day: string) => `sinh ${day}`,
    already: 'đã có trong danh sách',
    award: 'Danh hiệu, hình thức đề nghị',
    awardHint: 'Gõ tên hoặc viết tắt, ví dụ: CSTĐCS',
    summary: 'Tóm tắt thành tích',
    add: 'Thêm vào danh sách',
    added: (name: string) => `Đã thêm ${name} vào danh sách.`,
    missing: 'Hãy chọn.',
    live: 'Kiểm tra điều kiện',
    checking: 'Đang kiểm tra điều kiện…',
  },
  en: {
    title: 'Add to the list',
    subject: 'Kind',
    who: 'Person, collective or household',
    whoHint: 'Search the unit by name, position or unit; diacritics are not needed. Everybody is kept once.',
    born: (day: string) => `born ${day}`,
    already: 'on the list already',
    award: 'Proposed award',
    awardHint: 'Type its name or abbreviation',
    summary: 'Summary of merit',
    add: 'Add to the list',
    added: (name: string) => `${name} is on the list.`,
    missing: 'Choose one.',
    live: 'Eligibility',
    checking: 'Checking eligibility…',
  },
});

/** Adds a nominee; while one chooses, the engine says in the browser whether the conditions are met. */
export function AddNominee({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const law = useDossierLaw(dossier.id).data;
  const readAgain = useReadAgain(dossier.id);
  const [round, setRound] = useState(0);
  const form = useServerForm({
    id: `dossier.nominee.${dossier.id}`,
    initial: {
      subject: 'individual' as string,
      who: null as Option | null,
      award: null as Option | null,
      summary: '',
    },
    validate: ({ who, award }) => ({
      who: who === null ? words.missing : undefined,
      award: award === null ? words.missing : undefined,
    }),
    submit: ({ subject, who, award, summary }, { key }) =>
      api.post(
        `/api/dossiers/${dossier.id}/nominations`,
        {
          items: [
            { subject, subjectId: who?.value, award: award?.value, summary: summary === '' ? null : summary },
          ],
        },
        { key },
      ),
    onSuccess: (_answer, { who, award, subject }) => {
      toast.done(words.added(who?.label.split(' · ')[0] ?? ''));
      readAgain();
      // The next one is mostly proposed for the same.
      form.setAll({ who: null, award, subject, summary: '' });
      setRound((n) => n + 1);
    },
  });
  const { subject, who, award } = form.values;
  const kind = subject as Subject;
  const live = useLiveVerdict(
    dossier.id,
    law,
    who === null || award === null ? null : { subject: kind, subjectId: who.value, award: award.value },
  );
  const search = async (q: string, { signal }: { signal: AbortSignal }) => {
    const found = await api.get<SubjectListView>(
      `/api/dossiers/${dossier.id}/subjects`,
      { q, subject },
      { signal },
    );
    return found.items.map(({ id, name, detail, birthDate, proposedFor }) => ({
      value: id,
      label: [
        name,
        birthDate === null ? null : words.born(formatDay(birthDate)),
        proposedFor.length === 0 ? null : words.already,
        // The field is one line: what tells namesakes apart comes first.
        detail !== null && detail.length > SHOWN_DETAIL ? `${detail.slice(0, SHOWN_DETAIL)}…` : detail,
      ]
        .filter((text) => text !== null)
        .join(' · '),
    }));
  };
  return (
    <Section title={words.title}>
      <Form form={form} submitLabel={words.add} guard={false}>
        <RadioField
          form={form}
          name="subject"
          label={words.subject}
          options={optionsOf(SUBJECT_WORDS, language)}
        />
        <PickerField
          key={`${subject} ${round}`}
          form={form}
          name="who"
          label={words.who}
          description={words.whoHint}
          searchKey={['dossier', 'subjects', dossier.id, subject]}
          search={search}
        />
        {law !== undefined && (
          <PickerField
            key={`award ${subject}`}
            form={form}
            name="award"
            label={words.award}
            description={words.awardHint}
            searchKey={['dossier', 'awards', dossier.id, subject, language]}
            search={async (q) => findAwards(law, kind, q, language)}
          />
        )}
        {who !== null && award !== null && (
          <div className={classes.verdict} role="status">
            <strong>{words.live}</strong>
            {live.data === undefined ? <p>{words.checking}</p> : <VerdictView shown={live.data} />}
          </div>
        )}
        <TextareaField form={form} name="summary" label={words.summary} maxLength={10_000} optional />
      </Form>
    </Section>
  );
}

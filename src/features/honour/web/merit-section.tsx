import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../ui/confirm/reason-dialog.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { MeritKind } from '../model/merit-kinds.ts';
import type { MeritsView, MeritTermsView } from '../server/merit.schema.ts';
import classes from './honour.module.css';
import { type SubjectKey, subjectKey, useAwards } from './honour-queries.ts';
import { MERIT_FORMS, type MeritField } from './merit-fields.ts';
import { MeritRecordForm } from './merit-record-form.tsx';

const messages = defineMessages({
  vi: {
    change: 'Sửa',
    changeOf: (record: string) => `Sửa: ${record}`,
    remove: 'Gỡ',
    removeOf: (record: string) => `Gỡ: ${record}`,
    removeText: 'Chỉ gỡ dữ liệu ghi nhầm; nhật ký vẫn giữ nội dung đã gỡ và lý do.',
    removed: 'Đã gỡ.',
    lasting: 'chưa kết thúc',
  },
  en: {
    change: 'Change',
    changeOf: (record: string) => `Change: ${record}`,
    remove: 'Remove',
    removeOf: (record: string) => `Remove: ${record}`,
    removeText: 'Remove only what was entered by mistake; the audit trail keeps it with the reason.',
    removed: 'Removed.',
    lasting: 'not ended',
  },
});

export type MeritRecord = Readonly<Record<string, unknown>> & { id: string; version: number };

/** Merit records of one kind: each in a sentence, with the acts on it. */
export function MeritSection({
  of,
  kind,
  merits,
  terms,
}: {
  of: SubjectKey;
  kind: MeritKind;
  merits: MeritsView;
  terms: MeritTermsView;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const describe = useDescribe(kind, terms);
  const [editing, setEditing] = useState<MeritRecord | 'new' | null>(null);
  const [removing, setRemoving] = useState<MeritRecord | null>(null);
  const form = MERIT_FORMS[kind];
  const records: readonly MeritRecord[] = merits[kind];
  const take = () => {
    setEditing(null);
    void client.invalidateQueries({ queryKey: subjectKey(of) });
  };
  return (
    <Section
      title={form.title[language]}
      acts={
        merits.mayWrite && (
          <span data-screen-only>
            <Button onClick={() => setEditing('new')}>{form.add[language]}</Button>
          </span>
        )
      }
    >
      {records.length === 0 ? (
        <p className={classes.quiet}>{form.none[language]}</p>
      ) : (
        <ul className={classes.records}>
          {records.map((record) => (
            <li key={record.id}>
              <span>{describe(record)}</span>
              {merits.mayWrite && (
                <span className={classes.acts} data-screen-only>
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-label={words.changeOf(describe(record))}
                    onClick={() => setEditing(record)}
                  >
                    {words.change}
                  </Button>
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-label={words.removeOf(describe(record))}
                    onClick={() => setRemoving(record)}
                  >
                    {words.remove}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <Dialog
        opened={editing !== null}
        title={editing === 'new' ? form.add[language] : words.change}
        onClose={() => setEditing(null)}
      >
        <MeritRecordForm
          of={of}
          kind={kind}
          record={editing === 'new' ? null : editing}
          terms={terms}
          onClose={() => setEditing(null)}
          onSaved={take}
        />
      </Dialog>
      <ReasonDialog
        id={`merit.remove.${removing?.id}`}
        opened={removing !== null}
        title={removing === null ? words.remove : words.removeOf(describe(removing))}
        confirmLabel={words.remove}
        onConfirm={async (reason, { key }) => {
          await api.delete(`/api/${kind}/${removing?.id}`, { reason }, { key });
          take();
          toast.done(words.removed);
        }}
        onClose={() => setRemoving(null)}
      >
        <p>{words.removeText}</p>
      </ReasonDialog>
    </Section>
  );
}

/** A record in one line. */
function useDescribe(kind: MeritKind, terms: MeritTermsView): (record: MeritRecord) => string {
  const words = useMessages(messages);
  const language = useLanguage();
  const awards = useAwards().data?.items ?? [];
  const show = (field: MeritField, value: unknown): string | null => {
    if (field.type === 'uses') {
      const uses = value as { award: string; year: number }[];
      if (uses.length === 0) return null;
      const names = uses.map(
        ({ award, year }) => `${awards.find(({ id }) => id === award)?.name ?? award} ${year}`,
      );
      return `${field.label[language].toLowerCase()} ${names.join('; ')}`;
    }
    if (value === null || value === undefined)
      return ['to', 'endedOn', 'closedOn'].includes(field.name) ? words.lasting : null;
    const text = String(value);
    if (field.type === 'day') return `${field.label[language].toLowerCase()} ${formatDay(text)}`;
    if (field.type === 'term' && field.terms)
      return terms[field.terms].find((term) => term.value === text)?.label ?? text;
    if (field.type === 'word') return field.words?.[text]?.[language] ?? text;
    return text;
  };
  return (record) => {
    const parts = MERIT_FORMS[kind].fields.map((field) => show(field, record[field.name]));
    const line = parts.filter((part) => part !== null).join(' · ');
    return line.charAt(0).toUpperCase() + line.slice(1);
  };
}

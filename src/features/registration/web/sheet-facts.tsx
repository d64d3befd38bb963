import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { TextareaField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay, formatMoment, formatNumber, relativeDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { SheetView } from '../server/registration.schema.ts';
import classes from './registration.module.css';
import { useTakeSheet } from './registration-queries.ts';

const messages = defineMessages({
  vi: {
    about: 'Thông tin đăng ký',
    edit: 'Sửa mô hình, chuyên đề',
    counts: 'Đã đăng ký',
    count: (people: string, units: string, households: string) =>
      `${people} cá nhân, ${units} tập thể, ${households} hộ gia đình`,
    due: 'Hạn đăng ký',
    noDue: 'Kế hoạch năm chưa nêu hạn đăng ký.',
    dueOf: (unit: string) => `theo kế hoạch của ${unit}`,
    theme: 'Mô hình, chuyên đề',
    none: 'Chưa ghi',
    approved: 'Phê duyệt',
    by: (name: string, at: string) => `${name}, ${at}`,
    waits: (unit: string) => `chờ thủ trưởng ${unit}`,
    themeLabel: 'Mô hình, chuyên đề thi đua sẽ thực hiện',
    save: 'Lưu nội dung',
    saved: 'Đã lưu.',
  },
  en: {
    about: 'About the sheet',
    edit: 'Edit models and themes',
    counts: 'Registered',
    count: (people: string, units: string, households: string) =>
      `${plural(people, 'person', 'people')}, ${plural(units, 'collective')}, ${plural(households, 'household')}`,
    due: 'Register by',
    noDue: 'The plan of the year names no day.',
    dueOf: (unit: string) => `by the plan of ${unit}`,
    theme: 'Models and themes',
    none: 'Not given',
    approved: 'Approved',
    by: (name: string, at: string) => `${name}, ${at}`,
    waits: (unit: string) => `waits for the head of ${unit}`,
    themeLabel: 'Models and themes the unit will carry out',
    save: 'Save',
    saved: 'Saved.',
  },
});

/** What the sheet counts, until when to register, its models and themes, who approved it. */
export function SheetFacts({ sheet }: { sheet: SheetView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const { individual, collective, household } = sheet.bySubject;
  return (
    <Section
      title={words.about}
      acts={sheet.allowed.includes('edit') && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
    >
      <FactList>
        <dt>{words.counts}</dt>
        <dd>{words.count(formatNumber(individual), formatNumber(collective), formatNumber(household))}</dd>
        <dt>{words.due}</dt>
        <dd>
          {sheet.due.length === 0 && words.noDue}
          {sheet.due.map(({ day, planId, taskId, content, unitName }) => (
            <div key={taskId}>
              {formatDay(day)} ({relativeDay(day, language)}):{' '}
              <TextLink to="/ke-hoach/$planId" params={{ planId }} search={{ viec: taskId }}>
                {content}
              </TextLink>
              , {words.dueOf(unitName)}
            </div>
          ))}
        </dd>
        <dt>{words.theme}</dt>
        <dd className={classes.theme}>{sheet.theme ?? words.none}</dd>
        {sheet.state === 'submitted' && (
          <>
            <dt>{words.approved}</dt>
            <dd>{words.waits(sheet.unitName)}</dd>
          </>
        )}
        {sheet.approvedAt !== null && (
          <>
            <dt>{words.approved}</dt>
            <dd>{words.by(sheet.approvedByName ?? '–', formatMoment(sheet.approvedAt))}</dd>
          </>
        )}
      </FactList>
      <Dialog opened={editing} onClose={() => setEditing(false)} title={words.edit}>
        <ThemeForm sheet={sheet} onClose={() => setEditing(false)} />
      </Dialog>
    </Section>
  );
}

function ThemeForm({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeSheet();
  const form = useServerForm({
    id: `registration.theme.${sheet.id}`,
    initial: { theme: sheet.theme ?? '', version: sheet.version },
    submit: (values, { key }) =>
      api.patch<SheetView>(`/api/registration-sheets/${sheet.id}`, values, { key }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <TextareaField
        form={form}
        name="theme"
        label={words.themeLabel}
        maxLength={2000}
        minRows={4}
        optional
      />
    </Form>
  );
}

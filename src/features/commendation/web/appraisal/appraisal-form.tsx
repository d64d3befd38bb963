import { Button } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConflictDialog } from '../../../../ui/form/conflict-dialog.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { TextareaField } from '../../../../ui/form/fields.tsx';
import { type ServerForm, useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { missingOf } from '../../model/appraisal/outcomes.ts';
import type { AppraisalView, SavedView } from '../../server/appraisal/appraisal.schema.ts';
import { useReadAgain } from '../dossiers/dossier-queries.ts';
import { SavedNote } from '../dossiers/saved-note.tsx';
import { useAutosave } from '../dossiers/use-autosave.ts';
import classes from './appraisal.module.css';
import { ChecklistFields } from './checklist-fields.tsx';
import { type AppraisalValues, OutcomeFields } from './outcome-fields.tsx';

const messages = defineMessages({
  vi: {
    checklist: 'Nội dung thẩm định',
    conclusion: 'Kết quả đề xuất',
    findings: 'Nhận xét thẩm định',
    missing: { award: 'Hãy chọn danh hiệu, hình thức.', reason: 'Hãy nêu lý do.' },
    next: 'Lưu, sang người tiếp theo',
    save: 'Lưu',
  },
  en: {
    checklist: 'What to look at',
    conclusion: 'Proposed outcome',
    findings: 'Findings',
    missing: { award: 'Choose an award.', reason: 'Say why.' },
    next: 'Save, go to the next',
    save: 'Save',
  },
});

const saidOf = ({ outcome, award, reason }: AppraisalValues) => ({
  outcome: outcome === '' ? null : outcome,
  award: award?.value ?? null,
  reason: reason.trim() === '' ? null : reason,
});

/** Checklist, findings and outcome of one nominee; saved by itself, and when one goes to another nominee. */
export function AppraisalForm({
  view,
  onNext,
  saver,
}: {
  view: AppraisalView;
  onNext: (() => void) | null;
  /** Gets what saves what is not yet saved, for who goes on. */
  saver: RefObject<() => Promise<void>>;
}) {
  const words = useMessages(messages);
  const { nomination } = view;
  const readAgain = useReadAgain(nomination.dossierId);
  const missing = (values: AppraisalValues) => missingOf(saidOf(values), nomination.verdict);
  const form = useServerForm<AppraisalValues, SavedView>({
    id: `appraisal.${nomination.id}`,
    initial: {
      version: view.version,
      checklist: Object.fromEntries(
        view.checklist.flatMap(({ id, state }) => (state === null ? [] : [[id, state]])),
      ),
      findings: view.findings ?? '',
      outcome: view.outcome ?? '',
      award: view.award === null ? null : { value: view.award, label: view.awardName ?? view.award },
      reason: view.reason ?? '',
    },
    validate: (values) => {
      const what = missing(values);
      return what === null ? {} : { [what]: words.missing[what] };
    },
    submit: (values, { key }) =>
      api.put<SavedView>(
        `/api/nominations/${nomination.id}/appraisal`,
        {
          version: values.version,
          checklist: values.checklist,
          findings: values.findings || null,
          ...saidOf(values),
        },
        { key },
      ),
    onSuccess: readAgain,
    fromCurrent: (current) => {
      const { version, findings, reason, outcome } = current as Partial<AppraisalView>;
      return {
        version: version ?? 0,
        findings: findings ?? '',
        reason: reason ?? '',
        outcome: outcome ?? '',
      };
    },
  });
  const ready = view.mayChange && missing(form.values) === null;
  const savedAt = useAutosave(form, ready);
  useSaver(form, ready, saver);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (missing(form.values) !== null || onNext === null) void form.submit();
        else onNext();
      }}
    >
      <ErrorSummary form={form} />
      <Section title={words.checklist}>
        <ChecklistFields
          items={view.checklist}
          value={form.values.checklist}
          onChange={(checklist) => form.set('checklist', checklist)}
          disabled={!view.mayChange}
        />
        <div className={classes.fields}>
          <TextareaField
            form={form}
            name="findings"
            label={words.findings}
            maxLength={10_000}
            optional
            disabled={!view.mayChange}
          />
        </div>
      </Section>
      <Section title={words.conclusion}>
        <div className={classes.fields}>
          <OutcomeFields form={form} view={view} />
          {view.mayChange && (
            <div className={classes.leaf}>
              <Button type="submit">{onNext === null ? words.save : words.next}</Button>
              <SavedNote at={savedAt} />
            </div>
          )}
        </div>
      </Section>
      <ConflictDialog form={form} />
    </form>
  );
}

/** Saves what was typed and is not yet saved: when asked, and when the nominee is left by another way, such as the list. */
function useSaver(
  form: ServerForm<AppraisalValues>,
  ready: boolean,
  saver: RefObject<() => Promise<void>>,
): void {
  const latest = useRef({ form, ready });
  latest.current = { form, ready };
  useEffect(() => {
    const save = async () => {
      const { form: last, ready: may } = latest.current;
      if (may && last.dirty && !last.submitting) await last.submit();
    };
    saver.current = save;
    return () => {
      saver.current = nothing;
      void save();
    };
  }, [saver]);
}

const nothing = async () => undefined;

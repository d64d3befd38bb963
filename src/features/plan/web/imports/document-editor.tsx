import { Button } from '@mantine/core';
import { isDay } from '../../../../law/calendar/index.ts';
import { DayInput } from '../../../../ui/form/day-input.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { editDocument } from '../../model/edit-recognised.ts';
import type { RecognisedDocument } from '../../model/recognised-plan.ts';
import { orNull } from '../../model/recognised-rows.ts';
import { fieldId } from './field-ids.ts';
import classes from './imports.module.css';
import { LinesCell } from './lines-cell.tsx';
import { TextCell } from './text-cell.tsx';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    title: 'Phần đầu văn bản',
    edit: 'Sửa',
    close: 'Đóng',
    documentTitle: 'Trích yếu',
    number: 'Số',
    symbol: 'Ký hiệu',
    issuer: 'Cơ quan ban hành',
    place: 'Nơi ban hành',
    date: 'Ngày ban hành',
    year: 'Năm của kế hoạch',
    yearHint: 'Thời hạn không ghi năm được hiểu theo năm này',
    authority: 'Quyền hạn ký',
    position: 'Chức vụ người ký',
    signer: 'Người ký',
    bases: 'Căn cứ',
    recipients: 'Nơi nhận',
    perLine: 'Mỗi dòng một mục',
    notAPlan: 'Văn bản này là kế hoạch',
    none: '(chưa có)',
  },
  en: {
    title: 'Head of the document',
    edit: 'Edit',
    close: 'Close',
    documentTitle: 'Title',
    number: 'Number',
    symbol: 'Symbol',
    issuer: 'Issuing body',
    place: 'Place',
    date: 'Day of issue',
    year: 'Year of the plan',
    yearHint: 'Deadlines without a year are read by it',
    authority: 'Authority of the signature',
    position: 'Office of the signer',
    signer: 'Signer',
    bases: 'Legal bases',
    recipients: 'Recipients',
    perLine: 'One a line',
    notAPlan: 'This document is a plan',
    none: '(none)',
  },
});

interface DocumentEditorProps {
  draft: ImportDraft;
  open: boolean;
  disabled: boolean;
  onToggle: () => void;
}

/** What the head and foot of the document say. */
export function DocumentEditor({ draft, open, disabled, onToggle }: DocumentEditorProps) {
  const words = useMessages(messages);
  const { document } = draft.plan;
  const id = (field: string) => fieldId({ kind: 'document' }, field);
  const set = (patch: Partial<RecognisedDocument>, step?: string) =>
    draft.edit((plan) => editDocument(plan, patch), step);
  const text = (field: 'title' | 'number' | 'symbol' | 'issuer' | 'place', label: string) => (
    <TextCell
      id={id(field)}
      label={label}
      value={document[field] ?? ''}
      disabled={disabled}
      multiline={field === 'title' || field === 'issuer'}
      onCommit={(value) => set({ [field]: orNull(value) }, `document.${field}`)}
    />
  );
  const signer = (field: 'authority' | 'position' | 'name', label: string) => (
    <TextCell
      id={id(field === 'name' ? 'signer' : field)}
      label={label}
      value={document.signer[field] ?? ''}
      disabled={disabled}
      onCommit={(value) =>
        set({ signer: { ...document.signer, [field]: orNull(value) } }, `document.signer.${field}`)
      }
    />
  );
  return (
    <section id="van-ban" className={classes.row} data-chosen={open}>
      <button
        type="button"
        className={classes.rowHead}
        aria-expanded={open}
        aria-controls={open ? 'van-ban-o' : undefined}
        onClick={onToggle}
      >
        <span aria-hidden="true" />
        <span>
          <strong>{words.title}</strong>
          <span className={classes.summary}>
            {document.number === null ? '' : `${document.number}/${document.symbol ?? ''} · `}
            {document.date === null ? '' : `${formatDay(document.date)} · `}
            {document.title ?? words.none}
          </span>
        </span>
        <span className={classes.due}>{open ? words.close : words.edit}</span>
      </button>
      {open && (
        <div id="van-ban-o" className={classes.fields}>
          <div className={classes.wide}>{text('title', words.documentTitle)}</div>
          {text('number', words.number)}
          {text('symbol', words.symbol)}
          <div className={classes.wide}>{text('issuer', words.issuer)}</div>
          {text('place', words.place)}
          <DayInput
            id={id('date')}
            label={words.date}
            value={document.date}
            disabled={disabled}
            onChange={(date) => (date === null || isDay(date)) && set({ date }, 'document.date')}
          />
          <TextCell
            id={id('year')}
            label={words.year}
            description={words.yearHint}
            value={document.year === null ? '' : String(document.year)}
            disabled={disabled}
            maxWidth={200}
            onCommit={(value) => {
              const year = Number(value.trim());
              if (value.trim() === '') set({ year: null }, 'document.year');
              else if (Number.isInteger(year) && year >= 1990 && year <= 2200) set({ year }, 'document.year');
            }}
          />
          {signer('authority', words.authority)}
          {signer('position', words.position)}
          {signer('name', words.signer)}
          <LinesCell
            id={id('legalBases')}
            label={words.bases}
            description={words.perLine}
            lines={document.legalBases.map((base) => base.text)}
            disabled={disabled}
            onCommit={(lines) =>
              set({
                legalBases: lines.map(
                  (line) =>
                    document.legalBases.find((base) => base.text === line) ?? {
                      text: line,
                      number: null,
                      date: null,
                    },
                ),
              })
            }
          />
          <LinesCell
            id={id('recipients')}
            label={words.recipients}
            description={words.perLine}
            lines={document.recipients}
            disabled={disabled}
            onCommit={(recipients) => set({ recipients })}
          />
          {document.type !== 'plan' && !disabled && (
            <div className={classes.acts}>
              <Button size="compact-md" onClick={() => set({ type: 'plan' })}>
                {words.notAPlan}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

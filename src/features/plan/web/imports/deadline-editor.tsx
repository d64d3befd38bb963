import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { isDay } from '../../../../law/calendar/index.ts';
import { DayInput } from '../../../../ui/form/day-input.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { DEADLINE_KINDS, type Deadline, type DeadlineKind } from '../../model/deadline.ts';
import { setDeadlineMeaning, setDeadlineText } from '../../model/edit-rows.ts';
import type { RowAt } from '../../model/recognised-rows.ts';
import { fieldId } from './field-ids.ts';
import classes from './imports.module.css';
import { TextCell } from './text-cell.tsx';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    text: 'Thời gian hoàn thành',
    textHint: 'Ghi như văn bản; phần mềm tự hiểu lại khi bạn sửa',
    meaning: 'Được hiểu là',
    byHand: 'Sửa cách hiểu',
    kind: 'Loại thời hạn',
    from: 'Từ ngày',
    to: 'Ngày ghi trong văn bản',
    exclusive: 'Trước ngày đó (đến ngày đó là quá hạn)',
    done: 'Văn bản ghi đã hoàn thành',
    milestones: 'Các mốc',
    milestone: (actor: string, text: string, day: string) => `${day}: ${actor}${text}`,
    removeMilestone: 'Bỏ mốc này',
    noDay: 'không có ngày cụ thể',
    before: (day: string) => `trước ngày ${day}`,
  },
  en: {
    text: 'Completion time',
    textHint: 'As in the document; it is read anew when you change it',
    meaning: 'Read as',
    byHand: 'Change the meaning',
    kind: 'Kind of deadline',
    from: 'From',
    to: 'Day in the document',
    exclusive: 'Before that day (late from that day on)',
    done: 'The document says it is done',
    milestones: 'Milestones',
    milestone: (actor: string, text: string, day: string) => `${day}: ${actor}${text}`,
    removeMilestone: 'Drop this milestone',
    noDay: 'no day named',
    before: (day: string) => `before ${day}`,
  },
});

/** What each kind of completion time is called. */
const KIND_WORDS: Record<DeadlineKind, { vi: string; en: string }> = {
  by: { vi: 'Chậm nhất đến ngày', en: 'By a day' },
  on: { vi: 'Vào ngày', en: 'On a day' },
  month: { vi: 'Trong tháng', en: 'Within a month' },
  period: { vi: 'Trong khoảng thời gian', en: 'Within a period' },
  expected: { vi: 'Dự kiến', en: 'Expected' },
  recurring: { vi: 'Định kỳ, thường xuyên', en: 'Recurring' },
  'when-arising': { vi: 'Khi có phát sinh', en: 'When it arises' },
  follows: { vi: 'Theo văn bản khác', en: 'Following another paper' },
  none: { vi: 'Chưa rõ', en: 'Not known' },
};

interface DeadlineEditorProps {
  deadline: Deadline;
  at: RowAt;
  draft: ImportDraft;
  disabled: boolean;
  error: string | undefined;
}

/** The words of a completion time, what they were understood to mean, and on request that meaning by hand. */
export function DeadlineEditor({ deadline, at, draft, disabled, error }: DeadlineEditorProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [byHand, setByHand] = useState(false);
  const id = (field: string) => fieldId({ kind: 'row', ...at }, field);
  const set = (meaning: Partial<Omit<Deadline, 'text'>>) =>
    draft.edit((plan) => setDeadlineMeaning(plan, at, meaning), `${at.annex}.${at.row}.meaning`);
  const day =
    deadline.to === null
      ? words.noDay
      : deadline.exclusive
        ? words.before(formatDay(deadline.to))
        : formatDay(deadline.to);
  return (
    <>
      <div className={classes.wide}>
        <TextCell
          id={id('deadline')}
          label={words.text}
          description={words.textHint}
          value={deadline.text}
          multiline
          disabled={disabled}
          error={error}
          onCommit={(text) =>
            draft.edit((plan) => setDeadlineText(plan, at, text), `${at.annex}.${at.row}.deadline`)
          }
        />
      </div>
      <fieldset className={classes.meaning}>
        <legend>{words.meaning}</legend>
        <div className={classes.inline}>
          <span>
            {KIND_WORDS[deadline.kind][language]}:{' '}
            {deadline.from === null ? '' : `${formatDay(deadline.from)} – `}
            {day}
          </span>
          {!disabled && (
            <Button
              size="compact-md"
              variant="subtle"
              aria-expanded={byHand}
              onClick={() => setByHand(!byHand)}
            >
              {words.byHand}
            </Button>
          )}
        </div>
        {deadline.milestones.length > 0 && (
          <ul aria-label={words.milestones}>
            {deadline.milestones.map((milestone, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: milestones have no key of their own
              <li key={i}>
                {words.milestone(
                  milestone.actor === null ? '' : `${milestone.actor} – `,
                  milestone.text,
                  formatDay(milestone.date),
                )}{' '}
                {byHand && (
                  <Button
                    size="compact-md"
                    variant="subtle"
                    onClick={() => set({ milestones: deadline.milestones.toSpliced(i, 1) })}
                  >
                    {words.removeMilestone}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {byHand && (
          <div className={classes.inline}>
            <NativeSelect
              label={words.kind}
              value={deadline.kind}
              data={optionsOf(KIND_WORDS, language, DEADLINE_KINDS)}
              onChange={(event) => set({ kind: event.currentTarget.value as DeadlineKind })}
            />
            <DayInput
              label={words.from}
              description={null}
              value={deadline.from}
              onChange={(from) => (from === null || isDay(from)) && set({ from })}
            />
            <DayInput
              label={words.to}
              description={null}
              value={deadline.to}
              onChange={(to) => (to === null || isDay(to)) && set({ to })}
            />
            <Checkbox
              label={words.exclusive}
              checked={deadline.exclusive}
              onChange={(event) => set({ exclusive: event.currentTarget.checked })}
            />
            <Checkbox
              label={words.done}
              checked={deadline.done}
              onChange={(event) => set({ done: event.currentTarget.checked })}
            />
          </div>
        )}
      </fieldset>
    </>
  );
}

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { RollFlag } from '../../model/roll-over/roll-over.ts';
import type { RollProposalView } from '../../server/roll-over/roll-over.schema.ts';
import classes from './roll-over.module.css';

const messages = defineMessages({
  vi: {
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'].join('|'),
    fields: {
      title: 'Tiêu đề',
      text: 'Nội dung',
      deadline: 'Thời hạn',
      agenda: 'Nội dung phiên họp',
      section: 'Mục',
    },
    flags: {
      'day-off': 'Rơi vào ngày nghỉ',
      'impossible-day': 'Năm mới không có ngày này',
      lunar: 'Theo âm lịch',
      'one-off': 'Kỷ niệm năm tròn: có thể không lặp lại',
      cancelled: 'Năm nay không thực hiện',
      basis: 'Văn bản của năm',
      recurring: 'Việc thường kỳ, giữ nguyên',
    },
    reference: 'Ngày của văn bản khác: chỉ người lập kế hoạch biết thay bằng gì',
    safe: 'Chắc chắn',
    day: (before: string, after: string) => `${before} → ${after}`,
    nearest: (day: string) => `ngày làm việc gần nhất: ${day}`,
    unconfirmed: 'lịch nghỉ cần xác nhận',
    lunar: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
    before: 'Hiện nay',
    after: 'Đề xuất',
    save: 'Lưu nội dung này',
    cancel: 'Hủy',
  },
  en: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].join('|'),
    fields: { title: 'Title', text: 'Text', deadline: 'Deadline', agenda: 'Agenda', section: 'Section' },
    flags: {
      'day-off': 'Falls on a day off',
      'impossible-day': 'The new year has no such day',
      lunar: 'Moves with the moon',
      'one-off': 'Round anniversary: may not come again',
      cancelled: 'Cancelled this year',
      basis: 'A document of the year',
      recurring: 'Recurring, kept',
    },
    reference: 'The date of another document: only you know what comes instead',
    safe: 'Safe',
    day: (before: string, after: string) => `${before} → ${after}`,
    nearest: (day: string) => `nearest working day: ${day}`,
    unconfirmed: 'holidays to be confirmed',
    lunar: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
    before: 'Now',
    after: 'Proposed',
    save: 'Save this text',
    cancel: 'Cancel',
  },
});
const TONES: Readonly<Record<RollFlag, 'red' | 'amber' | 'blue' | 'grey'>> = {
  'day-off': 'red',
  'impossible-day': 'red',
  lunar: 'amber',
  'one-off': 'amber',
  cancelled: 'grey',
  basis: 'blue',
  recurring: 'grey',
};

/** Why a person should look at the text. */
export function Reasons({ proposal }: { proposal: RollProposalView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const weekday = (n: number) => words.weekdays.split('|')[n - 1] ?? '';
  const { day, lunar } = proposal;
  const notes = [
    day === null
      ? null
      : words.day(
          `${weekday(day.weekdayBefore)} ${formatDay(day.before)}`,
          `${weekday(day.weekdayAfter)} ${formatDay(day.after)}${day.off === null ? '' : ` (${day.off[language]})`}`,
        ),
    day?.nearest == null ? null : words.nearest(formatDay(day.nearest)),
    day === null || day.confirmed ? null : words.unconfirmed,
    lunar === null ? null : words.lunar(lunar[language], formatDay(lunar.before), formatDay(lunar.after)),
    proposal.changes.some(({ kind }) => kind === 'reference') ? words.reference : null,
  ].filter((note) => note !== null);
  return (
    <div className={classes.reasons}>
      <span className={classes.field}>{words.fields[proposal.field]}</span>
      {proposal.safe && <ToneBadge tone="green">{words.safe}</ToneBadge>}
      {proposal.flags.map((flag) => (
        <ToneBadge key={flag} tone={TONES[flag]}>
          {words.flags[flag]}
        </ToneBadge>
      ))}
      {notes.length > 0 && <span className={classes.quiet}>{notes.join(' · ')}</span>}
    </div>
  );
}

/** The text as it is and as it would be. */
export function Texts({ proposal }: { proposal: RollProposalView }) {
  const words = useMessages(messages);
  const { decision, before, after } = proposal;
  const shown = decision?.decision === 'edit' ? (decision.value ?? '') : after;
  const gone = decision?.decision === 'drop';
  const same = shown === before || decision?.decision === 'keep' || gone;
  return (
    <dl className={classes.texts}>
      <dt>{words.before}</dt>
      <dd className={gone ? classes.gone : undefined}>{before}</dd>
      {!same && (
        <>
          <dt>{words.after}</dt>
          <dd className={classes.after}>{shown}</dd>
        </>
      )}
    </dl>
  );
}

/** Writes the text of the new year by hand. */
export function EditText({
  proposal,
  label,
  onSave,
  onCancel,
}: {
  proposal: RollProposalView;
  label: string;
  onSave: (value: string) => void;
  onCancel: () => void;
}) {
  const words = useMessages(messages);
  const [value, setValue] = useState(proposal.after);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value);
      }}
    >
      <Textarea
        label={label}
        autosize
        minRows={2}
        value={value}
        data-autofocus
        autoFocus
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" size="compact-md" variant="filled" disabled={value.trim() === ''}>
          {words.save}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

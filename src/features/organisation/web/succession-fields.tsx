import { TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import type { ServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay, today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import type { UnitView } from '../server/unit.schema.ts';
import classes from './organisation.module.css';

const messages = defineMessages({
  vi: {
    day: 'Có hiệu lực từ ngày',
    basis: 'Căn cứ',
    basisHint: 'Văn bản quyết định: tên, số, ký hiệu, ngày. Ví dụ: Nghị quyết 12/NQ-HĐND ngày 15/6/2026.',
    note: 'Ghi chú',
    result: 'Sau khi lưu',
    ends: (names: string, day: string) =>
      `${names} kết thúc hoạt động, không còn trong cây tổ chức từ ngày ${day}.`,
    kept: 'Lịch sử, kế hoạch và thành tích đã ghi vẫn giữ nguyên và tra cứu được theo tên cũ.',
    children: (count: string) => `${count} đơn vị trực thuộc được sắp xếp như đã chọn.`,
    follow: (count: string) => `${count} đơn vị trực thuộc chuyển về đơn vị tiếp nhận.`,
    peopleMove: (count: string) =>
      `${count} người giữ chức vụ được chuyển sang đơn vị tiếp nhận, giữ nguyên chức danh.`,
    peopleEnd: (count: string) =>
      `Chức vụ của ${count} người trong đơn vị kết thúc; hãy ghi chức vụ mới cho từng người.`,
    planned: 'Ngày này chưa tới; việc sắp xếp tự có hiệu lực vào ngày đó.',
  },
  en: {
    day: 'In force from',
    basis: 'Basis',
    basisHint: 'The document that orders it: name, number, symbol, day.',
    note: 'Note',
    result: 'After saving',
    ends: (names: string, day: string) => `${names} ends and is no longer in the tree from ${day}.`,
    kept: 'History, plans and honours on record stay and are found by the old name.',
    children: (count: string) => `${plural(count, 'unit below is', 'units below are')} arranged as chosen.`,
    follow: (count: string) =>
      `${plural(count, 'unit below moves', 'units below move')} under the receiving unit.`,
    peopleMove: (count: string) =>
      `${plural(count, 'person goes', 'people go')} on in the receiving unit under the same titles.`,
    peopleEnd: (count: string) =>
      `The positions of ${plural(count, 'person', 'people')} end; record new ones person by person.`,
    planned: 'This day is still to come; it takes effect on it by itself.',
  },
});

export interface SuccessionValues {
  day: string | null;
  basis: string;
  note: string;
}

export const successionStart: SuccessionValues = { day: null, basis: '', note: '' };

/** Day, basis and note: what every merger, split and dissolution is recorded with. */
export function SuccessionFields<V extends SuccessionValues>({ form }: { form: ServerForm<V> }) {
  const words = useMessages(messages);
  // The fields are those of every form that has these three values.
  const common = form as unknown as ServerForm<SuccessionValues>;
  return (
    <>
      <DayField form={common} name="day" label={words.day} />
      <TextField
        form={common}
        name="basis"
        label={words.basis}
        description={words.basisHint}
        maxLength={500}
      />
      <TextareaField form={common} name="note" label={words.note} maxLength={2000} minRows={2} optional />
    </>
  );
}

/** What follows from ending units, told before it is done. */
export function Consequences({
  unit,
  day,
  ends = [unit.name],
  people,
  childrenFollow = false,
}: {
  unit: UnitView;
  day: string | null;
  ends?: readonly string[];
  people: 'move' | 'end' | null;
  /** The sub-units all go to the receiving unit. */
  childrenFollow?: boolean;
}) {
  const words = useMessages(messages);
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  return (
    <div className={classes.notice}>
      <strong>{words.result}</strong>
      <ul>
        {ends.length > 0 && <li>{words.ends(ends.map((name) => `“${name}”`).join(', '), formatDay(day))}</li>}
        {unit.childCount > 0 && (
          <li>{(childrenFollow ? words.follow : words.children)(String(unit.childCount))}</li>
        )}
        {unit.positionCount > 0 && people === 'move' && (
          <li>{words.peopleMove(String(unit.positionCount))}</li>
        )}
        {unit.positionCount > 0 && people === 'end' && <li>{words.peopleEnd(String(unit.positionCount))}</li>}
        {ends.length > 0 && <li>{words.kept}</li>}
        {day > today() && <li>{words.planned}</li>}
      </ul>
    </div>
  );
}

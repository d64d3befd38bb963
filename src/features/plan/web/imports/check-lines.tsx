import { Anchor } from '@mantine/core';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { isCouncilSession } from '../../model/council-sessions.ts';
import { doubtKey } from '../../model/review-doubts.ts';
import type { ImportView } from '../../server/imports/plan-import.schema.ts';
import { fieldId, type MendPlace } from './field-ids.ts';
import { useImportUnits } from './import-units.ts';
import classes from './imports.module.css';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    caption: 'Những gì sẽ được tạo',
    documentTitle: 'Kế hoạch',
    number: 'Số, ký hiệu',
    date: 'Ngày ban hành',
    year: 'Năm',
    unit: 'Đơn vị',
    tasks: 'Nhiệm vụ',
    tasksValue: (all: number, perAnnex: string) => `${all} (${perAnnex})`,
    annex: (number: number, count: number) => `phụ lục ${number}: ${count}`,
    deadlines: 'Có ngày hoàn thành',
    milestones: 'Mốc thời gian',
    sessions: 'Phiên họp Hội đồng',
    duties: 'Việc có thời hạn trong nội dung',
    movements: 'Phong trào thi đua',
    unitsClear: 'Tên đơn vị đã rõ',
    unitsClearValue: (clear: number, all: number) => `${clear}/${all} tên`,
    doubts: 'Điều cần xem lại còn mở',
    doubtsNote: 'Những điều này được giữ cùng kế hoạch để xem tiếp.',
    change: 'Sửa',
    changeOf: (what: string) => `Sửa: ${what}`,
    none: '(chưa có)',
  },
  en: {
    caption: 'What will be made',
    documentTitle: 'Plan',
    number: 'Number and symbol',
    date: 'Day of issue',
    year: 'Year',
    unit: 'Unit',
    tasks: 'Tasks',
    tasksValue: (all: number, perAnnex: string) => `${all} (${perAnnex})`,
    annex: (number: number, count: number) => `annex ${number}: ${count}`,
    deadlines: 'With a day to be done by',
    milestones: 'Milestones',
    sessions: 'Council sessions',
    duties: 'Dated obligations of the text',
    movements: 'Movements',
    unitsClear: 'Unit names that are clear',
    unitsClearValue: (clear: number, all: number) => `${clear} of ${plural(all, 'name')}`,
    doubts: 'Things still to look at',
    doubtsNote: 'They are kept with the plan to look at later.',
    change: 'Change',
    changeOf: (what: string) => `Change: ${what}`,
    none: '(none)',
  },
});

interface CheckLinesProps {
  view: ImportView;
  draft: ImportDraft;
  onGo: (place: MendPlace) => void;
}

/** What will be made, a line each, with a link to where it is changed. */
export function CheckLines({ view, draft, onGo }: CheckLinesProps) {
  const words = useMessages(messages);
  const units = useImportUnits(view.id);
  const { plan } = draft;
  const { document } = plan;
  const items = plan.annexes.flatMap((annex) => annex.items.map((item) => ({ item, title: annex.title })));
  const open = plan.doubts.filter((doubt) => !draft.dismissed.includes(doubtKey(plan, doubt)));
  const named = units.data?.items ?? [];
  const clear = named.filter(({ match }) => match !== 'candidates' && match !== 'none');
  const head = (field: string): MendPlace => ({ chosen: { kind: 'document' }, field });
  const firstRow: MendPlace = { chosen: { kind: 'row', annex: 0, row: 0 }, field: 'content' };
  const lines: [label: string, value: string, place: MendPlace | null][] = [
    [words.documentTitle, document.title ?? words.none, head('title')],
    [
      words.number,
      document.number === null ? words.none : `${document.number}/${document.symbol ?? ''}`,
      head('number'),
    ],
    [words.date, document.date === null ? words.none : formatDay(document.date), head('date')],
    [words.year, document.year === null ? words.none : String(document.year), head('year')],
    [words.unit, view.unitName, null],
    [
      words.tasks,
      words.tasksValue(
        items.length,
        plan.annexes.map(({ number, items: own }) => words.annex(number, own.length)).join(', '),
      ),
      items.length > 0 ? firstRow : null,
    ],
    [words.deadlines, String(items.filter(({ item }) => item.deadline.to !== null).length), null],
    [
      words.milestones,
      String(items.reduce((sum, { item }) => sum + item.deadline.milestones.length, 0)),
      null,
    ],
    [words.sessions, String(items.filter(({ item, title }) => isCouncilSession(item, title)).length), null],
    [
      words.duties,
      String(plan.duties.length),
      plan.duties.length > 0 ? { chosen: { kind: 'duty', duty: 0 }, field: 'text' } : null,
    ],
    [words.movements, String(plan.movements.length), null],
    [
      words.unitsClear,
      units.data === undefined ? '…' : words.unitsClearValue(clear.length, named.length),
      null,
    ],
    [words.doubts, open.length === 0 ? '0' : `${open.length}. ${words.doubtsNote}`, null],
  ];
  return (
    <table className={classes.counts}>
      <caption>{words.caption}</caption>
      <tbody>
        {lines.map(([label, value, place]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
            <td>
              {place !== null && (
                <Anchor
                  href={`#${fieldId(place.chosen, place.field)}`}
                  underline="always"
                  aria-label={words.changeOf(label)}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(place);
                  }}
                >
                  {words.change}
                </Anchor>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

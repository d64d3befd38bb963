import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { newKey } from '../../../../ui/api/idempotency.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { isCouncilSession } from '../../model/council-sessions.ts';
import { doubtKey } from '../../model/review-doubts.ts';
import type { ImportUnits } from '../../server/imports/import-units.schema.ts';
import type { ImportView, UsedImport } from '../../server/imports/plan-import.schema.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { errorPlace, fieldId, type MendPlace } from './field-ids.ts';
import classes from './imports.module.css';
import { SaveNote } from './save-note.tsx';
import { unitsKey } from './units-panel.tsx';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    title: 'Kiểm tra trước khi đưa vào sử dụng',
    intro:
      'Kế hoạch được tạo ở trạng thái dự thảo; sau đó vẫn sửa được. Tất cả được tạo một lần, hoặc không có gì.',
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
    back: 'Quay lại sửa',
    use: 'Đưa vào sử dụng',
    done: (tasks: number) => `Đã tạo kế hoạch với ${tasks} nhiệm vụ.`,
    errors: (count: number) => `Có ${count} chỗ cần sửa trước`,
  },
  en: {
    title: 'Check before taking into use',
    intro: 'The plan is made as a draft and can still be changed. All of it is made at once, or nothing.',
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
    back: 'Back to correcting',
    use: 'Take into use',
    done: (tasks: number) => `The plan was made with ${plural(tasks, 'task')}.`,
    errors: (count: number) =>
      count === 1 ? 'There is 1 thing to mend first' : `There are ${count} things to mend first`,
  },
});

interface CheckStepProps {
  view: ImportView;
  draft: ImportDraft;
  onGo: (place: MendPlace) => void;
  onBack: () => void;
}

/** What will be made, with a link to change each line; only here can the import be taken into use. */
export function CheckStep({ view, draft, onGo, onBack }: CheckStepProps) {
  const words = useMessages(messages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const key = useRef(newKey());
  const summary = useRef<HTMLDivElement>(null);
  const units = useQuery({
    queryKey: unitsKey(view.id),
    queryFn: ({ signal }) =>
      api.get<ImportUnits>(`/api/plan-imports/${view.id}/units`, undefined, { signal }),
  });
  const use = useMutation({
    mutationFn: async () => {
      const version = await draft.flush();
      if (version === null) return null;
      return api.post<UsedImport>(`/api/plan-imports/${view.id}/use`, { version }, { key: key.current });
    },
    onSuccess: async (used) => {
      if (used === null) return;
      toast.done(words.done(used.tasks));
      await client.invalidateQueries({ queryKey: ['plan-import'] });
      await client.invalidateQueries({ queryKey: ['plan'] });
      await navigate({ to: '/ke-hoach/$planId', params: { planId: used.planId } } as never);
    },
    onError: () => {
      key.current = newKey();
    },
  });
  const problem = isProblem(use.error) ? use.error : null;
  useEffect(() => {
    if (use.error !== null) summary.current?.focus();
  }, [use.error]);

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
    <PageFrame title={words.title} intro={words.intro}>
      <ConflictNotice draft={draft} />
      <div className={classes.bar}>
        <SaveNote save={draft.save} onRetry={() => void draft.flush()} />
      </div>
      {use.error !== null && (
        <div ref={summary} tabIndex={-1} role="alert" className={`sv-sheet ${classes.doubts}`}>
          <p className={classes.error}>
            {problem !== null && problem.errors.length > 0
              ? words.errors(problem.errors.length)
              : problemText(use.error)}
          </p>
          <ul>
            {(problem?.errors ?? []).map(({ path, message }) => {
              const place = errorPlace(path);
              return (
                <li key={path}>
                  <Anchor
                    href={`#${fieldId(place.chosen, place.field)}`}
                    underline="always"
                    onClick={(event) => {
                      event.preventDefault();
                      onGo(place);
                    }}
                  >
                    {message}
                  </Anchor>
                </li>
              );
            })}
          </ul>
        </div>
      )}
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
      <div className={classes.inline}>
        <Button onClick={onBack}>{words.back}</Button>
        <ActButton loading={use.isPending} onClick={() => use.mutate()}>
          {words.use}
        </ActButton>
      </div>
    </PageFrame>
  );
}

import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Empty } from '../../../ui/empty/empty.tsx';
import { useKeptFocus } from '../../../ui/focus/use-kept-focus.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { SearchFilter } from '../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { useSelection } from '../../../ui/table/use-selection.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { ChangeKind } from '../model/line-change.ts';
import type { DecisionLine, DecisionLinesView, DecisionView } from '../server/decision.schema.ts';
import { ChangeDialog } from './changes/change-dialog.tsx';
import { ChangeText } from './changes/change-text.tsx';
import { LineChangeDialog } from './changes/line-change-dialog.tsx';
import classes from './decision.module.css';
import { decisionKey, useTakeDecision } from './decision-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Danh sách khen thưởng',
    table: 'Các trường hợp trong quyết định',
    position: 'STT',
    who: 'Tập thể, cá nhân',
    award: 'Danh hiệu, hình thức',
    bonus: 'Tiền thưởng (đồng)',
    honour: 'Sổ vàng',
    times: (factor: string, base: string) => `${factor} × ${base}`,
    change: 'Nội dung thay đổi',
    enter: 'Ghi nội dung đúng',
    enterOf: (name: string) => `Ghi nội dung đúng của ${name}`,
    correct: 'Đính chính',
    revoke: 'Hủy bỏ khen thưởng',
    open: 'Xem lần khen',
    revoked: 'Đã thu hồi',
    corrected: 'Đã đính chính',
    check: 'Trang xác minh',
    acts: 'Sắp xếp',
    up: (name: string) => `Chuyển ${name} lên`,
    down: (name: string) => `Chuyển ${name} xuống`,
    remove: (name: string) => `Bỏ ${name} khỏi quyết định`,
    removed: (name: string) => `Đã bỏ ${name}; trường hợp này chờ quyết định khác.`,
    add: (count: string) => `Thêm ${count} trường hợp mới được thông qua`,
    empty: 'Không có trường hợp nào',
    emptyText: 'Thử bỏ điều kiện tìm, hoặc thêm các trường hợp đã được thông qua.',
  },
  en: {
    title: 'Nominees',
    table: 'Whom the decision names',
    position: 'No.',
    who: 'Who',
    award: 'Award',
    bonus: 'Bonus (đồng)',
    honour: 'Golden book',
    times: (factor: string, base: string) => `${factor} × ${base}`,
    change: 'What changes',
    enter: 'Enter what is right',
    enterOf: (name: string) => `Enter what is right of ${name}`,
    correct: 'Correct',
    revoke: 'Revoke',
    open: 'The honour',
    revoked: 'Revoked',
    corrected: 'Corrected',
    check: 'Verification page',
    acts: 'Order',
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Take ${name} out`,
    removed: (name: string) => `${name} is out and waits for another decision.`,
    add: (count: string) => `Add ${count} that have passed since`,
    empty: 'Nobody',
    emptyText: 'Drop the search, or add nominees that have passed.',
  },
});

/** Whom the decision names, in the order of print; a draft is put in order here. */
export function DecisionLines({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const take = useTakeDecision();
  const kept = useKeptFocus<HTMLDivElement>();
  const [busy, setBusy] = useState(false);
  const list = useListQuery({ filters: [], defaultSort: 'position' });
  const address = `/api/decisions/${decision.id}/lines`;
  const answer = useList<DecisionLine, DecisionLinesView>(
    [...decisionKey(decision.id), 'lines'],
    address,
    list,
  );
  const edits = decision.allowed.includes('edit');
  const [changing, setChanging] = useState<ChangeKind | null>(null);
  const [editing, setEditing] = useState<DecisionLine | null>(null);
  const selection = useSelection<DecisionLine>({
    rowKey: (row) => row.id,
    nameOf: (row) => row.subjectName,
    maySelect: (row) => row.honourId !== null && row.honourStatus !== 'revoked',
  });
  const run = (work: Promise<DecisionView>, done?: string) => {
    setBusy(true);
    work
      .then((next) => {
        take(next);
        if (done !== undefined) toast.done(done);
      })
      .catch((error: unknown) => toast.error(problemText(error)))
      .finally(() => setBusy(false));
  };
  const { version } = decision;
  const move = (line: DecisionLine, afterId: string | null) =>
    run(api.patch<DecisionView>(`/api/decision-lines/${line.id}`, { version, afterId }));
  const remove = (line: DecisionLine) =>
    run(
      api.post<DecisionView>(`/api/decision-lines/${line.id}/removal`, { version }),
      words.removed(line.subjectName),
    );
  const columns: Column<DecisionLine>[] = [
    { id: 'position', header: words.position, numeric: true, cell: (row) => formatNumber(row.position) },
    {
      id: 'who',
      header: words.who,
      heading: true,
      width: '34%',
      cell: (row) => (
        <>
          {row.subjectName}
          <div className={classes.quiet}>{row.subjectDetail ?? row.unitName}</div>
        </>
      ),
    },
    { id: 'award', header: words.award, cell: (row) => row.awardName },
    {
      id: 'bonus',
      header: words.bonus,
      numeric: true,
      cell: (row) =>
        row.bonus === null ? (
          '–'
        ) : (
          <>
            {formatNumber(row.bonus)}
            {row.factor !== null && row.baseSalary !== null && (
              <div className={classes.quiet}>
                {words.times(formatNumber(row.factor), formatNumber(row.baseSalary))}
              </div>
            )}
          </>
        ),
    },
    ...(decision.kind === 'grant' ? [] : [changeColumn()]),
    ...(edits ? [actsColumn()] : []),
    ...(decision.state === 'effective' ? [honourColumn()] : []),
  ];
  return (
    <Section
      title={words.title}
      acts={
        edits &&
        decision.waiting > 0 && (
          <Button disabled={busy} onClick={() => run(api.post<DecisionView>(address, { version }))}>
            {words.add(formatNumber(decision.waiting))}
          </Button>
        )
      }
    >
      <div className={classes.search}>
        <SearchFilter list={list} />
      </div>
      <div {...kept}>
        <DataTable
          caption={words.table}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          {...(decision.allowed.includes('change') && {
            selection,
            bulkActs: (
              <>
                <Button variant="default" onClick={() => setChanging('correction')}>
                  {words.correct}
                </Button>
                <Button variant="default" onClick={() => setChanging('revocation')}>
                  {words.revoke}
                </Button>
              </>
            ),
          })}
          empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
        />
      </div>
      {changing !== null && (
        <ChangeDialog
          decision={decision}
          kind={changing}
          lines={selection.rows}
          onClose={() => setChanging(null)}
        />
      )}
      {editing !== null && (
        <LineChangeDialog decision={decision} line={editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );

  function changeColumn(): Column<DecisionLine> {
    return {
      id: 'change',
      header: words.change,
      width: '34%',
      cell: (row) => (
        <>
          <ChangeText line={row} revokes={decision.kind === 'revocation'} />
          {edits && decision.kind === 'correction' && (
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={words.enterOf(row.subjectName)}
              onClick={() => setEditing(row)}
            >
              {words.enter}
            </Button>
          )}
        </>
      ),
    };
  }

  function actsColumn(): Column<DecisionLine> {
    return {
      id: 'acts',
      header: words.acts,
      cell: (row) => (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            aria-label={words.up(row.subjectName)}
            disabled={busy || row.previousId === null}
            onClick={() => move(row, row.beforePreviousId)}
          >
            <IconArrowUp size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={words.down(row.subjectName)}
            disabled={busy || row.nextId === null}
            onClick={() => move(row, row.nextId)}
          >
            <IconArrowDown size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={words.remove(row.subjectName)}
            disabled={busy}
            onClick={() => remove(row)}
          >
            <IconX size={18} />
          </ActionIcon>
        </Group>
      ),
    };
  }

  function honourColumn(): Column<DecisionLine> {
    return {
      id: 'honour',
      header: words.honour,
      cell: (row) => (
        <div className={classes.links}>
          {row.honourId !== null && (
            <TextLink to="/so-vang/$honourId" params={{ honourId: row.honourId }}>
              {words.open}
            </TextLink>
          )}
          {row.honourStatus === 'revoked' && <div>{words.revoked}</div>}
          {row.honourStatus === 'corrected' && <div>{words.corrected}</div>}
          {row.certificateCode !== null && (
            <div>
              <a href={`/xac-minh/${row.certificateCode}`} target="_blank" rel="noreferrer">
                {words.check}
              </a>
            </div>
          )}
        </div>
      ),
    };
  }
}

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Empty } from '../../../ui/empty/empty.tsx';
import { useKeptFocus } from '../../../ui/focus/use-kept-focus.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { SearchFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { useSelection } from '../../../ui/table/use-selection.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { useAct } from '../../../ui/toast/use-act.ts';
import type { ChangeKind } from '../model/line-change.ts';
import type { DecisionLine, DecisionLinesView, DecisionView } from '../server/decision.schema.ts';
import { ChangeDialog } from './changes/change-dialog.tsx';
import { LineChangeDialog } from './changes/line-change-dialog.tsx';
import classes from './decision.module.css';
import { decisionKey, useTakeDecision } from './decision-queries.ts';
import { LineActs } from './line-acts.tsx';
import { useLineColumns } from './line-columns.tsx';

const messages = defineMessages({
  vi: {
    title: 'Danh sách khen thưởng',
    table: 'Các trường hợp trong quyết định',
    correct: 'Đính chính',
    revoke: 'Hủy bỏ khen thưởng',
    add: (count: number) => `Thêm ${formatNumber(count)} trường hợp mới được thông qua`,
    empty: 'Không có trường hợp nào',
    emptyText: 'Thử bỏ điều kiện tìm, hoặc thêm các trường hợp đã được thông qua.',
  },
  en: {
    title: 'Nominees',
    table: 'Whom the decision names',
    correct: 'Correct',
    revoke: 'Revoke',
    add: (count: number) => `Add ${formatNumber(count)} that ${count === 1 ? 'has' : 'have'} passed since`,
    empty: 'Nobody',
    emptyText: 'Drop the search, or add nominees that have passed.',
  },
});

/** Whom the decision names, in the order of print; a draft is put in order here. */
export function DecisionLines({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const take = useTakeDecision();
  const kept = useKeptFocus<HTMLDivElement>();
  const { busy, run: act } = useAct();
  const [changing, setChanging] = useState<ChangeKind | null>(null);
  const [editing, setEditing] = useState<DecisionLine | null>(null);
  const list = useListQuery({ filters: [], defaultSort: 'position' });
  const address = `/api/decisions/${decision.id}/lines`;
  const answer = useList<DecisionLine, DecisionLinesView>(
    [...decisionKey(decision.id), 'lines'],
    address,
    list,
  );
  const selection = useSelection<DecisionLine>({
    rowKey: (row) => row.id,
    nameOf: (row) => row.subjectName,
    maySelect: (row) => row.honourId !== null && row.honourStatus !== 'revoked',
  });
  const run = (work: Promise<DecisionView>, done?: string) => {
    act(
      work.then((next) => {
        take(next);
        if (done !== undefined) toast.done(done);
      }),
    );
  };
  const { version, waiting } = decision;
  const columns = useLineColumns(
    decision,
    (line) => <LineActs line={line} version={version} busy={busy} run={run} />,
    setEditing,
  );
  return (
    <Section
      title={words.title}
      acts={
        <Group gap="xs">
          <SheetLink path={address} list={list} />
          {decision.allowed.includes('edit') && waiting > 0 && (
            <Button disabled={busy} onClick={() => run(api.post<DecisionView>(address, { version }))}>
              {words.add(waiting)}
            </Button>
          )}
        </Group>
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
}

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { formatMoment } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink, TextLink } from '../../../ui/page/links.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../ui/table/filters.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import type { LocalRuleListView, LocalRuleView } from '../server/local-rule.schema.ts';
import { capital, spanText, subjectsText } from './award-words.ts';
import classes from './catalogue.module.css';
import { ConditionTree } from './condition-tree.tsx';
import { EndRuleDialog } from './end-rule-dialog.tsx';
import { RULE_STATE_WORDS } from './local-rule-words.ts';

const messages = defineMessages({
  vi: {
    title: 'Quy định riêng',
    intro:
      'Hình thức khen thưởng, điều kiện và giới hạn do đơn vị bổ sung. Quy định đã ghi không sửa được: thay đổi là chấm dứt quy định cũ và lập quy định mới.',
    add: 'Thêm quy định riêng',
    award: 'Danh hiệu, hình thức',
    says: 'Nội dung',
    basis: 'Căn cứ',
    when: 'Hiệu lực',
    state: 'Trạng thái',
    acts: 'Việc làm',
    own: 'Hình thức riêng của đơn vị',
    only: (who: string) => `Chỉ áp dụng với: ${who}`,
    by: (who: string, when: string) => `${who} ghi lúc ${when}`,
    ended: (who: string, why: string) => `${who} chấm dứt. Lý do: ${why}`,
    replaces: 'Thay cho một quy định trước',
    end: 'Chấm dứt',
    replace: 'Thay',
    search: 'Tìm theo căn cứ, đơn vị',
    emptyTitle: 'Chưa có quy định riêng',
    emptyText:
      'Khi tỉnh, bộ hoặc đơn vị đặt thêm điều kiện, giới hạn hay hình thức khen riêng, hãy ghi ở đây.',
  },
  en: {
    title: 'Local rules',
    intro:
      'Awards, conditions and caps that units add. What is written is never changed: a change ends the old rule and begins a new one.',
    add: 'Add a local rule',
    award: 'Award',
    says: 'Says',
    basis: 'Legal basis',
    when: 'Holds',
    state: 'State',
    acts: 'Acts',
    own: 'An award of the unit’s own',
    only: (who: string) => `Only for: ${who}`,
    by: (who: string, when: string) => `Written by ${who}, ${when}`,
    ended: (who: string, why: string) => `Ended by ${who}. Reason: ${why}`,
    replaces: 'Takes the place of an earlier rule',
    end: 'End',
    replace: 'Replace',
    search: 'Search legal basis and unit',
    emptyTitle: 'No local rules yet',
    emptyText:
      'When a province, ministry or unit asks more, caps, or has awards of its own, write it down here.',
  },
});

export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [ending, setEnding] = useState<LocalRuleView | null>(null);
  const list = useListQuery({ filters: ['state', 'award'], defaultSort: '-validFrom' });
  const answer = useList<LocalRuleView, LocalRuleListView>(
    ['award', 'rules', language],
    '/api/local-rules',
    list,
  );
  const columns: Column<LocalRuleView>[] = [
    {
      id: 'award',
      header: words.award,
      heading: true,
      width: '20%',
      cell: (row) => (
        <div>
          <TextLink to="/danh-muc/$awardId" params={{ awardId: row.awardId }}>
            {row.awardName}
          </TextLink>
          {row.kind === 'award' && <div className={classes.quiet}>{words.own}</div>}
        </div>
      ),
    },
    {
      id: 'says',
      header: words.says,
      width: '34%',
      cell: (row) => (
        <div>
          <ConditionTree node={row.conditions} source={row.legalBasis} />
          {row.kind === 'condition' && row.subjects !== null && (
            <div className={classes.quiet}>{words.only(subjectsText(row.subjects, language))}</div>
          )}
        </div>
      ),
    },
    {
      id: 'basis',
      header: words.basis,
      cell: (row) => (
        <div>
          {row.legalBasis}
          <div className={classes.quiet}>{row.unitName}</div>
          <div className={classes.quiet}>{words.by(row.by, formatMoment(row.at))}</div>
          {row.endReason !== null && (
            <div className={classes.quiet}>{words.ended(row.endedBy ?? '–', row.endReason)}</div>
          )}
          {row.replacesId !== null && <div className={classes.quiet}>{words.replaces}</div>}
        </div>
      ),
    },
    {
      id: 'state',
      header: words.when,
      cell: (row) => (
        <div>
          <StatusBadge of={RULE_STATE_WORDS} value={row.state} />
          {row.state !== 'taken-back' && (
            <div className={classes.quiet}>
              {capital(spanText({ from: row.validFrom, last: row.lastDay }, language))}
            </div>
          )}
        </div>
      ),
    },
    {
      id: 'acts',
      header: words.acts,
      cell: (row) =>
        row.allowed.length === 0 ? null : (
          <div className={classes.acts}>
            <ButtonLink
              to="/danh-muc/quy-dinh-rieng/them"
              search={{ thay: row.id, loai: row.kind }}
              variant="default"
              size="compact-md"
              aria-label={`${words.replace}: ${row.awardName}`}
            >
              {words.replace}
            </ButtonLink>
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${words.end}: ${row.awardName}`}
              onClick={() => setEnding(row)}
            >
              {words.end}
            </Button>
          </div>
        ),
    },
  ];
  const add = answer.data?.mayConfigure && (
    <ButtonLink to="/danh-muc/quy-dinh-rieng/them" variant="filled" color="son">
      {words.add}
    </ButtonLink>
  );
  return (
    <PageFrame title={words.title} intro={words.intro} acts={add}>
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <SelectFilter
            list={list}
            name="state"
            label={words.state}
            options={optionsOf(RULE_STATE_WORDS, language)}
          />
        }
      >
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
      {ending !== null && (
        <EndRuleDialog
          rule={ending}
          onDone={() => void client.invalidateQueries({ queryKey: ['award'] })}
          onClose={() => setEnding(null)}
        />
      )}
    </PageFrame>
  );
}

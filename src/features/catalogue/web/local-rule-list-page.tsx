import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../ui/table/filters.tsx';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../ui/table/use-list-query.ts';
import { RULE_STATE_WORDS } from '../model/local-rule-words.ts';
import type { LocalRuleListView, LocalRuleView } from '../server/local-rule.schema.ts';
import { EndRuleDialog } from './end-rule-dialog.tsx';
import { useRuleColumns } from './local-rule-columns.tsx';

const messages = defineMessages({
  vi: {
    title: 'Quy định riêng',
    intro:
      'Hình thức khen thưởng, điều kiện và giới hạn do đơn vị bổ sung. Quy định đã ghi không sửa được: thay đổi là chấm dứt quy định cũ và lập quy định mới.',
    add: 'Thêm quy định riêng',
    state: 'Trạng thái',
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
    state: 'State',
    search: 'Search legal basis and unit',
    emptyTitle: 'No local rules yet',
    emptyText:
      'When a province, ministry or unit asks more, caps, or has awards of its own, write it down here.',
  },
});

/** The rules that units have added to the law. */
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
  const columns = useRuleColumns(setEnding);
  const acts = (
    <>
      <SheetLink path="/api/local-rules" list={list} />
      {answer.data?.mayConfigure && (
        <ButtonLink to="/danh-muc/quy-dinh-rieng/them" variant="filled" color="son">
          {words.add}
        </ButtonLink>
      )}
    </>
  );
  return (
    <PageFrame title={words.title} intro={words.intro} acts={acts}>
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

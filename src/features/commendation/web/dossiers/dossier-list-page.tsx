import { Empty } from '../../../../ui/empty/empty.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useMay } from '../../../../ui/session/me.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter, YearFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { StateCounts } from '../../../../ui/table/state-counts.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { DOSSIER_STATES } from '../../model/dossier-life.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { DossierListView, DossierRow } from '../../server/dossiers/dossier.schema.ts';
import { useDossierColumns } from './dossier-columns.tsx';
import { NomineeFilter } from './nominee-filter.tsx';

const messages = defineMessages({
  vi: {
    title: 'Hồ sơ đề nghị khen thưởng',
    intro: 'Hồ sơ đơn vị đang soạn, đã gửi và hồ sơ nhận được từ đơn vị cấp dưới.',
    search: 'Tìm theo mã, tên hồ sơ',
    side: 'Gửi hay nhận',
    sender: 'Đơn vị gửi đi',
    receiver: 'Đơn vị nhận được',
    add: 'Lập hồ sơ',
    forward: 'Trình cấp trên',
    findNominees: 'Tìm trường hợp đề nghị',
    emptyTitle: 'Chưa có hồ sơ nào',
    emptyText: 'Hồ sơ lập cho một đợt xét: danh sách người, tập thể được đề nghị, thành tích và minh chứng.',
  },
  en: {
    title: 'Dossiers',
    intro: 'What the unit is drafting, has sent, and has received from units below.',
    search: 'Search code and title',
    side: 'Sent or received',
    sender: 'Sent by my units',
    receiver: 'Received by my units',
    add: 'Begin a dossier',
    forward: 'Submit upward',
    findNominees: 'Find nominees',
    emptyTitle: 'No dossiers yet',
    emptyText:
      'A dossier is made for a round: the people and collectives proposed, their merit and evidence.',
  },
});

const FILTERS = ['state', 'side', 'year', 'nominee', 'round', 'unit'] as const;

/** The dossiers that were sent, received, or are being written. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const mayWrite = useMay('dossier.write');
  const mayForward = useMay('dossier.appraise');
  const list = useListQuery({ filters: FILTERS, defaultSort: '-created' });
  const answer = useList<DossierRow, DossierListView>(['dossier', 'list'], '/api/dossiers', list);
  const columns = useDossierColumns();
  const data = answer.data;
  const thisYear = new Date().getFullYear();
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/dossiers" list={list} />
          <ButtonLink to="/ho-so/tim-nguoi">{words.findNominees}</ButtonLink>
          {mayForward && <ButtonLink to="/ho-so/trinh-len">{words.forward}</ButtonLink>}
          {mayWrite && (
            <ButtonLink to="/ho-so/lap" variant="filled" color="son">
              {words.add}
            </ButtonLink>
          )}
        </>
      }
    >
      <ListLayout
        list={list}
        search={words.search}
        filters={
          <>
            <NomineeFilter list={list} />
            <SelectFilter
              list={list}
              name="side"
              label={words.side}
              options={[
                { value: 'sender', label: words.sender },
                { value: 'receiver', label: words.receiver },
              ]}
            />
            <YearFilter list={list} years={Array.from({ length: 6 }, (_, i) => thisYear + 1 - i)} />
          </>
        }
      >
        {data !== undefined && (
          <StateCounts
            filter="state"
            active={list.filters.state}
            moreStates={data.moreStates}
            counts={DOSSIER_STATES.filter(
              (state) => data.byState[state] > 0 || list.filters.state === state,
            ).map((state) => ({
              value: state,
              label: DOSSIER_STATE_WORDS[state][language],
              count: data.byState[state],
            }))}
          />
        )}
        <DataTable
          caption={words.title}
          columns={columns}
          rowKey={(row) => row.id}
          answer={answer}
          list={list}
          rowLink={(row) => ({ to: '/ho-so/$dossierId', params: { dossierId: row.id } })}
          empty={<Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        />
      </ListLayout>
    </PageFrame>
  );
}

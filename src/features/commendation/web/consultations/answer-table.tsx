import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { SearchFilter, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { OPINIONS } from '../../model/opinions/consultation.ts';
import { OPINION_WORDS } from '../../model/opinions/consultation-words.ts';
import type { AnswerRow, ConsultationView } from '../../server/consultations/consultation.schema.ts';
import classes from '../opinions/opinions.module.css';
import { consultationKey } from './consultation-queries.ts';
import { OwnOpinionForm } from './own-opinion-form.tsx';
import type { OwnOpinions } from './own-opinions.ts';

const messages = defineMessages({
  vi: {
    title: 'Danh sách các trường hợp',
    table: 'Bảng các trường hợp',
    name: 'Họ tên, tên đơn vị',
    award: 'Danh hiệu, hình thức đề nghị',
    summary: 'Tóm tắt thành tích',
    opinions: 'Ý kiến',
    none: 'chưa trả lời',
    sealed: 'Hồ sơ đã chuyển bước, không lấy ý kiến nữa.',
    write: 'Ghi ý kiến riêng',
    of: (name: string) => `Ghi ý kiến riêng về ${name}`,
    opinion: 'Ý kiến',
    search: 'Tìm trong danh sách',
    empty: 'Không có trường hợp nào.',
  },
  en: {
    title: 'Nominees',
    table: 'Table of nominees',
    name: 'Name',
    award: 'Proposed award',
    summary: 'Summary of merit',
    opinions: 'Opinions',
    none: 'not answered',
    sealed: 'Its dossier has gone on; no opinion reaches it.',
    write: 'Single opinion',
    of: (name: string) => `Single opinion on ${name}`,
    opinion: 'Opinion',
    search: 'Search the list',
    empty: 'Nobody.',
  },
});

/** The nominees that were asked about with the opinions on each; while an answer is being written, with a way to say another one. */
export function AnswerTable({
  consultation,
  own,
}: {
  consultation: ConsultationView;
  own: OwnOpinions | null;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [writing, setWriting] = useState<AnswerRow | null>(null);
  const list = useListQuery({ filters: ['opinion'] });
  const answer = useList<AnswerRow, ListAnswer<AnswerRow>>(
    [...consultationKey(consultation.id), 'nominees'],
    `/api/consultations/${consultation.id}/nominees`,
    list,
  );
  const nameOf = new Map(consultation.agencies.map(({ agencyId, name }) => [agencyId, name]));
  const columns: Column<AnswerRow>[] = [
    {
      id: 'name',
      header: words.name,
      heading: true,
      width: '26%',
      cell: (row) => (
        <>
          {row.subjectName}
          <div className={classes.quiet}>{row.subjectDetail ?? row.unitName}</div>
        </>
      ),
    },
    { id: 'award', header: words.award, width: '20%', cell: (row) => row.awardName },
    { id: 'summary', header: words.summary, cell: (row) => row.summary ?? '–', wideOnly: true },
    {
      id: 'opinions',
      header: words.opinions,
      width: '28%',
      cell: (row) => (
        <div>
          {row.answers.map(({ agencyId, opinion, note }) => (
            <div key={agencyId}>
              {consultation.seesAll && `${nameOf.get(agencyId) ?? ''}: `}
              {opinion === null ? (
                <span className={classes.quiet}>{words.none}</span>
              ) : (
                <StatusBadge of={OPINION_WORDS} value={opinion} />
              )}
              {note !== null && <div className={`${classes.quiet} ${classes.lines}`}>{note}</div>}
            </div>
          ))}
          {own !== null && row.open && (
            <Button
              size="compact-md"
              mt={4}
              aria-label={words.of(row.subjectName)}
              onClick={() => setWriting(row)}
            >
              {words.write}
            </Button>
          )}
          {!row.open && <div className={classes.quiet}>{words.sealed}</div>}
        </div>
      ),
    },
  ];
  return (
    <Section
      title={words.title}
      acts={<SheetLink path={`/api/consultations/${consultation.id}/nominees`} list={list} />}
    >
      <div className={classes.filters} data-screen-only>
        <SearchFilter list={list} label={words.search} />
        <SelectFilter
          list={list}
          name="opinion"
          label={words.opinion}
          options={optionsOf(OPINION_WORDS, language, OPINIONS)}
        />
      </div>
      <DataTable
        caption={words.table}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        rowTone={(row) => (row.answers.some(({ opinion }) => opinion === 'unfavourable') ? 'red' : undefined)}
        empty={<Empty title={words.empty} />}
      />
      {writing !== null && own !== null && (
        <Dialog opened title={words.of(writing.subjectName)} onClose={() => setWriting(null)}>
          <OwnOpinionForm row={writing} own={own} onClose={() => setWriting(null)} />
        </Dialog>
      )}
    </Section>
  );
}

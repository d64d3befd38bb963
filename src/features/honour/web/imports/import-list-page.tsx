import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatMoment, formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { useUnitsAs } from '../../../../ui/session/me.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { ListLayout, SelectFilter } from '../../../../ui/table/filters.tsx';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useList, useListQuery } from '../../../../ui/table/use-list-query.ts';
import { honourPolicy } from '../../model/honour.policy.ts';
import { IMPORT_STATE_WORDS } from '../../model/imports/import-life.ts';
import type { CreatedImport, ImportRow } from '../../server/imports/import.schema.ts';
import classes from './imports.module.css';

const messages = defineMessages({
  vi: {
    title: 'Nhập khen thưởng các năm trước',
    intro:
      'Đưa sổ theo dõi khen thưởng bằng Excel vào Sổ vàng. Phần mềm đọc, đối chiếu từng người; chưa có gì vào Sổ vàng trước khi bạn xác nhận, và cả lần nhập hoàn tác được.',
    send: 'Gửi tệp',
    file: 'Sổ khen thưởng (.xlsx)',
    hint: 'Trang tính đầu tiên, nhiều nhất 150.000 hàng; mỗi lượt khen một hàng.',
    template: 'Tải tệp mẫu',
    unit: 'Khen thưởng của đơn vị (và cấp dưới)',
    caption: 'Các lần nhập',
    name: 'Tệp',
    state: 'Trạng thái',
    rows: 'Hàng',
    taken: 'Đã vào Sổ vàng',
    at: 'Gửi lúc',
    search: 'Tìm tên tệp, đơn vị',
    empty: 'Chưa có lần nhập nào',
    emptyText: 'Tệp bạn gửi sẽ hiện ở đây, để làm tiếp bất cứ lúc nào.',
  },
  en: {
    title: 'Import honours of past years',
    intro:
      'Take a register of honours from Excel into the golden book. Rows are read and matched to people; nothing is in the book before you say so, and an import can be undone as a whole.',
    send: 'Send a file',
    file: 'Register of honours (.xlsx)',
    hint: 'The first sheet, at most 150,000 rows; one row for each honour.',
    template: 'Download a template',
    unit: 'Honours of the unit (and below)',
    caption: 'Imports',
    name: 'File',
    state: 'State',
    rows: 'Rows',
    taken: 'In the book',
    at: 'Sent at',
    search: 'Search file or unit',
    empty: 'There are no imports yet',
    emptyText: 'The file you send appears here, to go on with at any time.',
  },
});

/** The server counts 30 MB of 1,024 × 1,024 bytes. */
const MAX_BYTES = 30_000_000;

/** Sending a register of past honours, and the imports there are. */
export function Page() {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const units = useUnitsAs(honourPolicy['honour.import']);
  const [unitId, setUnitId] = useState(units[0]?.unitId);
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <Section
        title={words.send}
        acts={
          <Button component="a" href="/api/honour-import-template.xlsx">
            {words.template}
          </Button>
        }
      >
        {units.length > 1 ? (
          <NativeSelect
            mb="sm"
            maw="28rem"
            label={words.unit}
            value={unitId}
            onChange={(event) => setUnitId(event.currentTarget.value)}
            data={units.map(({ unitId: value, unitName: label }) => ({ value, label }))}
          />
        ) : (
          <Text mb="sm">
            {words.unit}: <strong>{units[0]?.unitName}</strong>
          </Text>
        )}
        <FileUpload<CreatedImport>
          path="/api/honour-imports"
          label={words.file}
          description={words.hint}
          extensions={['xlsx']}
          maxBytes={MAX_BYTES}
          fields={{ ...(unitId !== undefined && { unitId }) }}
          onUploaded={({ importId }) => void goTo({ to: '/so-vang/nhap/$importId', params: { importId } })}
        />
      </Section>
      <Imports />
    </PageFrame>
  );
}

function Imports() {
  const words = useMessages(messages);
  const language = useLanguage();
  const list = useListQuery({ filters: ['state'], defaultSort: '-created' });
  const answer = useList<ImportRow>(['honour-import', 'list'], '/api/honour-imports', list);
  const columns: Column<ImportRow>[] = [
    {
      id: 'name',
      header: words.name,
      heading: true,
      width: '42%',
      cell: (row) => (
        <>
          {row.fileName}
          <span className={classes.detail}>{row.unitName}</span>
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <StatusBadge of={IMPORT_STATE_WORDS} value={row.state} />,
    },
    { id: 'rows', header: words.rows, numeric: true, cell: (row) => formatNumber(row.rowCount) },
    { id: 'taken', header: words.taken, numeric: true, cell: (row) => formatNumber(row.takenRows) },
    {
      id: 'created',
      header: words.at,
      sortable: true,
      cell: (row) => (
        <>
          {formatMoment(row.createdAt)}
          <span className={classes.detail}>{row.by}</span>
        </>
      ),
    },
  ];
  return (
    <ListLayout
      list={list}
      search={words.search}
      filters={
        <SelectFilter
          list={list}
          name="state"
          label={words.state}
          options={optionsOf(IMPORT_STATE_WORDS, language)}
        />
      }
      acts={<SheetLink path="/api/honour-imports" list={list} />}
    >
      <DataTable
        caption={words.caption}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        list={list}
        rowLink={(row) => ({ to: '/so-vang/nhap/$importId', params: { importId: row.id } })}
        empty={<Empty title={words.empty}>{words.emptyText}</Empty>}
      />
    </ListLayout>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { api, toQueryString } from '../../../ui/api/api.ts';
import { FileDrop } from '../../../ui/file/file-drop.tsx';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { StatusBadge, type StatusTable } from '../../../ui/status/status.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import { useAct } from '../../../ui/toast/use-act.ts';
import type { EvaluationSheetResult, GradeRow } from '../server/evaluation-sheet.schema.ts';
import classes from './honour.module.css';
import { honourYears } from './honour-years.ts';

const messages = defineMessages({
  vi: {
    title: 'Xếp loại của người trong đơn vị',
    about: 'Tải bảng Excel của một năm, ghi mức xếp loại, rồi gửi lại. Ô để trống không thay đổi gì.',
    year: 'Năm',
    download: 'Tải bảng Excel',
    file: 'Bảng đã ghi mức xếp loại',
    counts: (counts: EvaluationSheetResult['counts']) =>
      `Mới ${formatNumber(counts.new)} · thay đổi ${formatNumber(counts.changed)} · giữ nguyên ${formatNumber(counts.same)} · để trống ${formatNumber(counts.empty)} · lỗi ${formatNumber(counts.wrong)}.`,
    caption: 'Các hàng mới, thay đổi hoặc lỗi',
    row: 'Hàng',
    name: 'Họ và tên',
    before: 'Đã ghi',
    grade: 'Trong bảng',
    state: 'Kết quả',
    take: (count: number) => `Ghi ${count} mức xếp loại`,
    taken: (count: number) => `Đã ghi ${count} mức xếp loại.`,
    nothing: 'Không có gì để ghi.',
  },
  en: {
    title: 'Grades of the people of the unit',
    about:
      'Download the Excel sheet of a year, fill in the grades and send it back. Empty cells change nothing.',
    year: 'Year',
    download: 'Download the sheet',
    file: 'The filled-in sheet',
    counts: (counts: EvaluationSheetResult['counts']) =>
      `New ${formatNumber(counts.new)} · changed ${formatNumber(counts.changed)} · same ${formatNumber(counts.same)} · empty ${formatNumber(counts.empty)} · wrong ${formatNumber(counts.wrong)}.`,
    caption: 'Rows that are new, changed or wrong',
    row: 'Row',
    name: 'Name',
    before: 'Recorded',
    grade: 'In the sheet',
    state: 'Result',
    take: (count: number) => `Record ${count} grades`,
    taken: (count: number) => `${count} grades are recorded.`,
    nothing: 'There is nothing to record.',
  },
});

const STATES: StatusTable<GradeRow['state']> = {
  new: { vi: 'Mới', en: 'New', tone: 'green' },
  changed: { vi: 'Thay đổi', en: 'Changed', tone: 'blue' },
  same: { vi: 'Giữ nguyên', en: 'Same', tone: 'grey' },
  empty: { vi: 'Để trống', en: 'Empty', tone: 'grey' },
  wrong: { vi: 'Lỗi', en: 'Wrong', tone: 'red' },
};
const SHEET = { extensions: ['xlsx'], maxBytes: 5 * 1024 * 1024 } as const;

/** The grades of a year of all people of a unit, out to Excel and back. */
export function EvaluationSheet({ unitId, mayWrite }: { unitId: string; mayWrite: boolean }) {
  const words = useMessages(messages);
  const years = honourYears();
  const [year, setYear] = useState(years[0]?.value ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<EvaluationSheetResult | null>(null);
  const { busy, run } = useAct();
  const path = `/api/units/${unitId}/evaluation-sheet`;
  const send = (sheet: File, take: boolean) => {
    run(
      api
        .upload<EvaluationSheetResult>(path, sheet, { fields: { year, take: String(take) } })
        .then((next) => {
          setFile(take ? null : sheet);
          setResult(take ? null : next);
          if (take) toast.done(words.taken(writable(next)));
        }),
    );
  };
  return (
    <Section title={words.title}>
      <p className={classes.quiet}>{words.about}</p>
      <div className={classes.sheet}>
        <NativeSelect
          label={words.year}
          value={year}
          onChange={(event) => {
            setYear(event.currentTarget.value);
            setResult(null);
          }}
          data={years}
        />
        <Button component="a" href={`${path}${toQueryString({ year })}`}>
          {words.download}
        </Button>
      </div>
      {mayWrite && (
        <FileDrop
          label={words.file}
          {...SHEET}
          disabled={busy}
          onFiles={([chosen]) => chosen !== undefined && send(chosen, false)}
        />
      )}
      {result !== null && file !== null && (
        <>
          <p role="status" className={classes.summary}>
            {words.counts(result.counts)}
          </p>
          {result.rows.length > 0 && <Preview rows={result.rows} />}
          {writable(result) > 0 ? (
            <ActButton loading={busy} onClick={() => send(file, true)}>
              {words.take(writable(result))}
            </ActButton>
          ) : (
            <p className={classes.quiet}>{words.nothing}</p>
          )}
        </>
      )}
    </Section>
  );
}

const writable = ({ counts }: EvaluationSheetResult) => (counts.new ?? 0) + (counts.changed ?? 0);

function Preview({ rows }: { rows: EvaluationSheetResult['rows'] }) {
  const words = useMessages(messages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={words.caption} tabIndex={0}>
      <table className={classes.preview}>
        <caption className="sv-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.grade}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, name, before, grade, state, problem }) => (
            <tr key={row}>
              <td>{row}</td>
              <th scope="row">{name}</th>
              <td>{before ?? '–'}</td>
              <td>{grade ?? '–'}</td>
              <td>
                <StatusBadge of={STATES} value={state} />
                {problem !== null && <span className={classes.detail}>{problem}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

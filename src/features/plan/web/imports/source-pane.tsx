import { type KeyboardEvent, memo } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { placeId, type SourcePlace } from '../../model/source-links.ts';
import type { SourceDocument } from '../../server/imports/plan-import.schema.ts';
import classes from './imports.module.css';

const messages = defineMessages({
  vi: {
    title: 'Bản gốc',
    page: (page: number) => `Trang ${page}`,
    line: (line: number) => `dòng ${line} của tệp`,
    go: 'Đến phần đã nhận dạng từ đây',
    table: (n: number) => `Bảng ${n} của bản gốc`,
    jumpColumn: 'Liên kết',
  },
  en: {
    title: 'Source',
    page: (page: number) => `Page ${page}`,
    line: (line: number) => `line ${line} of the file`,
    go: 'To what was recognised here',
    table: (n: number) => `Table ${n} of the source`,
    jumpColumn: 'Link',
  },
});

type Block = SourceDocument['blocks'][number];
type Table = Extract<Block, { kind: 'table' }>;

interface SourcePaneProps {
  source: SourceDocument;
  chosen: SourcePlace | null;
  onChoose: (place: SourcePlace) => void;
}

/** The document as it was read, paragraphs and tables with page marks; every piece leads to what was recognised in it. */
export const SourcePane = memo(function SourcePane({ source, chosen, onChoose }: SourcePaneProps) {
  const words = useMessages(messages);
  const chosenKey = chosen === null ? null : placeId(chosen);
  let page: number | null = null;
  let tables = 0;
  // Only one of the many small buttons is a stop of the Tab key; the arrow keys go on from it.
  const first = source.blocks[0];
  const stop =
    chosenKey ??
    (first === undefined ? null : placeId({ block: first.index, row: first.kind === 'table' ? 0 : null }));
  const onArrow = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-jump]')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return;
    event.preventDefault();
    buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  const mark = (next: number | null) => {
    if (next === null || next === page) return null;
    page = next;
    return <p className={classes.page}>{words.page(next)}</p>;
  };
  const jump = (place: SourcePlace) => (
    <button
      type="button"
      data-jump
      className={classes.jump}
      tabIndex={placeId(place) === stop ? 0 : -1}
      aria-label={words.go}
      onClick={(event) => {
        event.stopPropagation();
        onChoose(place);
      }}
    >
      <span aria-hidden="true">→</span>
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move between its buttons
    <div onKeyDown={onArrow}>
      <h2>{words.title}</h2>
      {source.blocks.map((block) => {
        if (block.kind === 'table') tables += 1;
        return (
          <div key={block.index}>
            {block.kind === 'paragraph' && mark(block.page)}
            {block.kind === 'paragraph' ? (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside does the same by keyboard
              // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse only
              <div
                id={placeId({ block: block.index, row: null })}
                className={classes.block}
                data-centred={block.centred}
                data-bold={block.bold}
                data-chosen={placeId({ block: block.index, row: null }) === chosenKey}
                title={block.line === null ? undefined : words.line(block.line)}
                onClick={() => onChoose({ block: block.index, row: null })}
              >
                {jump({ block: block.index, row: null })}
                {block.text}
              </div>
            ) : (
              <SourceTable
                table={block}
                label={words.table(tables)}
                chosenKey={chosenKey}
                mark={mark}
                jump={jump}
                jumpColumn={words.jumpColumn}
                onChoose={onChoose}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});

interface SourceTableProps {
  table: Table;
  label: string;
  jumpColumn: string;
  chosenKey: string | null;
  mark: (page: number | null) => React.ReactNode;
  jump: (place: SourcePlace) => React.ReactNode;
  onChoose: (place: SourcePlace) => void;
}

function SourceTable({ table, label, chosenKey, mark, jump, onChoose }: SourceTableProps) {
  return (
    <div className={classes.scroll}>
      <table className={classes.source} aria-label={label}>
        <tbody>
          {table.rows.map((row, at) => {
            const place = { block: table.index, row: at };
            const pageMark = mark(row.page ?? table.page);
            return [
              pageMark !== null && (
                <tr key={`trang-${placeId(place)}`}>
                  <td colSpan={table.columns + 1}>{pageMark}</td>
                </tr>
              ),
              <tr
                key={placeId(place)}
                id={placeId(place)}
                data-chosen={placeId(place) === chosenKey}
                onClick={() => onChoose(place)}
              >
                <td>{jump(place)}</td>
                {row.cells.map((cell) => (
                  <td
                    key={cell.column}
                    colSpan={cell.span}
                    style={cell.bold ? { fontWeight: 650 } : undefined}
                  >
                    {cell.merged ? '〃' : cell.text}
                  </td>
                ))}
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

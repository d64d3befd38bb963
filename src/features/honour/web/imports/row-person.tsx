import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import type { SheetRowView } from '../../server/imports/import.schema.ts';
import classes from './imports.module.css';

const messages = defineMessages({
  vi: {
    maybe: (name: string, more: number) =>
      more > 0 ? `Có thể là ${name}, hoặc ${more} người khác` : `Có thể là ${name}`,
    added: 'Sẽ được thêm mới',
    double: (row: number) => `Trùng với hàng ${row} của tệp`,
    held: 'Sổ vàng đã có lượt khen này',
    open: 'Xem trong Sổ vàng',
    same: (row: number) => `Cùng một người với hàng ${row}`,
  },
  en: {
    maybe: (name: string, more: number) => (more > 0 ? `Maybe ${name}, or ${more} more` : `Maybe ${name}`),
    added: 'Will be added',
    double: (row: number) => `The same as row ${row}`,
    held: 'The golden book holds this grant',
    open: 'See it in the golden book',
    same: (row: number) => `The same person as row ${row}`,
  },
});

/** Whom a row is for, or may be. */
export function RowPerson({ row }: { row: SheetRowView }) {
  const words = useMessages(messages);
  if (row.honourId !== null)
    return (
      <TextLink to="/so-vang/$honourId" params={{ honourId: row.honourId }}>
        {words.open}
      </TextLink>
    );
  if (row.doubleOf !== null) return words.double(row.doubleOf);
  if (row.state === 'new-person')
    return (
      <>
        {row.sameAs === null ? words.added : words.same(row.sameAs)}
        <span className={classes.detail}>{row.unit?.name}</span>
      </>
    );
  const [likely] = row.candidates;
  if (row.person === null && likely !== undefined)
    return (
      <>
        {words.maybe(likely.name, row.candidates.length - 1)}
        <span className={classes.detail}>{likely.about}</span>
      </>
    );
  if (row.person === null) return '–';
  return (
    <>
      {row.person.name}
      <span className={classes.detail}>{row.state === 'duplicate' ? words.held : row.person.about}</span>
    </>
  );
}

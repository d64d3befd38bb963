import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type Query, toQueryString } from '../api/api.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import type { ListQuery } from './use-list-query.ts';

const messages = defineMessages({ vi: { export: 'Xuất Excel' }, en: { export: 'Export to Excel' } });

interface Props {
  /** Address of the list; that of its sheet ends with `.xlsx`. */
  path: string;
  /** What is filtered and sorted by on screen is so in the sheet. */
  list?: Pick<ListQuery, 'query'>;
  /** What is sent to the list besides. */
  extra?: Query;
}

/** The button that gives a list as an .xlsx file, all pages of it. */
export function SheetLink({ path, list, extra }: Props) {
  const { page: _, size: __, ...query } = { ...list?.query, ...extra };
  return <SheetButton href={`${path}.xlsx${toQueryString(query)}`} />;
}

/** The same button for a sheet at an address of its own. */
export function SheetButton({ href }: { href: string }) {
  const words = useMessages(messages);
  return (
    <Button component="a" href={href} download leftSection={<IconDownload size={18} aria-hidden="true" />}>
      {words.export}
    </Button>
  );
}

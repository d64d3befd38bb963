import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { Query } from '../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { SheetLink } from '../../../ui/table/sheet-link.tsx';
import { ExcelImport } from './excel-import.tsx';

const messages = defineMessages({
  vi: { import: 'Nhập từ Excel' },
  en: { import: 'Import from Excel' },
});

interface ExcelActsProps {
  kind: 'units' | 'people';
  /** Filters and sort of the list: what is exported. */
  query: Query;
  mayImport: boolean;
}

/** Buttons of a list for its export to Excel and, for who may change it, the import, which is open while the address says so. */
export function ExcelActs({ kind, query, mayImport }: ExcelActsProps) {
  const words = useMessages(messages);
  const [importing, setImporting] = useSearchParam('nhap');
  return (
    <>
      <SheetLink path={`/api/${kind}/export`} list={{ query }} />
      {mayImport && (
        <>
          <Button
            leftSection={<IconFileSpreadsheet size={18} aria-hidden="true" />}
            onClick={() => setImporting('1')}
          >
            {words.import}
          </Button>
          <ExcelImport kind={kind} opened={importing !== undefined} onClose={() => setImporting(undefined)} />
        </>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';

const messages = defineMessages({
  vi: { download: 'Tải các hàng chưa ghi, kèm lý do' },
  en: { download: 'Rows not taken, with reasons' },
});

/** The rows that did not become honours, to be mended and sent again. */
export function LeftOverLink({ importId }: { importId: string }) {
  const words = useMessages(messages);
  return (
    <Button component="a" href={`/api/honour-imports/${importId}/left-over.xlsx`}>
      {words.download}
    </Button>
  );
}

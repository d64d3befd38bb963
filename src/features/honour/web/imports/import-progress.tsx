import { Progress, Text } from '@mantine/core';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { ImportView } from '../../server/imports/import.schema.ts';

const messages = defineMessages({
  vi: {
    reading: 'Đang đọc và đối chiếu',
    taking: 'Đang ghi vào Sổ vàng',
    undoing: 'Đang hoàn tác',
    done: (done: string, all: string) => `Đến hàng ${done} trong ${all} hàng.`,
    wait: 'Bạn có thể rời trang này; việc vẫn chạy tiếp, kể cả khi máy chủ khởi động lại.',
    whole: 'Tất cả lượt khen của lần nhập được rút cùng một lúc.',
  },
  en: {
    reading: 'Reading and matching',
    taking: 'Writing into the golden book',
    undoing: 'Undoing',
    done: (done: string, all: string) => `At row ${done} of ${all}.`,
    wait: 'You may leave this page; the work goes on, also when the server is started anew.',
    whole: 'All honours of the import are taken out at once.',
  },
});

/** How far a step under way has come. */
export function ImportProgress({ view }: { view: ImportView }) {
  const words = useMessages(messages);
  const title = words[view.state as 'reading' | 'taking' | 'undoing'];
  const share = (100 * view.doneRows) / Math.max(1, view.rowCount);
  return (
    <Section title={title}>
      {view.state === 'undoing' ? (
        <Text role="status">{words.whole}</Text>
      ) : (
        <>
          <Progress value={share} size="lg" mb="xs" aria-label={title} />
          <Text role="status">{words.done(formatNumber(view.doneRows), formatNumber(view.rowCount))}</Text>
        </>
      )}
      <Text c="dimmed">{words.wait}</Text>
    </Section>
  );
}

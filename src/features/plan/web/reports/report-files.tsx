import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { newKey } from '../../../../ui/api/idempotency.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { ReportView as View } from '../../server/reports/report.schema.ts';

const messages = defineMessages({
  vi: {
    word: 'Báo cáo Word',
    pdf: 'Báo cáo PDF',
    xlsx: 'Bảng tính Excel',
    file: 'Đưa báo cáo vào thư viện văn bản',
    filed: 'Đã lập dự thảo báo cáo trong thư viện văn bản.',
  },
  en: {
    word: 'Report for Word',
    pdf: 'Report as PDF',
    xlsx: 'Excel table',
    file: 'File the report in the library',
    filed: 'The draft of the report is in the library.',
  },
});

/** The report as files, and filing it in the library. */
export function Files({
  path,
  asked,
  report,
}: {
  path: string;
  asked: Readonly<Record<string, string>>;
  report: View | undefined;
}) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const key = useRef(newKey());
  const address = (ending: string) => `${path}.${ending}?${new URLSearchParams(asked)}`;
  const file = useMutation({
    mutationFn: () => {
      const { number, year, ...rest } = asked;
      const body = { ...rest, number: Number(number), ...(year !== undefined && { year: Number(year) }) };
      return api.post<{ documentId: string }>(`${path}-documents`, body, { key: key.current });
    },
    onSuccess: ({ documentId }) => {
      key.current = newKey();
      toast.done(words.filed);
      void goTo(`/van-ban/${documentId}`);
    },
    onError: (error) => toast.error(problemText(error)),
  });
  return (
    <>
      <Button component="a" href={address('docx')}>
        {words.word}
      </Button>
      <Button component="a" href={address('pdf')}>
        {words.pdf}
      </Button>
      <Button component="a" href={address('xlsx')}>
        {words.xlsx}
      </Button>
      {report?.allowed.includes('file') === true && (
        <Button loading={file.isPending} onClick={() => file.mutate()}>
          {words.file}
        </Button>
      )}
    </>
  );
}

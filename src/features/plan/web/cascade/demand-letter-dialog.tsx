import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { newKey } from '../../../../ui/api/idempotency.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { DayInput } from '../../../../ui/form/day-input.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { problemText } from '../../../../ui/toast/toast-store.ts';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    title: 'Công văn đôn đốc',
    about:
      'Công văn nêu nội dung còn thiếu và kèm danh sách các đơn vị quá hạn tính đến hôm nay. Bản dự thảo chưa có số; số, ký và gửi đi ở thư viện văn bản.',
    answerBy: 'Yêu cầu gửi trước ngày',
    answerHint: 'Để trống: yêu cầu gửi ngay.',
    word: 'Tải bản Word',
    pdf: 'Tải bản PDF',
    file: 'Đưa dự thảo vào thư viện văn bản',
    filed: 'Đã lập dự thảo công văn trong thư viện văn bản, nơi nhận là các đơn vị quá hạn.',
    open: 'Mở văn bản',
    close: 'Đóng',
  },
  en: {
    title: 'Letter to the late',
    about:
      'The letter says what is owed and lists the units that are late today. It is a draft without a number; it is numbered, signed and sent in the library.',
    answerBy: 'To be sent before',
    answerHint: 'Empty: at once.',
    word: 'Download for Word',
    pdf: 'Download as PDF',
    file: 'File the draft in the library',
    filed: 'The draft is in the library, addressed to the late units.',
    open: 'Open the document',
    close: 'Close',
  },
});

/** The official letter to the late units: to look at as Word or PDF, and to file as a draft. */
export function DemandLetterDialog({
  planId,
  demandId,
  opened,
  onClose,
}: {
  planId: string;
  demandId?: string;
  opened: boolean;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={words.title} size="lg">
      {opened && <Letter planId={planId} demandId={demandId} onClose={onClose} />}
    </Dialog>
  );
}

function Letter({
  planId,
  demandId,
  onClose,
}: {
  planId: string;
  demandId: string | undefined;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const key = useRef(newKey());
  const [answerBy, setAnswerBy] = useState<string | null>(null);
  const day = answerBy !== null && /^\d{4}-\d{2}-\d{2}$/.test(answerBy) ? answerBy : undefined;
  const asked = {
    ...(demandId !== undefined && { demand: demandId }),
    ...(day !== undefined && { answerBy: day }),
  };
  const address = (format: string) =>
    `/api/plans/${planId}/demand-letter.${format}?${new URLSearchParams(asked)}`;
  const file = useMutation({
    mutationFn: () =>
      api.post<{ documentId: string }>(`/api/plans/${planId}/demand-letters`, asked, { key: key.current }),
  });
  if (file.data !== undefined)
    return (
      <>
        <p role="status">{words.filed}</p>
        <Group gap="xs" mt="lg">
          <ButtonLink to={`/van-ban/${file.data.documentId}`}>{words.open}</ButtonLink>
          <Button variant="subtle" onClick={onClose}>
            {words.close}
          </Button>
        </Group>
      </>
    );
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{words.about}</p>
      <DayInput
        label={words.answerBy}
        description={words.answerHint}
        value={answerBy}
        onChange={(value) => {
          key.current = newKey();
          setAnswerBy(value);
        }}
      />
      {file.error !== null && (
        <p role="alert" className={classes.problem}>
          {problemText(file.error)}
        </p>
      )}
      <Group gap="xs">
        <ActButton loading={file.isPending} onClick={() => file.mutate()}>
          {words.file}
        </ActButton>
        <Button component="a" href={address('docx')}>
          {words.word}
        </Button>
        <Button component="a" href={address('pdf')}>
          {words.pdf}
        </Button>
      </Group>
    </div>
  );
}

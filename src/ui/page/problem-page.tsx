import { Button, Code, Group, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { isProblem } from '../api/problem.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { ButtonLink } from './links.tsx';
import classes from './page.module.css';
import { PageFrame } from './page-frame.tsx';

const messages = defineMessages({
  vi: {
    notFound: 'Không tìm thấy trang',
    notFoundWhy: 'Địa chỉ này không có trang nào, hoặc bạn không có quyền xem. Hãy kiểm tra lại đường dẫn.',
    home: 'Về trang Việc của tôi',
    failed: 'Trang gặp lỗi',
    failedWhy: 'Trang này gặp lỗi ngoài dự kiến. Hãy tải lại; nếu vẫn lỗi, hãy báo cho quản trị hệ thống.',
    again: 'Tải lại',
    requestId: 'Mã yêu cầu',
  },
  en: {
    notFound: 'Page not found',
    notFoundWhy: 'There is no page at this address, or you may not see it. Check the address.',
    home: 'Go to My work',
    failed: 'Something went wrong',
    failedWhy:
      'This page failed in a way nobody foresaw. Load it again; if it stays, tell the administrator.',
    again: 'Load again',
    requestId: 'Request id',
  },
});

/** What stands where there is no page, or none this person may see. */
export function NotFoundPage() {
  const words = useMessages(messages);
  return (
    <PageFrame title={words.notFound} intro={words.notFoundWhy}>
      <ButtonLink to="/">{words.home}</ButtonLink>
    </PageFrame>
  );
}

/** What stands where a page failed; shows the id under which the log has the details. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const words = useMessages(messages);
  const router = useRouter();
  if (isProblem(error, 'not-found')) return <NotFoundPage />;
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <PageFrame title={words.failed}>
      <ProblemText error={error} />
      <Group mt="md">
        <Button onClick={again}>{words.again}</Button>
        <ButtonLink to="/" variant="subtle">
          {words.home}
        </ButtonLink>
      </Group>
    </PageFrame>
  );
}

/** What went wrong and what to do, in a frame within a page. `onRetry` adds a button. */
export function ProblemPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = useMessages(messages);
  return (
    <div role="alert" className={`sv-sheet ${classes.problem}`}>
      <ProblemText error={error} />
      {onRetry !== undefined && (
        <Button mt="sm" onClick={onRetry}>
          {words.again}
        </Button>
      )}
    </div>
  );
}

function ProblemText({ error }: { error: unknown }) {
  const words = useMessages(messages);
  return (
    <>
      <Text>{isProblem(error) ? error.detail : words.failedWhy}</Text>
      {isProblem(error) && error.requestId !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          {words.requestId}: <Code>{error.requestId}</Code>
        </Text>
      )}
    </>
  );
}

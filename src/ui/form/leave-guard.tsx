import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '../confirm/confirm-dialog.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { SIGN_IN } from '../session/return-path.ts';

const messages = defineMessages({
  vi: {
    title: 'Rời khỏi trang này?',
    text: 'Nội dung bạn vừa nhập chưa được gửi. Nếu rời đi, nội dung đó sẽ bị bỏ.',
    leave: 'Rời đi và bỏ nội dung',
    stay: 'Ở lại',
  },
  en: {
    title: 'Leave this page?',
    text: 'What you typed has not been sent. If you leave, it will be dropped.',
    leave: 'Leave and drop it',
    stay: 'Stay',
  },
});

interface LeaveGuardProps {
  when: boolean;
  onLeave: () => void;
  /** What was typed survives another view of the same page (`?…`), so that going there asks nothing. */
  keptOnPage?: boolean;
}

/** Asks before one goes to another page while `when`. Being signed out is no choice of the person: then what was typed is kept. */
export function LeaveGuard({ when, onLeave, keptOnPage = false }: LeaveGuardProps) {
  const words = useMessages(messages);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      when && next.pathname !== SIGN_IN && !(keptOnPage && next.pathname === current.pathname),
    enableBeforeUnload: when,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      title={words.title}
      confirmLabel={words.leave}
      cancelLabel={words.stay}
      onClose={() => blocker.reset?.()}
      onConfirm={() => {
        onLeave();
        blocker.proceed?.();
      }}
    >
      {words.text}
    </ConfirmDialog>
  );
}

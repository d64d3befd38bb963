import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { LoadingLines } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { ProblemPanel } from '../../../../ui/page/problem-page.tsx';
import { useSessionChange } from '../../../../ui/session/me.ts';
import { safeReturnPath } from '../../../../ui/session/return-path.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { VisitResult } from '../../server/single-sign-on/single-sign-on.schema.ts';
import { CodeStep } from './code-step.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đăng nhập một lần',
    linked: 'Đã liên kết tài khoản.',
    back: 'Về trang đăng nhập',
  },
  en: { title: 'Single sign-on', linked: 'The account is linked.', back: 'Back to sign-in' },
});

/** Where the identity provider sends the browser back to: finishes the sign-in or the link that was begun. */
export function Page() {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const { signedIn } = useSessionChange();
  const enter = async ({ state, next }: VisitResult) => {
    if (state === 'linked') toast.done(words.linked);
    else await signedIn();
    await goTo(safeReturnPath(next), { replace: true });
  };
  const visit = useMutation({
    mutationFn: (query: string) => api.post<VisitResult>('/api/single-sign-on/return', { query }),
    onSuccess: (result) => (result.state === 'code-needed' ? undefined : enter(result)),
  });
  // What the provider gave works once; drawing twice must not spend it twice.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    visit.mutate(window.location.search.slice(1));
  });
  const back = (
    <ButtonLink to="/dang-nhap" variant="default">
      {words.back}
    </ButtonLink>
  );
  if (visit.data?.state === 'code-needed') {
    const { next } = visit.data;
    return (
      <CodeStep
        send={(code) => api.post('/api/single-sign-on/code', { code })}
        onEntered={() => void enter({ state: 'entered', next })}
        back={back}
      />
    );
  }
  return (
    <PageFrame title={words.title}>
      {visit.error === null ? (
        <LoadingLines lines={3} />
      ) : (
        <>
          <ProblemPanel error={visit.error} />
          {back}
        </>
      )}
    </PageFrame>
  );
}

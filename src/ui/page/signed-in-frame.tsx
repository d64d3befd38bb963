import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useMatches, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useLive } from '../api/use-live.ts';
import { followAccountLanguage } from '../i18n/language.ts';
import { ME, type Me, meQuery } from '../session/me.ts';
import { PROFILE, SIGN_IN } from '../session/return-path.ts';
import { Redirect } from './go-to.tsx';
import { Layout } from './layout.tsx';
import { LoadingLines } from './loaded.tsx';
import classes from './page.module.css';
import { NotFoundPage, ProblemPanel } from './problem-page.tsx';

/** Lets only those in who are signed in, and on a page only those who may do its act; the others are sent where they can become so. */
export function SignedInFrame() {
  const query = useQuery(meQuery);
  const { pathname } = useLocation();
  if (query.data === undefined) {
    return (
      <main className={classes.waiting}>
        {query.error === null ? (
          <LoadingLines />
        ) : (
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        )}
      </main>
    );
  }
  if (query.data === null) return <ToSignIn />;
  if (query.data.account.mustChangePassword && pathname !== PROFILE) {
    return <Redirect to={PROFILE} />;
  }
  return <Inside me={query.data} />;
}

/** Leads to the sign-in page, once; by then the address is that page's, which must not become the one to return to. */
function ToSignIn() {
  const navigate = useNavigate();
  const { href } = useLocation();
  const [wanted] = useState(href);
  useEffect(() => {
    const search = wanted === '/' ? {} : { tiep: wanted };
    void navigate({ to: SIGN_IN, replace: true, ignoreBlocker: true, ...({ search } as object) });
  }, [navigate, wanted]);
  return null;
}

function Inside({ me }: { me: Me }) {
  const act = useMatches().at(-1)?.staticData.page?.act;
  useLive({ [`account:${me.account.id}`]: [ME, ['notifications']] });
  useEffect(() => followAccountLanguage(me.account.language), [me.account.language]);
  return (
    <Layout me={me}>{act !== undefined && !me.acts.includes(act) ? <NotFoundPage /> : <Outlet />}</Layout>
  );
}

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router';
import { BareFrame } from './bare-frame.tsx';
import { LoadingLines } from './loaded.tsx';
import type { PageDescription } from './page-description.ts';
import { focusHeading } from './page-focus.ts';
import { ErrorPage, NotFoundPage } from './problem-page.tsx';
import { parseSearch, stringifySearch } from './search-params.ts';
import { SignedInFrame } from './signed-in-frame.tsx';

/** A router over `pages`; each page's code is loaded when it is visited, or when the pointer rests on a link to it. */
export function createPageRouter(pages: readonly PageDescription[], history?: RouterHistory) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
  const application = createRoute({
    getParentRoute: () => root,
    id: 'application',
    component: SignedInFrame,
  });
  const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: BareFrame });

  const routesOf = (frame: 'application' | 'bare', parent: typeof application | typeof bare) =>
    pages
      .filter((page) => (page.frame ?? 'application') === frame)
      .map((page) =>
        createRoute({
          getParentRoute: () => parent as typeof application,
          path: page.path,
          component: lazyRouteComponent(page.load, 'Page'),
          staticData: { page },
        }),
      );
  // An address without a page is told within the frame of the application, or after signing in.
  const unknown = createRoute({ getParentRoute: () => application, path: '$', component: NotFoundPage });

  const router = createRouter({
    routeTree: root.addChildren([
      application.addChildren([...routesOf('application', application), unknown]),
      bare.addChildren(routesOf('bare', bare)),
    ]),
    history,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: LoadingLines,
    scrollRestoration: true,
  });
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation !== undefined && pathChanged) focusHeading();
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: PageDescription;
  }
}

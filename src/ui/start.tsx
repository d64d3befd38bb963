import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { onSignedOut } from './api/signed-out.ts';
import { currentLanguage } from './i18n/language.ts';
import type { PageDescription } from './page/page-description.ts';
import { PagesProvider } from './page/pages-context.ts';
import { createPageRouter } from './page/router.tsx';
import { ME } from './session/me.ts';
import { ThemeProvider } from './theme/theme-provider.tsx';
import { Toasts } from './toast/toasts.tsx';

/** Draws the application with `pages` into `element`. */
export function startApplication(element: HTMLElement, pages: readonly PageDescription[]): void {
  document.documentElement.lang = currentLanguage();
  const client = createQueryClient();
  // The frame that looks at `ME` then leads to the sign-in page.
  onSignedOut(() => client.setQueryData(ME, null));
  const router = createPageRouter(pages);
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <ThemeProvider>
          <PagesProvider value={pages}>
            <RouterProvider router={router as never} />
            <Toasts />
          </PagesProvider>
        </ThemeProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

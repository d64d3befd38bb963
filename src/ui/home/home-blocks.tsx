import { type ComponentType, lazy, Suspense } from 'react';
import type { PageDescription } from '../page/page-description.ts';
import { usePages } from '../page/pages-context.ts';
import { useMe } from '../session/me.ts';

const loaded = new Map<PageDescription, ComponentType>();

/** Draws the same component each time, so that what it has read stays. */
function blockOf(page: PageDescription): ComponentType | null {
  if (page.home === undefined) return null;
  const before = loaded.get(page);
  if (before !== undefined) return before;
  const { home } = page;
  const block = lazy(() => home().then(({ HomeBlock }) => ({ default: HomeBlock })));
  loaded.set(page, block);
  return block;
}

/** What the features say waits for this person, of the pages that are open to him; in the order of the navigation. */
export function HomeBlocks() {
  const { acts } = useMe();
  const pages = usePages()
    .filter(({ home, act }) => home !== undefined && (act === undefined || acts.includes(act)))
    .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0));
  return pages.map((page) => {
    const Block = blockOf(page);
    return (
      Block !== null && (
        <Suspense key={page.path} fallback={null}>
          <Block />
        </Suspense>
      )
    );
  });
}

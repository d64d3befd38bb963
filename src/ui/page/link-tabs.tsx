import type { ReactNode } from 'react';
import classes from './link-tabs.module.css';
import { type LinkTarget, PlainLink } from './links.tsx';
import { useCurrentInSight } from './use-current-in-sight.ts';

export interface LinkTab {
  id: string;
  label: ReactNode;
  link: LinkTarget;
}

/** Views of a page as links, so that each has its address. `current` is the id of the one shown. */
export function LinkTabs({
  label,
  tabs,
  current,
}: {
  label: string;
  tabs: readonly LinkTab[];
  current: string;
}) {
  const row = useCurrentInSight<HTMLUListElement>(current);
  return (
    <nav aria-label={label} className={classes.tabs} data-screen-only>
      <ul ref={row}>
        {tabs.map((tab) => (
          <li key={tab.id}>
            <PlainLink {...tab.link} aria-current={tab.id === current ? 'page' : undefined}>
              {tab.label}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

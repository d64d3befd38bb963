import type { ReactNode } from 'react';
import classes from './link-tabs.module.css';
import { type LinkTarget, PlainLink } from './links.tsx';

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
  return (
    <nav aria-label={label} className={classes.tabs} data-screen-only>
      <ul>
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

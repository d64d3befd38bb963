import type { ReactNode } from 'react';
import classes from './council.module.css';

/** What may be wider than the page; it scrolls by itself, with the keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

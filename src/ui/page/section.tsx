import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

/** One block of a page with its heading; `acts` stand beside it. */
export function Section({ title, acts, children }: { title: string; acts?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`sv-sheet ${classes.block}`} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {acts}
      </div>
      {children}
    </section>
  );
}

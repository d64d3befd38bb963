import type { ReactNode } from 'react';
import classes from './empty.module.css';

/** What a page says while there is nothing on it yet: what will come here, and the first act. */
export function Empty({ title, children, act }: { title: string; children?: ReactNode; act?: ReactNode }) {
  return (
    <div className={`sv-sheet ${classes.empty}`}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {act}
    </div>
  );
}

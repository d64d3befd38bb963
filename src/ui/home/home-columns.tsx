import type { ReactNode } from 'react';
import classes from './home.module.css';

/** The blocks of the home page in two columns, the second below the first on a narrow screen. */
export function HomeColumns({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{first}</div>
      <div className={classes.column}>{second}</div>
    </div>
  );
}

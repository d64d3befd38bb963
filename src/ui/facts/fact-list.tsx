import type { ReactNode } from 'react';
import classes from './fact-list.module.css';

interface FactListProps {
  /** Label above value, as many beside each other as there is room for; otherwise a line each. */
  columns?: boolean;
  /** Something follows below. */
  apart?: boolean;
  /** `dt` and `dd`, or each pair in a `div`. */
  children: ReactNode;
}

/** What is known of an object: labels with their values. On a phone each value stands below its label. */
export function FactList({ columns = false, apart = false, children }: FactListProps) {
  return (
    <dl className={columns ? classes.columns : classes.lines} data-apart={apart}>
      {children}
    </dl>
  );
}

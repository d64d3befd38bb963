import type { ReactNode } from 'react';
import { type LinkTarget, PlainLink } from '../page/links.tsx';
import classes from './home.module.css';

export interface HomeLine {
  id: string;
  link: LinkTarget;
  text: string;
  about: string;
  badge?: ReactNode;
}

/** One block of the home page: lines, each of which leads to the act; nothing at all where there is neither a line nor `empty`. */
export function HomeSection({
  title,
  empty,
  lines,
  children,
}: {
  title: string;
  empty?: string;
  lines: readonly HomeLine[];
  children?: ReactNode;
}) {
  if (lines.length === 0 && empty === undefined) return null;
  return (
    <section className={`sv-sheet ${classes.block}`} aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p className={classes.quiet}>{empty}</p>
      ) : (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line.id} className={classes.line}>
              <PlainLink {...line.link} className={classes.link}>
                {line.text}
              </PlainLink>
              <span className={classes.quiet}>{line.about}</span>
              {line.badge}
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

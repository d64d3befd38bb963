import type { ReactNode } from 'react';
import { type LinkTarget, PlainLink } from '../../../ui/page/links.tsx';
import classes from './plan.module.css';

export interface HomeLine {
  id: string;
  link: LinkTarget;
  text: string;
  about: string;
  badge?: ReactNode;
}

/** One block of the home page: lines, each of which leads to the act. */
export function HomeSection({
  title,
  empty,
  lines,
  children,
}: {
  title: string;
  empty: string;
  lines: readonly HomeLine[];
  children?: ReactNode;
}) {
  return (
    <section className={`sv-sheet ${classes.block}`} aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p className={classes.quiet}>{empty}</p>
      ) : (
        <ul className={classes.plainList}>
          {lines.map((line) => (
            <li key={line.id} className={classes.homeLine}>
              <PlainLink {...line.link} className={classes.homeLink}>
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

import { formatNumber } from '../i18n/format.ts';
import { type LinkTarget, PlainLink } from '../page/links.tsx';
import { TONES, type Tone } from '../theme/colors.ts';
import classes from './stat-tiles.module.css';

export interface Stat {
  label: string;
  value: number;
  /** A word beside the number, such as "%". */
  unit?: string;
  /** Colours the number; only where it says something, such as red for late. */
  tone?: Tone;
  /** Where the rows behind the number are. */
  link?: LinkTarget;
}

/** A few numbers at one look; each may lead to what it counts. */
export function StatTiles({ label, stats }: { label: string; stats: readonly Stat[] }) {
  return (
    <ul aria-label={label} className={classes.tiles}>
      {stats.map((stat) => (
        <li key={stat.label} className={`sv-sheet ${classes.tile}`}>
          <span className={classes.value} style={stat.tone && { color: TONES[stat.tone].text }}>
            {formatNumber(stat.value)} {stat.unit}
          </span>
          {stat.link === undefined ? (
            <span className={classes.label}>{stat.label}</span>
          ) : (
            <PlainLink {...stat.link} className={`${classes.label} ${classes.link}`}>
              {stat.label}
            </PlainLink>
          )}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { TONES, type Tone } from '../theme/colors.ts';
import classes from './chart.module.css';

/** A part of a bar. */
export interface BarPart {
  label: string;
  value: number;
  tone: Tone;
}

export interface BarRow {
  id: string;
  label: ReactNode;
  parts: readonly BarPart[];
}

/**
 * Bars with their numbers: a table whose last column draws it. So the chart is its own table for those who do not see
 * it, and on paper. All rows have the same parts.
 */
export function BarTable({
  caption,
  heading,
  rows,
}: {
  caption: string;
  /** Heading of the first column. */
  heading: string;
  rows: readonly BarRow[];
}) {
  const parts = rows[0]?.parts ?? [];
  const most = Math.max(1, ...rows.map((row) => sum(row.parts)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.region} aria-label={caption} tabIndex={0}>
      <table className={classes.bars} style={{ '--parts': parts.length } as Record<string, number>}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {parts.map(({ label, tone }) => (
              <th key={label} scope="col" className={classes.number}>
                <span className={classes.key} style={{ background: TONES[tone].text }} aria-hidden="true" />
                {label}
              </th>
            ))}
            <td className={classes.barCell} aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {row.parts.map(({ label, value }) => (
                <td key={label} className={classes.number}>
                  {formatNumber(value)}
                </td>
              ))}
              <td className={classes.barCell} aria-hidden="true">
                <Bar parts={row.parts} of={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const HEIGHT = 12;

function Bar({ parts, of }: { parts: readonly BarPart[]; of: number }) {
  let from = 0;
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className={classes.bar}>
      <rect width="100%" height={HEIGHT} fill="var(--rule)" />
      {parts.map(({ label, value, tone }) => {
        const x = from;
        from += (value / of) * 100;
        return (
          <rect
            key={label}
            x={`${x}%`}
            width={`${(value / of) * 100}%`}
            height={HEIGHT}
            fill={TONES[tone].text}
          />
        );
      })}
    </svg>
  );
}

const sum = (parts: readonly BarPart[]) => parts.reduce((total, { value }) => total + value, 0);

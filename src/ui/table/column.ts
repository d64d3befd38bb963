import type { ReactNode } from 'react';
import type { LinkTarget } from '../page/links.tsx';

/** One column of a table. */
export interface Column<T> {
  /** Also the name by which the server sorts, when `sortable`. */
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  sortable?: boolean;
  /** Numbers and days stand right-aligned with figures of one width. */
  numeric?: boolean;
  /** The row's heading: the cell that names the row; it carries the row's link. Exactly one column has it. */
  heading?: boolean;
  /** Width as CSS says it, such as `9rem`. */
  width?: string;
  /** Left out of the cards that rows become on a phone. */
  wideOnly?: boolean;
}

/** The page that a row leads to; the whole row is the link. */
export type RowLink<T> = (row: T) => LinkTarget | null;

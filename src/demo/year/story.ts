import type { Keys } from '../demo-organisation.ts';
import type { CallAs } from './caller.ts';
import type { YearCast } from './year-cast.ts';

/** What every act of the year works with. */
export interface Story {
  as: CallAs;
  /** Moves the story's clock to the morning of a day (`YYYY-MM-DD`, Hà Nội). */
  day(day: string): void;
  cast: YearCast;
  keys: { unit: Keys; person: Keys };
}

/** A page of a list answer. */
export interface Page<Item> {
  items: Item[];
  total: number;
}

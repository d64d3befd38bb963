import type { Confidence } from '../calendar/catalogue.ts';
import type { Day } from '../calendar/day.ts';

/** Spellings that mean one award when a decision of `from` until the day before `to` uses them. */
export interface AwardSpelling {
  award: string;
  names: readonly string[];
  /** The name of a place or body follows. */
  open: boolean;
  from: Day | null;
  to: Day | null;
  confidence: Confidence;
}

/** `catalogue/award-names.yaml` as a value: how papers write the names of awards, with diacritics. */
export interface AwardNames {
  abbreviations: Readonly<Record<string, string>>;
  fillers: readonly string[];
  /** May stand behind a name; another award may follow. */
  times: readonly string[];
  /** May stand behind a name; what follows tells of no award. */
  reasons: readonly string[];
  /** A row with these may say that the award was not given. */
  denials: readonly string[];
  names: readonly AwardSpelling[];
  /** Words that mean one of several awards, or none that the catalogue knows. */
  unclear: readonly { names: readonly string[]; awards: readonly string[] }[];
}

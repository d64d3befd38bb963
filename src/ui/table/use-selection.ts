import { useState } from 'react';

/** Rows chosen for a bulk act; they stay chosen over pages, sorts and filters. */
export interface Selection<T> {
  readonly rows: readonly T[];
  has(row: T): boolean;
  /** Whether this person may do the bulk act to the row at all. */
  maySelect(row: T): boolean;
  setMany(rows: readonly T[], chosen: boolean): void;
  clear(): void;
  /** What the row is called in the list of what is chosen. */
  nameOf(row: T): string;
}

/** A selection of rows. `maySelect` keeps out what the person may not touch, usually by `row.allowed`. */
export function useSelection<T>(options: {
  rowKey: (row: T) => string;
  nameOf: (row: T) => string;
  maySelect?: (row: T) => boolean;
}): Selection<T> {
  const { rowKey, nameOf, maySelect = () => true } = options;
  const [chosen, setChosen] = useState<ReadonlyMap<string, T>>(new Map());
  return {
    rows: [...chosen.values()],
    has: (row) => chosen.has(rowKey(row)),
    maySelect,
    nameOf,
    clear: () => setChosen(new Map()),
    setMany: (rows, add) =>
      setChosen((before) => {
        const next = new Map(before);
        for (const row of rows) {
          if (add && maySelect(row)) next.set(rowKey(row), row);
          else next.delete(rowKey(row));
        }
        return next;
      }),
  };
}

import type { ReactNode } from 'react';
import { role } from './role.ts';

/** The head of a small table: a name for each column; `before` is the cell of a first column without a name. */
export function HeadRow({ names, before }: { names: readonly string[]; before?: ReactNode }) {
  return (
    <thead {...role('rowgroup')}>
      <tr {...role('row')}>
        {before}
        {names.map((name) => (
          <th key={name} scope="col" {...role('columnheader')}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

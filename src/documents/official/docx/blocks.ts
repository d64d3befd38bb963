import { Paragraph } from 'docx';
import type { PrintedBlock } from '../printed.ts';
import { type Orientation, tableLayout } from '../table-layout.ts';
import { figure } from './figure.ts';
import type { Part } from './sections.ts';
import { officialTable } from './table.ts';
import { textBlock } from './text.ts';

export interface Surroundings {
  /** How the pages lie, where a table does not turn its own. */
  page: Orientation;
  /** Levels that headings hang lower. */
  offset: number;
  /** The last words stay on the page of what follows. */
  keepLast: boolean;
}

/** Blocks on pages; a table that turns the page begins a part of its own, and what follows it another one. */
export function partsOf(blocks: readonly PrintedBlock[], { page, offset, keepLast }: Surroundings): Part[] {
  const parts: Part[] = [{ orientation: page, children: [] }];
  const partFor = (orientation: Orientation): Part => {
    const last = parts.at(-1);
    if (last?.orientation === orientation) return last;
    const part: Part = { orientation, children: [] };
    parts.push(part);
    return part;
  };
  blocks.forEach((block, i) => {
    if (block.type === 'table') {
      const layout = tableLayout(block, page);
      // Word joins tables that follow each other, and wants a paragraph behind the last one.
      if (block.columns.length > 0)
        partFor(layout.orientation).children.push(officialTable(block, layout), gap());
    } else if (block.type === 'figure') partFor(page).children.push(figure(block, page));
    else partFor(page).children.push(textBlock(block, offset, keepLast && i === blocks.length - 1));
  });
  return parts;
}

function gap(): Paragraph {
  return new Paragraph({ style: 'Line', spacing: { line: 120 } });
}

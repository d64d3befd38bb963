import type { PlanSource, RecognisedPlan } from './recognised-plan.ts';

/** As much of a block of the source as is needed here. */
type Block = { kind: 'table' } | { kind: 'paragraph'; text: string };

/** What of the recognised plan is chosen: a row, a dated obligation, a part of the text, or the head of the document. */
export type Chosen =
  | { kind: 'row'; annex: number; row: number }
  | { kind: 'duty'; duty: number }
  | { kind: 'outline'; path: readonly number[] }
  | { kind: 'document' };

/** A place in the source: a block, and in a table its row. */
export interface SourcePlace {
  block: number;
  row: number | null;
}

/** One text for each choice and each place, for ids of elements and for comparing. */
export const chosenId = (chosen: Chosen): string => {
  switch (chosen.kind) {
    case 'row':
      return `dong-${chosen.annex}-${chosen.row}`;
    case 'duty':
      return `viec-${chosen.duty}`;
    case 'outline':
      return `muc-${chosen.path.join('-')}`;
    case 'document':
      return 'van-ban';
  }
};
/** The id of a place of the document on the page, to jump to. */
export const placeId = ({ block, row }: SourcePlace): string =>
  `goc-${block}${row === null ? '' : `-${row}`}`;

interface Link {
  chosen: Chosen;
  source: PlanSource;
}

function linksOf(plan: RecognisedPlan): Link[] {
  const rows = plan.annexes.flatMap(({ items }, annex) =>
    items.map(({ source }, row): Link => ({ chosen: { kind: 'row', annex, row }, source })),
  );
  const duties = plan.duties.map(({ source }, duty): Link => ({ chosen: { kind: 'duty', duty }, source }));
  const parts: Link[] = [];
  const walk = (nodes: RecognisedPlan['outline'], above: readonly number[]) => {
    nodes.forEach((node, i) => {
      const path = [...above, i];
      parts.push({ chosen: { kind: 'outline', path }, source: node.source });
      walk(node.children, path);
    });
  };
  walk(plan.outline, []);
  return [...rows, ...duties, ...parts];
}

/** Where in the source something of the plan was read; null for the head, which is the beginning. */
export function sourceOf(plan: RecognisedPlan, chosen: Chosen): SourcePlace | null {
  const id = chosenId(chosen);
  const found = linksOf(plan).find((link) => chosenId(link.chosen) === id);
  return found === undefined ? null : { block: found.source.block, row: found.source.row };
}

/**
 * What was recognised at a place of the source: the row that begins there or, where a row goes on over a page break, the one that began
 * last before it in the tables of the same annex; of a paragraph the obligation read in it, else the part of the text it stands in.
 */
export function chosenAt(plan: RecognisedPlan, place: SourcePlace, blocks: readonly Block[]): Chosen {
  const links = linksOf(plan);
  if (place.row !== null) {
    const before = links.filter(
      ({ chosen, source }) =>
        chosen.kind === 'row' &&
        source.row !== null &&
        (source.block < place.block || (source.block === place.block && source.row <= (place.row ?? 0))),
    );
    const last = before.at(-1);
    const sameAnnex = last !== undefined && blocks.slice(last.source.block, place.block).every(isTable);
    return last !== undefined && (last.source.block === place.block || sameAnnex)
      ? last.chosen
      : { kind: 'document' };
  }
  const here = links.find(({ chosen, source }) => chosen.kind === 'duty' && source.block === place.block);
  if (here !== undefined) return here.chosen;
  const part = links
    .filter(({ chosen, source }) => chosen.kind === 'outline' && source.block <= place.block)
    .at(-1);
  return part?.chosen ?? { kind: 'document' };
}

const isTable = (block: Block) => block.kind === 'table' || block.text.trim() === '';

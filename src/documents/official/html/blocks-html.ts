import type { Figure } from '../official-document.ts';
import type { PrintedBlock, PrintedText } from '../printed.ts';
import type { Orientation } from '../table-layout.ts';
import { element, escapeHtml, runsHtml } from './markup.ts';
import { tableHtml } from './table-html.ts';

const DEEPEST = 6;

/**
 * Blocks below a heading of the level `above`. Levels of headings are never left out, whatever the document does, so that those who
 * jump from heading to heading lose nothing.
 */
export function blocksHtml(blocks: readonly PrintedBlock[], above: number, page: Orientation): string {
  let last = above;
  return blocks
    .map((block) => {
      if (block.type === 'table') return tableHtml(block, page);
      if (block.type === 'figure') return figureHtml(block);
      if (block.role !== 'heading') return textHtml(block);
      last = Math.min(above + Math.max(block.level, 1), last + 1, DEEPEST);
      return element(`h${last}`, classesOf('heading', block), runsHtml(block.text));
    })
    .join('\n');
}

function textHtml(block: PrintedText): string {
  return element('p', classesOf(block.role, block), runsHtml(block.text));
}

function classesOf(part: string, { role, level, align, indent }: PrintedText): string {
  return [
    part,
    ...(role === 'item' && level > 0 ? [`official-depth-${Math.min(level, 3)}`] : []),
    ...(align === 'justify' ? [] : [`official-${align}`]),
    ...(indent ? [] : ['official-flush']),
  ].join(' ');
}

/** In an image, where an SVG can neither run anything nor load anything. */
function figureHtml({ svg, alternative }: Figure): string {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return element('figure', 'figure', `<img src="${source}" alt="${escapeHtml(alternative)}">`);
}

import type { OutlineTable } from '../recognised-plan.ts';
import { opensWithParagraph, titleOf } from './opening-words.ts';
import type { TextPart } from './plan-skeleton.ts';

/** A node of the editor's document, as its JSON has it. */
export interface EditorNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
  text?: string;
}

/** The text of a plan: what stands before its first part, and its parts. */
export interface PlanProse {
  opening: string[];
  outline: TextPart[];
}

const ITEM = /^([-+•]) (\S.*)$/su;

/** The text as a document of the editor, which knows no tree: headings with their level and number, paragraphs, points, tables. */
export function toEditor({ opening, outline }: PlanProse): EditorNode {
  const content = [...opening.map(paragraphNode), ...outline.flatMap((part) => partNodes(part, 1))];
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function partNodes(part: TextPart, level: number): EditorNode[] {
  const opens = opensWithParagraph(part);
  const [first = ''] = part.paragraphs;
  const heading: EditorNode = {
    type: 'heading',
    attrs: { level, number: part.number, opens },
    ...inline(opens ? first : part.title),
  };
  const rest = part.paragraphs.slice(opens ? 1 : 0);
  const from = opens ? 1 : 0;
  const tables = part.tables ?? [];
  const tablesAt = (at: number) =>
    tables
      .filter(({ after }) => Math.min(Math.max(after, from), part.paragraphs.length) === at)
      .map(tableNode);
  return [
    heading,
    ...tablesAt(from),
    ...rest.flatMap((text, i) => [paragraphNode(text), ...tablesAt(from + i + 1)]),
    ...part.children.flatMap((child) => partNodes(child, level + 1)),
  ];
}

function paragraphNode(text: string): EditorNode {
  const [, mark, words] = ITEM.exec(text) ?? [];
  return words === undefined
    ? { type: 'paragraph', ...inline(text) }
    : { type: 'item', attrs: { mark }, ...inline(words) };
}

/** Words with forced line breaks; an empty text has no content. */
function inline(text: string): Pick<EditorNode, 'content'> {
  const nodes = text
    .split('\n')
    .flatMap((line, i): EditorNode[] => [
      ...(i > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
  return nodes.length === 0 ? {} : { content: nodes };
}

function tableNode({ header, rows }: OutlineTable): EditorNode {
  const row = (type: string) => (texts: readonly string[]) => ({
    type: 'tableRow',
    content: texts.map((text) => ({ type, content: [{ type: 'paragraph', ...inline(text) }] })),
  });
  return { type: 'table', content: [row('tableHeader')(header), ...rows.map(row('tableCell'))] };
}

/** The text that a document of the editor says. Empty paragraphs go; tables before the first part stand at its beginning. */
export function fromEditor(document: EditorNode): PlanProse {
  const opening: string[] = [];
  const outline: TextPart[] = [];
  const early: OutlineTable[] = [];
  const open: TextPart[] = [];
  for (const node of document.content ?? []) {
    const part = open.at(-1);
    if (node.type === 'heading') {
      const level = Number(node.attrs?.level ?? 1);
      while (open.length >= level) open.pop();
      const next = partOf(node, open.length + 1);
      if (early.length > 0) next.tables = early.splice(0);
      (open.at(-1)?.children ?? outline).push(next);
      open.push(next);
    } else if (node.type === 'table') {
      const table = { ...tableOf(node), after: part?.paragraphs.length ?? 0 };
      if (part === undefined) early.push(table);
      else part.tables = [...(part.tables ?? []), table];
    } else {
      const words = textOf(node).trim();
      const text = node.type === 'item' ? `${String(node.attrs?.mark ?? '-')} ${words}` : words;
      if (words !== '') (part?.paragraphs ?? opening).push(text);
    }
  }
  return { opening, outline };
}

function partOf(node: EditorNode, level: number): TextPart {
  const text = textOf(node).trim();
  const number =
    typeof node.attrs?.number === 'string' && node.attrs.number !== '' ? node.attrs.number : null;
  const { title, paragraph } = titleOf(text, node.attrs?.opens !== true);
  return { number, title, level, paragraphs: paragraph === null ? [] : [paragraph], children: [] };
}

function tableOf(node: EditorNode): Omit<OutlineTable, 'after'> {
  const [header = [], ...rows] = (node.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => (cell.content ?? []).map(textOf).join(' ').replace(/\s+/g, ' ').trim()),
  );
  return { header, rows };
}

function textOf(node: EditorNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(textOf).join('');
}

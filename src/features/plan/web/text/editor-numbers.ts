import type { Editor } from '@tiptap/react';
import { numbersOf } from '../../model/text/numbering.ts';

interface Placed {
  pos: number;
  level: number;
}

function headingsOf(editor: Editor): Placed[] {
  const found: Placed[] = [];
  editor.state.doc.forEach((node, pos) => {
    if (node.type.name === 'heading') found.push({ pos, level: Number(node.attrs.level) });
  });
  return found;
}

/** The number that a heading of `level` would have where the cursor is. */
export function numberOfHeading(editor: Editor, level: number): string {
  const { $from } = editor.state.selection;
  const here = $from.before(1);
  const above = headingsOf(editor).filter(({ pos }) => pos < here);
  return numbersOf([...above, { level }]).at(-1) ?? '';
}

/** Numbers all parts by their level and place, as one step that can be undone. */
export function renumber(editor: Editor): void {
  const headings = headingsOf(editor);
  const numbers = numbersOf(headings);
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      headings.forEach(({ pos }, i) => {
        tr.setNodeAttribute(pos, 'number', numbers[i] ?? null);
      });
      return true;
    })
    .run();
}
